import Shop
import Testing

@Suite struct StockRequestTests {
    @Test(arguments: ["anna@example.com", "o'neil+sklep@example.co.uk", "łucja@żółw.pl"])
    func `a letter can be sent to an address`(_ email: String) {
        #expect(StockRequest.canBeTold(at: email))
    }

    @Test(arguments: [
        "", "anna", "@example.com", "anna@", "a@b@c", "anna @example.com", "a,jan@example.com",
        "anna@example.com,jan", "<anna@example.com", "anna@example.com;", "anna\u{1B}@example.com",
        "anna@example.com\u{0}", "anna\u{202E}@example.com", "\"anna@example.com",
    ])
    func `nothing is sent to two addresses at once, nor to what nobody sees`(_ email: String) {
        #expect(!StockRequest.canBeTold(at: email))
    }
}
