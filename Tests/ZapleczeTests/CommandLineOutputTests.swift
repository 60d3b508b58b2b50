import Foundation
import PseudoTerminal
import Testing

@Suite struct CommandLineOutputTests {
    @Test func `columns stand under their titles, whatever the letters`() throws {
        let shop = try CommandLineShop.withOrders()
        let list = try shop.run("orders list --sort number")
        let year = Calendar.current.component(.year, from: Date())
        let expected = """
            Number  Placed       Status   Customer   Pcs      Total  Refunded  Channel
            Z-1     1 Mar 10:00  shipped  Anna Żółć    3  132.30 zł            shop
            Z-2     2 Mar 11:00  shipped  作者         1   49.90 zł            shop
            Z-3     3 Mar 12:00  paid     Jan Nowak    3   90.00 zł            shop

            """
        if year == 2026 { #expect(list.answer == expected) }
        let names = list.output.split(separator: "\n").map { $0.contains("作者") }
        #expect(names == [false, false, true, false])
    }

    @Test func `a list is asked for, sorted and cut`() throws {
        let shop = try CommandLineShop.withOrders()
        func numbers(_ words: String) throws -> [String] {
            let outcome = try shop.shell("$Z orders list --json \(words)")
            try #require(outcome.status == .success, "\(outcome)")
            let list = try JSONSerialization.jsonObject(with: Data(outcome.outputBytes))
            return try #require(list as? [[String: Any]]).compactMap { $0["number"] as? String }
        }
        #expect(try numbers("") == ["Z-3", "Z-2", "Z-1"])
        #expect(try numbers("--reverse") == ["Z-1", "Z-2", "Z-3"])
        #expect(try numbers("--sort total") == ["Z-2", "Z-3", "Z-1"])
        #expect(try numbers("--limit 2") == ["Z-3", "Z-2"])
        #expect(try numbers("status:shipped") == ["Z-2", "Z-1"])
        #expect(try numbers("-status:shipped") == ["Z-3"])
        #expect(try numbers("zolc") == ["Z-1"])
        #expect(try numbers("sku:TAL-2 'total>100'") == ["Z-1"])
    }

    @Test func `json has snake case, minor units, UTC and an order of its own`() throws {
        let shop = try CommandLineShop.withOrders()
        let line = try shop.run("orders list --json 作者").output
        let expected = """
            [
            {"number":"Z-2","channel":"shop","placed_at":"2026-03-02T10:00:00Z",\
            "status":"shipped","on_hold":false,"customer":"作者",\
            "email":"author@example.com","city":"","units":1,"total":4990,"refunded":0,\
            "currency":"PLN","returns":0,"exchange_for":null}
            ]

            """
        #expect(line == expected)
    }

    @Test(arguments: ["orders list", "orders list --json", "staff list", "check"])
    func `a reader who goes is no failure`(command: String) throws {
        let shop = try CommandLineShop.withOrders()
        let outcome = try shop.shell("{ $Z \(command); echo $? >&2; } | true")
        #expect(outcome.errors == "0\n")
    }

    @Test func `a long list in a short pipe ends quietly`() throws {
        let shop = try CommandLineShop.founded()
        let heading = "order,date,sku,product,quantity,price,name\n"
        let rows = (1...3_000).map { "L-\($0),2026-01-02,X,Thing,1,1.00,Somebody \($0)\n" }
        let file = try shop.write(heading + rows.joined(), to: "orders.csv")
        _ = try shop.run("import orders \(file) --map generic")
        let outcome = try shop.shell("{ $Z orders list; echo $? >&2; } | head -n 2")
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.errors == "0\n")
        #expect(try shop.objects("orders list").count == 3_000)
    }

    /// Rings, clears the screen, sets a title, turns the line around, breaks it.
    private static let hostile = "\u{7}\u{1B}[2J\u{1B}]0;x\u{7}Ann\u{202E}a\u{9B}31m\u{2028}B"

    private func shopOfTheHostile() throws -> CommandLineShop {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(
            "order,date,sku,product,quantity,price,name\nH-1,2026-01-02,X,Thing,1,1.00,"
                + CommandLineOutputTests.hostile + "\n",
            to: "orders.csv"
        )
        try #require(try shop.run("import orders \(file) --map generic").status == .success)
        return shop
    }

    @Test func `a hostile name is kept in json, escaped`() throws {
        let shop = try shopOfTheHostile()
        let orders = try shop.objects("orders list")
        let name = try #require(orders.first?["customer"] as? String)
        #expect(name.unicodeScalars.contains("\u{202E}"))
        #expect(name.unicodeScalars.contains("\u{1B}"))
        let bytes = try shop.run("orders list --json").outputBytes
        let text = String(decoding: bytes, as: UTF8.self)
        let isHarmless = text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(isHarmless)
    }

    @Test func `a hostile name breaks no line of a pipe`() throws {
        let shop = try shopOfTheHostile()
        #expect(try shop.run("orders list").output.split(whereSeparator: \.isNewline).count == 2)
    }

    @Test(arguments: [["orders", "list"], ["orders", "show", "H-1"]])
    func `a hostile name does nothing to a terminal`(arguments: [String]) throws {
        let shop = try shopOfTheHostile()
        let session = try Session(
            Binary.path(named: "zaplecze"),
            arguments: arguments,
            environment: shop.environment
        )
        #expect(try session.waitForExit() == .success)
        #expect(session.leftovers == [])
        #expect(session.screen.text.contains("H-1"))
        #expect(session.screen.text.contains("Anna"))
    }
}
