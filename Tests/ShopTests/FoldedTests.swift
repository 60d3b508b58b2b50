import Shop
import Testing

@Suite struct FoldedTests {
    @Test(arguments: [
        ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"),
        ("Łódź", "lodz"),
        ("Weiß & Größe", "weiss & grosse"),
        ("STRAẞE", "strasse"),
        ("Ærø, Œuvre, Þór", "aero, oeuvre, thor"),
        ("Đặng Thị Nguyễn", "dang thi nguyen"),
        ("Țăranu", "taranu"),
        ("İstanbul", "istanbul"),
        ("作者 Дима", "作者 дима"),
        ("R-2026-000123", "r-2026-000123"),
        ("", ""),
    ])
    func `letters lose their case and their diacritics`(text: String, folded: String) {
        #expect(text.folded == folded)
    }

    @Test func `composed and decomposed letters are the same`() {
        #expect("Z\u{307}o\u{301}łc\u{301}".folded == "zolc")
        #expect("\u{301}".folded.isEmpty)
    }

    @Test func `every letter of Latin-1 and Latin Extended-A becomes ASCII`() throws {
        for value in UInt32(0xC0)...0x17F {
            let scalar = try #require(Unicode.Scalar(value))
            guard scalar.properties.isAlphabetic else { continue }
            let folded = String(Character(scalar)).folded
            #expect(folded.utf8.allSatisfy { $0 < 0x80 } && !folded.isEmpty, "\(scalar)")
        }
    }

    @Test func `folding twice changes nothing`() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = String(Character(scalar)).folded
            #expect(folded.folded == folded)
        }
    }
}
