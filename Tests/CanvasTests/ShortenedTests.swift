import Canvas
import Testing

@Suite struct ShortenedTests {
    @Test(arguments: [
        ("Szalik", 16, "Szalik"),
        ("Płaszcz wełniany granatowy, r. 40", 16, "Płaszcz …, r. 40"),
        ("Płaszcz wełniany granatowy, r. 40", 30, "Płaszcz wełniany grana…, r. 40"),
        ("Kurtka puchowa zielona XL", 16, "Kurtka pucho… XL"),
        ("Szalik kaszmirowy", 16, "Szalik kaszmiro…"),
        ("Porcelana serwis obiadowy dwunastoosobowy", 30, "Porcelana serwis obiado…sobowy"),
        ("Kurtka, r. M", 3, "Ku…"), ("Kurtka, r. M", 0, ""),
    ])
    func `what tells sizes apart is kept`(name: String, columns: Int, expected: String) {
        #expect(name.shortened(to: columns) == expected)
    }

    @Test func `no name is wider than its room, whatever it is of`() {
        for name in ["作者作者作者作者作者", "a\u{1B}[31m, b c d e f g h", "e\u{301}e\u{301}, r. 4"] {
            for columns in 0...24 { #expect(name.shortened(to: columns).width <= columns) }
        }
    }
}
