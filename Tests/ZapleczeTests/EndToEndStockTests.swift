import PseudoTerminal
import Testing

/// The stock, looked at and corrected in a real terminal.
@Suite struct EndToEndStockTests {
    @Test func `a level is corrected, seen, and explained`() throws {
        let shop = try CommandLineShop.delivered(1...2)
        let session = try shop.session(columns: 100, rows: 36)
        try session.press("3", until: "This shop keeps no stock yet.")
        #expect(try shop.run("stock open").status == .success)
        try session.wait(for: "Kubek")
        try session.press("a", until: "KUB-1 › correct")
        try session.send(keys: "+12")
        try session.wait(for: "0 → 12")
        try session.press(.tab, .tab, .tab, until: "› Reason")
        try session.send(keys: "liczenie")
        try session.press(.enter, until: "KUB-1: +12, on hand 12, available 12")
        #expect(try shop.run("stock adjust KUB-1 --by -2 --reason zbite").status == .success)
        try session.wait(for: "= 10 on hand")
        try session.press("x", until: "2 movements")
        try session.wait(for: "zbite")
        try session.wait(for: "before that")
        try session.press(.escape, until: "v views")
        #expect(try session.leave())
        let levels = try shop.object("stock show KUB-1")["on_hand"] as? Int
        #expect(levels == 10)
        #expect(try shop.isSound)
    }

    @Test func `a scan in the stock opens its article, and a view finds what is low`() throws {
        let shop = try CommandLineShop.desk()
        for command in ["open", "adjust COAT-L --by 5 --reason spis"] {
            let outcome = try shop.run("stock \(command) --as anna")
            #expect(outcome.status == .success, "\(outcome)")
        }
        let session = try shop.session("--as", "anna", columns: 100, rows: 36, hasScanner: true)
        try session.press("3", until: "COAT-L")
        try session.scan(CommandLineShop.scarf, until: "Stock › SCARF")
        try session.press(.escape, until: "3 · by name")
        try session.press("v", until: "low stock")
        try session.press("s", until: "Nothing matches.")
        #expect(try session.leave())
    }

    @Test func `a shelf is counted, the line drops, and the count goes on to the books`() throws {
        let shop = try CommandLineShop.desk()
        let goods = "stock receive COAT-L=5 SCARF=2 --bin A-01 --from Hurt"
        for command in ["stock open", "stock places --add MAIN/A-01", goods] {
            #expect(try shop.run("\(command) --as anna").status == .success)
        }
        let first = try shop.session("--as", "anna", hasScanner: true)
        try first.press("3", until: "COAT-L")
        try first.press("i", until: "Shelves")
        try first.send(keys: "A-")
        try first.press(.function(2), until: "A-01 › counting")
        try first.scan(CommandLineShop.scarf, until: "1\u{A0}pc")
        try first.wait(for: "draft kept")
        first.hangUp()
        _ = try first.waitForExit()
        let second = try shop.session("--as", "anna", hasScanner: true)
        try second.press("3", until: "COAT-L")
        try second.press("i", until: "INW-2026-000001")
        try second.press(.enter, until: "Your draft goes on.")
        try second.scan(CommandLineShop.scarf, until: "2\u{A0}pcs")
        try second.scan(CommandLineShop.coat, until: "3\u{A0}pcs")
        try second.press("4", until: "Counted: 4")
        try second.press(.enter, until: "6\u{A0}pcs")
        try second.press(.function(2), until: "shelves counted: 1 of 1")
        try second.press("a", until: "1 place")
        try second.press(.function(2), until: "y: yes")
        try second.press("y", until: "posted, 1 place, −1")
        #expect(try second.leave())
        let levels = try ["COAT-L", "SCARF"].map { sku in
            try shop.object("stock show \(sku) --as anna")["on_hand"] as? Int
        }
        #expect(levels == [4, 2])
        #expect(try shop.isSound(as: "anna"))
    }
}
