import Testing

@testable import Canvas

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("Zażółć gęślą jaźń", "Zażółć gęślą jaźń"),
        ("a\u{1B}[31mb\u{07}", "a·[31mb·"),
        ("a\u{9B}2Jb\u{7F}", "a·2Jb·"),
        ("two\nlines\tand\rmore", "two lines and more"),
        ("abc\u{202E}def\u{2066}\u{200F}\u{061C}", "abcdef"),
        ("a\u{00AD}b\u{200B}c\u{FEFF}d\u{E0041}", "abcd"),
        ("👨\u{200D}👩\u{200D}👧", "👨👩👧"),
        ("❤\u{FE0F}", "❤"),
        ("\u{E000}\u{10FFFD}\u{0378}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{0301}a", " \u{0301}a"),
        ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", "e\u{301}\u{302}\u{303}\u{304}x"),
        ("", ""),
    ])
    func `text from outside becomes safe`(text: String, expected: String) {
        #expect(text.cleaned.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test func `text is not normalised`() {
        #expect("e\u{301}".cleaned.unicodeScalars.count == 2)
        #expect("\u{E9}".cleaned.unicodeScalars.count == 1)
    }

    @Test func `cleaning twice changes nothing more`() {
        var text = String.UnicodeScalarView()
        for value in stride(from: UInt32(0), to: 0x11_0000, by: 7) {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        let once = String(text).cleaned
        #expect(once.cleaned.unicodeScalars.elementsEqual(once.unicodeScalars))
        #expect(once.width == String(text).width)
    }

    @Test func `no scalar reaches the screen that could act on it`() {
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for shown in String(scalar).cleaned.unicodeScalars {
                let kind = shown.properties.generalCategory
                #expect(kind != .control && kind != .privateUse && kind != .lineSeparator)
                #expect(shown.columns != nil)
            }
        }
    }

    @Test func `a mark stays on its letter on the canvas`() {
        var canvas = Canvas(width: 3, height: 1)
        #expect(canvas.write("e\u{301}\u{302}x", x: 0, y: 0) == 2)
        #expect(canvas[0, 0].marks == ["\u{301}", "\u{302}"])
        #expect(canvas.text.unicodeScalars.elementsEqual("e\u{301}\u{302}x".unicodeScalars))
    }
}
