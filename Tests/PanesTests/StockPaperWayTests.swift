import Canvas
import Shop
import Testing

@testable import Panes

/// The ways to stock papers and from them.
@Suite struct StockPaperWayTests {
    private func papers() throws -> Desk {
        var desk = Desk(try .papered())
        desk.type("S")
        return desk
    }

    /// The page of a paper.
    private func page(_ number: String) throws -> Desk {
        var desk = try papers()
        while desk.selected != number { desk.press(.down) }
        desk.press(.enter)
        return desk
    }

    @Test func `S leads to the papers, and 3 back to the articles`() throws {
        var desk = Desk(try .papered())
        desk.type("3")
        #expect(desk.row(1).hasPrefix(" Stock "))
        desk.type("S")
        #expect(desk.row(1).hasPrefix(" Papers "))
        desk.type("33")
        #expect(desk.row(1).hasPrefix(" Stock "))
    }

    @Test(arguments: [
        ("w", "open:yes", 3), ("o", "kind:purchase open:yes", 1),
        ("t", "kind:transfer open:yes", 1), ("s", "kind:stocktake open:yes", 1),
        ("r", "kind:receipt", 1), ("a", "", 6),
    ])
    func `a view is one key away`(key: String, query: String, count: Int) throws {
        var desk = try papers()
        desk.type("v" + key)
        #expect(desk.workspace.list?.queryText(in: .english) == query)
        #expect(desk.workspace.stockPapers.listing.rows.count == count)
    }

    @Test func `an article leads to the papers on which it is still to come, and back`() throws {
        var desk = Desk(try .papered())
        desk.type("3")
        desk.press(.enter)
        desk.type("S")
        #expect(desk.row(1).hasPrefix(" Papers › sku:kub-las open:yes"))
        #expect(
            desk.workspace.stockPapers.listing.rows.map(\.number)
                == ["MM-2026-000005", "ZD-2026-000003"]
        )
        desk.press(.escape, .escape)
        #expect(desk.row(1).hasPrefix(" Stock "))
    }

    @Test func `a paper leads to its articles, and back`() throws {
        var desk = try page("ZD-2026-000003")
        desk.type("r")
        #expect(desk.row(1).hasPrefix(" Stock › sku:kub-las,pas-sk"))
        desk.press(.escape, .escape)
        #expect(desk.row(1).hasPrefix(" Papers › ZD-2026-000003"))
    }

    @Test func `a scanned article finds the papers that it may have come on`() throws {
        var desk = try papers()
        desk.scan("5901234567001")
        #expect(desk.row(1).hasPrefix(" Papers › sku:kub-las open:yes"))
    }

    @Test func `a movement leads to the paper that it is of`() throws {
        var shop = try PaperShop.papered()
        let receiving = StockChange.Receiving(
            units: 4,
            paper: nil,
            bin: ID(6),
            cost: nil,
            supplier: "",
            reference: ""
        )
        _ = try shop.changeStock(.receive(receiving), of: ID(2))
        var desk = Desk(shop)
        desk.type("3")
        while desk.selected != "SUK-LN-38" { desk.press(.down) }
        desk.type("x")
        #expect(desk.hints.contains("r its paper"))
        desk.type("r")
        #expect(desk.row(1).hasPrefix(" Papers › number:pz-2026-000001"))
    }

    @Test func `an entry of the history leads to its paper`() throws {
        var shop = try PaperShop.papered()
        shop.deeds = [
            DeedRow(
                id: 1,
                at: shop.zone.moment(at: shop.now),
                author: "ola",
                terminal: "",
                action: .goodsOrdered,
                record: "ZD-2026-000003",
                before: [],
                after: [],
                note: "",
                hash: "9f"
            )
        ]
        var desk = Desk(shop)
        desk.type("8r")
        #expect(desk.row(1).hasPrefix(" Papers › number:zd-2026-000003"))
        #expect(desk.selected == "ZD-2026-000003")
    }

    @Test func `the history of a paper is asked for by the paper`() throws {
        var desk = try papers()
        desk.type("H")
        #expect(desk.row(1).hasPrefix(" History › INW-2026-000006"))
    }
}
