import Shop
import Testing

@testable import Exchange

@Suite struct TableWriterTests {
    private func text(_ style: TableStyle, _ cells: TableWriter.Cell...) -> String {
        String(decoding: TableWriter(style).row(cells), as: UTF8.self)
    }

    @Test func `figures are written as programs read them`() throws {
        let day = try #require(Day(iso: "2026-11-05"))
        let row = text(
            .plain,
            .number(3),
            .amount(Money(minorUnits: 133_640), decimals: 2),
            .amount(Money(minorUnits: -5), decimals: 2),
            .amount(Money(minorUnits: 900), decimals: 0),
            .rate(2_300),
            .rate(550),
            .day(day),
            .nothing
        )
        #expect(row == "3,1336.40,-0.05,900,23,5.50,2026-11-05,\r\n")
    }

    @Test func `a Polish spreadsheet gets semicolons, decimal commas and a mark`() {
        let writer = TableWriter(.polishSpreadsheet)
        #expect(writer.heading(["Lp.", "Brutto; VAT"]).prefix(3) == [0xEF, 0xBB, 0xBF])
        let row = text(
            .polishSpreadsheet,
            .amount(Money(minorUnits: 133_640), decimals: 2),
            .text("a,b"),
            .text("a;b")
        )
        #expect(row == "1336,40;a,b;\"a;b\"\r\n")
        #expect(TableWriter(.plain).heading(["Lp."]) == Array("Lp.\r\n".utf8))
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("5\" pipe", "\"5\"\" pipe\""),
        ("two\nlines", "\"two\nlines\""), (" padded ", "\" padded \""), ("a;b", "a;b"), ("", ""),
    ])
    func `what a reader may take for the end of a cell stands in quotes`(
        name: String,
        cell: String
    ) {
        #expect(text(.plain, .text(name)) == cell + "\r\n")
    }

    @Test func `nothing turns the direction of a cell`() {
        let marks = "a\u{202E}b\u{2066}c\u{200F}d\u{061C}e\u{2069}"
        #expect(text(.plain, .text(marks)) == "abcde\r\n")
        #expect(text(.plain, .text("نص\u{200D}")) == "نص\u{200D}\r\n")
    }

    @Test(arguments: [
        "=1+1", "+48601234567", "-5", "@SUM(A1)", "=HYPERLINK(\"http://evil\";\"x\")", " =1+1",
        "\t=1+1", "\r=1+1", "\u{0}=1+1", "＝1+1", "＋1", "－1", "＠a", "\u{A0}=1+1",
        "\u{202E}=1+1", "\u{FEFF}=cmd|' /C calc'!A0", "\n=1+1",
    ])
    func `no cell of text is a formula`(name: String) throws {
        for style in [TableStyle.plain, .polishSpreadsheet] {
            let row = text(style, .text(name), .text("next"))
            let cell = row.drop { $0 == "\"" }
            #expect(cell.first == "'", "\(row)")
            #expect(!row.unicodeScalars.contains { $0.value == 0 || $0 == "\t" })
        }
    }

    /// Our own reader reads again what our writer writes, as it was, the apostrophe aside.
    @Test(arguments: ["a,b;c", "\"", "\"\"", "x\ny", "Zażółć „gęślą”, 5\"", "作者;", ";;;", "'=1"])
    func `what is written is read again`(name: String) throws {
        let bytes = TableWriter(.polishSpreadsheet).row([.text(name), .number(7), .text(name)])
        var parser = RowParser(delimiter: .semicolon, position: 0)
        var row = Row()
        var offset = 0
        let isRow = try bytes.withUnsafeBufferPointer {
            try parser.parse($0, from: &offset, into: &row)
        }
        #expect(isRow && row.count == 3 && row.fault == nil)
        #expect(String(decoding: row[0], as: UTF8.self) == name)
        #expect(String(decoding: row[1], as: UTF8.self) == "7")
        #expect(String(decoding: row[2], as: UTF8.self) == name)
    }

    @Test func `a file appears when it is whole, and replaces none unbidden`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/register.csv"
        do {
            var file = try NewFile(at: path, replaces: false)
            try file.write(Array("half".utf8))
        }
        #expect(folder.names.isEmpty)
        var first = try NewFile(at: path, replaces: false)
        try first.write(Array("first".utf8))
        #expect(folder.names != ["register.csv"])
        try first.finish()
        #expect(folder.names == ["register.csv"])
        let refused = unreadable { _ = try NewFile(at: path, replaces: false).finish() }
        #expect(refused == Unreadable(.alreadyThere, at: .file(path)))
        #expect(try folder.read("register.csv") == "first")
        var second = try NewFile(at: path, replaces: true)
        try second.write(Array("second".utf8))
        try second.finish()
        #expect(try folder.read("register.csv") == "second")
        #expect(folder.names == ["register.csv"])
    }

    @Test func `a file that somebody else has made meanwhile is left alone`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/register.csv"
        var file = try NewFile(at: path, replaces: false)
        try file.write(Array("ours".utf8))
        _ = try folder.write("theirs", as: "register.csv")
        do {
            try file.finish()
            Issue.record("nothing was refused")
        } catch {
            #expect(error == Unreadable(.alreadyThere, at: .file(path)))
        }
        #expect(try folder.read("register.csv") == "theirs")
        #expect(folder.names == ["register.csv"])
    }

    @Test func `a folder that is not there is said by its path`() throws {
        let path = "/nowhere/at/all/register.csv"
        let refused = unreadable { _ = try NewFile(at: path, replaces: false).finish() }
        #expect(refused == Unreadable(.notFound, at: .file(path)))
    }
}
