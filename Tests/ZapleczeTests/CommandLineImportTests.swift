import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

@Suite struct CommandLineImportTests {
    @Test func `the same file again adds nothing, not even to the history`() throws {
        let shop = try CommandLineShop.withOrders()
        let before = try shop.deeds()
        let again = try shop.object("import orders \(shop.folder)/orders.csv --map generic")
        #expect(again["orders_new"] as? Int == 0)
        #expect(again["orders_already_there"] as? Int == 3)
        #expect(try shop.deeds() == before)
    }

    @Test func `a bad row stops no other and is written down with its reason`() throws {
        let shop = try CommandLineShop.founded()
        let file = try shop.write(
            """
            order,date,sku,product,quantity,price
            A,2026-01-02,X,Thing,1,1.00
            B,2026-01-02,X,Thing,many,1.00
            B,2026-01-02,Y,Other,1,1.00

            """,
            to: "orders.csv"
        )
        let outcome = try shop.run("import orders \(file) --map generic")
        let expected = """
            Rows: read 3, rejected 2
            Orders: new 1, updated 0, already there 0, rejected 1
            Rejected rows: \(shop.folder)/orders.rejects.csv

            """
        #expect(outcome.status == .success)
        #expect(outcome.output == expected)
        let rejects = try #require(shop.read("orders.rejects.csv")).split(separator: "\n")
        #expect(rejects.count == 3)
        #expect(rejects[1].hasPrefix("B,2026-01-02,X,Thing,many,1.00,\"2\","))
        #expect(rejects[2].hasPrefix("B,2026-01-02,Y,Other,1,1.00,\"3\","))
    }

    @Test func `an order that has other lines by now is refused with all its rows`() throws {
        let shop = try CommandLineShop.withOrders()
        let changed = CommandLineShop.orders
            .replacing("KUB-1,Kubek,2,", with: "KUB-1,Kubek,3,")
            .replacing("Nowak,jan@example.com,paid", with: "Nowak,jan@example.com,shipped")
        let file = try shop.write(changed, to: "later.csv")
        let rejects = "\(shop.folder)/refused.csv"
        let summary = try shop.object("import orders \(file) --map generic --rejects \(rejects)")
        #expect(summary["orders_updated"] as? Int == 1)
        #expect(summary["orders_already_there"] as? Int == 1)
        #expect(summary["orders_rejected"] as? Int == 1)
        #expect(summary["rows_rejected"] as? Int == 2)
        #expect(summary["rejects_file"] as? String == rejects)
        #expect(shop.read("refused.csv")?.split(separator: "\n").count == 3)
    }

    @Test func `a dry run says the same and writes nothing`() throws {
        let shop = try CommandLineShop.founded()
        let text = CommandLineShop.orders + "Z-4,yesterday,X,Thing,1,1.00,,,,,,\n"
        let file = try shop.write(text, to: "orders.csv")
        let before = try shop.deeds()
        let dry = try shop.object("import orders \(file) --map generic --dry-run")
        #expect(dry["orders_new"] as? Int == 3)
        #expect(dry["orders_rejected"] as? Int == 1)
        #expect(dry["returns"] is NSNull)
        #expect(try shop.deeds() == before)
        #expect(shop.read("orders.rejects.csv") == nil)
        #expect(try shop.objects("orders list").isEmpty)
    }

    @Test func `an import that was broken off goes on`() throws {
        let shop = try CommandLineShop.withOrders()
        let file = try shop.write(CommandLineShop.orders + more, to: "more.csv")
        try shop.note(file, reached: 2)
        let summary = try shop.object("import orders \(file) --map generic")
        #expect(summary["orders_already_there"] as? Int == 3)
        #expect(summary["orders_new"] as? Int == 1)
    }

    @Test func `an import that is asked to stop says how to go on`() throws {
        let shop = try CommandLineShop.founded()
        let heading = "order,date,sku,product,quantity,price\n"
        let rows = (1...6_000).map { "L-\($0),2026-01-02,X,Thing,1,1.00\n" }
        let file = try shop.write(heading + rows.joined(), to: "orders.csv")
        let session = try Session(
            Binary.path(named: "zaplecze"),
            arguments: ["import", "orders", file, "--map", "generic"],
            environment: shop.environment
        )
        try session.wait(for: "Rows: ")
        session.signal(SIGINT)
        #expect(try session.waitForExit() == .exited(1))
        #expect(session.screen.text.contains("zaplecze: Stopped. What was taken in stays"))

        let summary = try shop.object("import orders \(file) --map generic")
        let new = try #require(summary["orders_new"] as? Int)
        let there = try #require(summary["orders_already_there"] as? Int)
        #expect(new > 0)
        #expect(new + there == 6_000)
        #expect(try shop.run("check").status == .success)
    }

    private let more = "Z-4,2026-03-04 12:00,X,Thing,1,1.00,,,shipped,card,,\n"

    @Test func `what a file calls back is matched with its orders, in the order of time`() throws {
        let shop = try CommandLineShop.founded()
        let mapping = try shop.write(mapping, to: "shop.toml")
        let file = try shop.write(
            """
            id,date,sku,units,price,who
            C2,2026-01-05,X,-1,1.00,7
            C1,2026-01-04,X,-2,1.00,7
            A1,2026-01-02,X,3,1.00,7
            C3,2026-01-06,X,-1,1.00,7
            F1,2026-01-06,FEE,1,1.00,7

            """,
            to: "orders.csv"
        )
        let summary = try shop.object("import orders \(file) --map \(mapping)")
        #expect(summary["orders_new"] as? Int == 1)
        #expect(summary["cancellation_documents"] as? Int == 3)
        #expect(summary["cancellation_lines"] as? Int == 3)
        #expect(summary["returns"] as? Int == 2)
        #expect(summary["orphans"] as? Int == 1)
        let kinds = try #require(summary["set_aside"] as? [[String: Any]])
        #expect(kinds.map { $0["name"] as? String } == ["fee"])
        #expect(kinds.map { $0["rows"] as? Int } == [1])

        let orphans = try shop.objects("returns list orphan:yes")
        #expect(orphans.count == 1)
        let again = try shop.object("import orders \(file) --map \(mapping)")
        #expect(again["cancellations_already_there"] as? Int == 3)
        #expect(try shop.run("check").status == .success)
    }

    private let mapping = """
        [order]
        id = "id"
        placed = "date"
        currency = { constant = "PLN" }
        status = { constant = "delivered" }
        [customer]
        id = "who"
        [line]
        sku = "sku"
        units = "units"
        price = "price"
        [[kinds]]
        name = "cancellation"
        when = [{ column = "id", starts = "C" }]
        [[kinds]]
        name = "fee"
        when = [{ column = "sku", equals = "FEE" }]
        """
}

extension CommandLineShop {
    private func store() throws -> (store: ShopStore, visitor: Visitor) {
        let store = try ShopStore.open(path)
        return (store, try store.signIn(unixUser()))
    }

    /// How many entries the history has.
    func deeds() throws -> Int {
        let (store, visitor) = try store()
        return try store.tally(Query<DeedField>.everything, by: visitor).rows
    }

    /// Leaves the shop as an import leaves it that was broken off after so many items.
    func note(_ file: String, reached items: Int) throws {
        let (store, visitor) = try store()
        var digest = FileDigest()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes.withUnsafeBytes { digest.add($0) }
        let position = ImportPosition(digest: digest.text, mapping: "generic", reached: items)
        _ = try store.takeIn([IncomingOrder](), reaching: position, by: visitor.signatory)
    }

    /// Changes the database behind the shop's back.
    func alter(_ statement: String) throws {
        let outcome = try PseudoTerminal.run("sqlite3", arguments: [path, statement])
        try #require(outcome.status == .success, "\(outcome)")
    }
}
