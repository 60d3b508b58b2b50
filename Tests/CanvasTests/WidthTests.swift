import Glibc
import Testing

@testable import Canvas

@Suite struct WidthTests {
    @Test func `every scalar is as wide as the C library says`() throws {
        let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
        let before = uselocale(locale)
        defer { uselocale(before) }
        let symbol = try #require(dlsym(nil, "wcwidth"))
        typealias Function = @convention(c) (wchar_t) -> Int32
        let wcwidth = unsafeBitCast(symbol, to: Function.self)
        var different: [Unicode.Scalar] = []
        for value in UInt32(1)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let known = wcwidth(wchar_t(bitPattern: value))
            if known != Int32(scalar.columns ?? -1) { different.append(scalar) }
        }
        #expect(different == [])
    }

    @Test(arguments: [
        ("Żółć", 4), ("作者", 4), ("🧾", 2), ("🇵🇱", 2), ("👨‍👩‍👧", 6), ("❤️", 1), ("é", 1), ("e\u{301}", 1),
        ("", 0), ("a\u{1B}b", 3),
    ])
    func `a text is as wide as its characters`(text: String, width: Int) {
        #expect(text.width == width)
    }

    @Test(arguments: [
        ("Małgorzata", 10, "Małgorzata"), ("Małgorzata", 9, "Małgorza…"), ("作者作", 6, "作者作"),
        ("作者作", 5, "作者…"), ("作者作", 4, "作…"), ("ab", 1, "…"), ("a", 1, "a"), ("ab", 0, ""),
        ("ab", -3, ""), ("", 3, ""),
    ])
    func `a name that is too wide ends with an ellipsis`(text: String, to: Int, expected: String) {
        #expect(text.cut(to: to) == expected)
        #expect(text.cut(to: to).width <= max(0, to))
    }

    @Test func `padding makes a text exactly as wide as asked`() {
        #expect("作者".padded(to: 6) == "作者  ")
        #expect("12,30".padded(to: 8, alignment: .trailing) == "   12,30")
        for columns in 0..<9 { #expect("作者Ż作".padded(to: columns).width == columns) }
    }
}
