import Foundation
import PseudoTerminal
import Testing

/// Bad input gets a clear error and changes nothing.
@Suite struct EndToEndRefusalTests {
    /// A file that is no file of orders, and words of its refusal.
    struct BadFile: CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        var english: [String]
        var polish: [String]

        init(_ name: String, _ text: String, english: [String], polish: [String]) {
            testDescription = name
            bytes = Array(text.utf8)
            self.english = english
            self.polish = polish
        }
    }

    static let badFiles = [
        BadFile(
            "a column is missing",
            "order,date,article,product,quantity,price\nA,2026-01-02,X,Thing,1,1.00\n",
            english: ["there is no column “sku”", "“article”", "“quantity”"],
            polish: ["nie ma kolumny „sku”", "„article”", "„quantity”"]
        ),
        BadFile(
            "a spreadsheet with a pivot in it",
            "Sales by article,,\n,,\nRow Labels,Sum of quantity,Sum of price\nKubek,12,598.80\n",
            english: ["there is no column “order”", "“Sales by article”"],
            polish: ["nie ma kolumny „order”", "„Sales by article”"]
        ),
        BadFile("empty", "", english: ["there is nothing in it"], polish: ["nic tu nie ma"]),
        BadFile(
            "binary",
            "\u{7F}ELF\u{2}\u{1}\u{0}\u{0}\u{0}\u{3}\u{0}>\u{0}\u{1}",
            english: ["not text"],
            polish: ["nie jest tekst"]
        ),
    ]

    @Test(arguments: badFiles)
    func `what is no file of orders is refused in one line`(file: BadFile) throws {
        let shop = try CommandLineShop.founded()
        let path = "\(shop.folder)/bad.csv"
        try Data(file.bytes).write(to: URL(fileURLWithPath: path))
        for (language, words) in [("en", file.english), ("pl", file.polish)] {
            let line = "import orders \(path) --map generic --lang \(language)"
            try shop.expectRefusal(of: line, saying: ["bad.csv"] + words)
        }
        #expect(shop.read("bad.rejects.csv") == nil)
    }

    @Test func `a directory is no file`() throws {
        let shop = try CommandLineShop.founded()
        let line = "import orders \(shop.folder) --map generic --lang "
        try shop.expectRefusal(of: line + "en", saying: [shop.folder, "folder"])
        try shop.expectRefusal(of: line + "pl", saying: [shop.folder, "folder"])
    }

    @Test(arguments: [
        ("2026-02-30", "1", "“2026-02-30” is not a date"),
        ("2026-13-01", "1", "“2026-13-01” is not a date"),
        ("2026-01-02", "9223372036854775808", "there cannot be “9223372036854775808” units"),
        ("2026-01-02", "99999999999999999999999", "there cannot be"),
        ("2026-01-02", "-1", "there cannot be “-1” units"),
    ])
    func `a row that cannot be is written down and no order comes of it`(
        date: String,
        quantity: String,
        reason: String
    ) throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(
            "order,date,sku,product,quantity,price\nA,\(date),X,Thing,\(quantity),1.00\n",
            to: "bad.csv"
        )
        let summary = try shop.object("import orders \(file) --map generic")
        #expect(summary["orders_rejected"] as? Int == 1)
        #expect(shop.read("bad.rejects.csv")?.contains(reason) == true)
        #expect(try shop.objects("orders list").isEmpty)
    }

    @Test(.enabled(if: hasSQLite, "there is no sqlite3 to make the files"))
    func `a database that is not ours, or newer, is left as it was`() throws {
        let shop = try CommandLineShop()
        _ = try shop.column("CREATE TABLE notes (text); INSERT INTO notes VALUES ('x')")
        let foreign = try Data(contentsOf: URL(fileURLWithPath: shop.path))
        try shop.expectNotOpened("database of another program", "baza innego programu")
        #expect(try Data(contentsOf: URL(fileURLWithPath: shop.path)) == foreign)

        let newer = try CommandLineShop.founded()
        _ = try newer.column("PRAGMA user_version = 999")
        let file = try Data(contentsOf: URL(fileURLWithPath: newer.path))
        try newer.expectNotOpened("written by a newer Zaplecze", "z nowszego Zaplecza")
        #expect(try Data(contentsOf: URL(fileURLWithPath: newer.path)) == file)
    }

    @Test(.enabled(if: canLoseRights, "there is no setpriv to take root's rights away"))
    func `a shop in a folder that cannot be written is refused`() throws {
        let shop = try CommandLineShop.founded()
        chmod(shop.folder, 0o555)
        defer { chmod(shop.folder, 0o755) }
        let english = try shop.shell("\(withoutRights) $Z orders list --lang en")
        #expect(english.refusal?.contains("Your account may not write") == true, "\(english)")
        let polish = try shop.shell("\(withoutRights) $Z orders list --lang pl")
        #expect(polish.refusal?.contains("Twoje konto nie może zapisać") == true, "\(polish)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: shop.folder).count == 2)
    }
}

/// What takes from root the right to write anywhere.
private let withoutRights = geteuid() == 0 ? "setpriv --bounding-set=-dac_override" : ""
private let canLoseRights =
    geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

extension CommandLineShop {
    /// Expects a command to be refused in one line with certain words, and the shop to be
    /// as it was.
    fileprivate func expectRefusal(of line: String, saying words: [String]) throws {
        let before = try deeds()
        let outcome = try run(line)
        let refusal = try #require(outcome.refusal, "\(outcome)")
        #expect(refusal.hasPrefix("zaplecze: "))
        for word in words { #expect(refusal.contains(word), "\(refusal)") }
        #expect(try deeds() == before)
    }

    /// Expects neither a command nor the app to open the file, and the terminal to show
    /// nothing but why.
    fileprivate func expectNotOpened(_ english: String, _ polish: String) throws {
        for (language, words) in [("en", english), ("pl", polish)] {
            let refusal = try #require(try run("check --lang \(language)").refusal)
            #expect(refusal.contains(words), "\(refusal)")
            let session = try Session(
                Binary.path(named: "zaplecze"),
                arguments: ["--lang", language],
                environment: environment,
                columns: 400
            )
            #expect(try session.waitForExit() == .exited(1))
            #expect(session.screen.text == refusal)
            #expect(session.leftovers == [])
        }
    }
}
