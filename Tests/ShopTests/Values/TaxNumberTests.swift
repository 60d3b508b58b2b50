import Shop
import Testing

@Suite struct TaxNumberTests {
    @Test(arguments: [
        ("5260250274", "5260250274"), ("526-025-02-74", "5260250274"),
        ("PL 526 025 02 74", "PL5260250274"), ("de123456789", "DE123456789"),
        ("ATU12345678", "ATU12345678"), ("EL123456789", "EL123456789"),
    ])
    func `a number is read with its marks, and kept without`(typed: String, kept: String) {
        #expect(TaxNumber(typed: typed)?.text == kept)
    }

    @Test(arguments: [
        "", "5260250275", "526025027", "52602502744", "PL5260250275", "US123456789", "DE", "DE1",
        "XX5260250274", "NIP 5260250274", "526025027a", "DE12345678901234", "DE12_456",
        "٥٢٦٠٢٥٠٢٧٤",
    ])
    func `what cannot be one is none`(typed: String) {
        #expect(TaxNumber(typed: typed) == nil)
        var rules = Rules()
        #expect(!Setting.shopTaxNumber.apply(typed, to: &rules))
    }

    @Test func `one that is wrong in any digit is none`() {
        for place in 0..<10 {
            for digit in 0...9 {
                var digits = Array("5260250274")
                let changed = Character(String(digit))
                guard digits[place] != changed else { continue }
                digits[place] = changed
                #expect(TaxNumber(typed: String(digits)) == nil, "\(String(digits))")
            }
        }
    }

    @Test func `the shop's is kept as it was read, or off`() {
        var rules = Rules()
        #expect(Setting.shopTaxNumber.apply("526-025-02-74", to: &rules))
        #expect(Setting.shopTaxNumber.value(in: rules) == "5260250274")
        #expect(Setting.shopTaxNumber.apply("off", to: &rules) && rules.shopTaxNumber.isEmpty)
    }
}
