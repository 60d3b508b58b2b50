import Testing

@testable import Shop

@Suite struct VoucherCodeTests {
    private static func code(_ seed: Int) -> VoucherCode {
        var dice = SystemRandomNumberGenerator()
        return VoucherCode(from: (0..<32).map { _ in UInt8.random(in: 0...255, using: &dice) })
    }

    @Test(arguments: 0..<50)
    func `a code is read back however it is typed`(seed: Int) {
        let code = Self.code(seed)
        #expect(code.text.count == 12)
        #expect(VoucherCode(typed: code.text) == code)
        #expect(VoucherCode(typed: code.grouped.lowercased()) == code)
        #expect(VoucherCode(typed: " " + code.grouped.replacing("-", with: " ")) == code)
    }

    @Test(arguments: 0..<20)
    func `one wrong sign, or two that changed places, are never a code`(seed: Int) {
        let signs = Array(Self.code(seed).text)
        for place in signs.indices {
            for other in VoucherCode.alphabet where other != signs[place] {
                var wrong = signs
                wrong[place] = other
                #expect(VoucherCode(typed: String(wrong)) == nil)
            }
            for next in signs.indices where signs[next] != signs[place] {
                var swapped = signs
                swapped.swapAt(place, next)
                #expect(VoucherCode(typed: String(swapped)) == nil)
            }
        }
    }

    @Test func `no sign looks like another`() {
        #expect(Set(VoucherCode.alphabet).count == 31)
        #expect(!VoucherCode.alphabet.contains { "01OIL".contains($0) })
    }

    @Test func `the same bytes are the same code, in groups that can be read out`() {
        let code = VoucherCode(from: Array(repeating: 7, count: 32))
        #expect(code == VoucherCode(from: Array(repeating: 7, count: 16)))
        #expect(code.grouped.count == 14)
        #expect(code.grouped.hasSuffix(code.hint))
    }

    @Test(arguments: ["", "ABCD", "ABCD-EFGH-JKM0", "ABCD-EFGH-JKMNP", "AAAA-AAAA-AAA\u{142}"])
    func `other texts are none`(text: String) {
        #expect(VoucherCode(typed: text) == nil)
    }
}
