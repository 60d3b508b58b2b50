import PseudoTerminal
import Testing

/// Papers of the stock and files of articles, worked on in a real terminal.
@Suite struct EndToEndPaperTests {
    @Test func `a purchase order is received in part, and then in whole`() throws {
        let shop = try CommandLineShop.delivered(1...2)
        for line in ["open", "order KUB-1=10:100 TAL-2=4 --from Hurt"] {
            let outcome = try shop.run("stock \(line)")
            try #require(outcome.status == .success, "\(outcome)")
        }
        let session = try shop.session(columns: 100, rows: 36)
        try session.press("3", until: "KUB-1")
        try session.press("S", until: "by date ▼")
        try session.press("e", until: "that is all of it")
        try session.send(keys: "6")
        try session.wait(for: "ordered → partly received")
        try session.press(.tab, until: "› TAL-2")
        try session.send(keys: "0")
        try session.press(.tab, until: "› Their paper")
        try session.send(keys: "WZ 1/11")
        try session.press(.function(2), until: "ZD-2026-000001: received 6")
        try session.wait(for: "received 6 of 14")
        let part = try shop.object("stock show KUB-1")
        #expect(part["on_hand"] as? Int == 6)
        #expect(part["incoming"] as? Int == 4)
        try session.press("e", until: "of 10, had 6")
        try session.press(.function(2), until: ", all of it is here")
        try session.press("v", until: "orders still to come")
        try session.press("o", until: "Nothing matches.")
        #expect(try session.leave())
        let (mug, plate) = (
            try shop.object("stock show KUB-1"), try shop.object("stock show TAL-2")
        )
        #expect((mug["on_hand"] as? Int, plate["on_hand"] as? Int) == (10, 4))
        #expect(mug["incoming"] as? Int == 0)
        #expect(try shop.isSound)
    }

    @Test func `what is low is marked and ordered, and is then on its way`() throws {
        let shop = try CommandLineShop.delivered(1...2)
        try #require(try shop.run("stock open").status == .success)
        let session = try shop.session(columns: 100, rows: 36)
        try session.press("3", until: "KUB-1")
        try session.press("A", until: "2 marked")
        try session.press("b", until: "Order from supplier · 2 articles")
        try session.send(keys: "Hurt")
        try session.press(.tab, until: "› KUB-1")
        try session.send(keys: "7")
        try session.press(.function(2), until: "S shows the papers")
        try session.press("S", until: "Hurt")
        #expect(try session.leave())
        #expect(try shop.object("stock show KUB-1")["incoming"] as? Int == 7)
        #expect(try shop.isSound)
    }

    @Test func `a file is looked at, mended, looked at again and applied`() throws {
        let shop = try CommandLineShop.delivered(1...2)
        try #require(try shop.run("stock open").status == .success)
        let file = try shop.write("sku,name,price\nKUB-1,Kubek,x\n", to: "p.csv")
        let session = try shop.session(columns: 100, rows: 36)
        try session.press("3", until: "KUB-1")
        try session.press("I", until: "› File's path")
        try session.send(keys: "/nowhere/p.csv")
        try session.press(.function(2), until: "there is no such file")
        try session.send(keys: Array(repeating: .backspace, count: 14))
        try session.send(keys: file)
        try session.press(.function(2), until: "Rejected: 1")
        _ = try shop.write("sku,name,price\nKUB-1,Kubek,54.90\nMIS-3,Miska,20\n", to: "p.csv")
        try session.press("R", until: "New: 1")
        try session.wait(for: "54.90")
        #expect(try shop.object("stock show KUB-1")["price"] as? Int != 5_490)
        try session.press("y", until: "p.csv: taken in, new 1, changed 1")
        try session.wait(for: "MIS-3")
        #expect(try session.leave())
        #expect(try shop.object("stock show KUB-1")["price"] as? Int == 5_490)
        #expect(try shop.isSound)
    }

    @Test func `a feed that empties half the range is asked about once more`() throws {
        let shop = try CommandLineShop.founded()
        try #require(try shop.run("stock open").status == .success)
        func feed(_ codes: String...) -> String {
            let offers = codes.map {
                "<o id=\"\($0)\" price=\"5.00\" stock=\"5\"><name>\($0)</name></o>"
            }
            return
                "<?xml version=\"1.0\"?>\n<offers>\n\(offers.joined(separator: "\n"))\n</offers>\n"
        }
        let file = try shop.write(feed("A", "B"), to: "f.xml")
        let line = "import products \(file) --map ceneo --supplier Hurt"
        try #require(try shop.run(line).status == .success)
        _ = try shop.write(feed("A"), to: "f.xml")
        let session = try shop.session(columns: 100, rows: 30)
        try session.press("3", until: "v views")
        try session.press("I", until: "› File's path")
        try session.send(keys: file)
        try session.press(.up, until: "› What it is")
        try session.press("f", until: "[f supplier's feed]")
        try session.press(.down, .down, until: "› Supplier")
        try session.send(keys: "Hurt")
        try session.press(.tab, until: "› How it is read")
        try session.press(.left, .left, .left, until: "‹ ceneo ›")
        try session.press(.function(2), until: "No longer in the file: 1")
        try session.press("y", until: "1 of 2 articles in stock would have none.")
        try session.press("n", until: "R read the file again")
        try session.press("y", until: "yes, apply it all the same")
        try session.press("y", until: "f.xml: taken in, no longer in the file 1")
        #expect(try session.leave())
        #expect(try shop.isSound)
    }
}
