import Canvas
import Shop
import Testing

@testable import Panes

/// Several articles on one order, from the marks in the stock list.
@Suite struct OrderManyTests {
    @Test func `what should be ordered is found, marked and ordered together`() throws {
        var desk = Desk(try .papered(), 80, 24, in: .polish)
        desk.type("3")
        desk.type("voA")
        #expect(desk.hints.contains("b zamów u dostawcy (1)"))
        desk.press(.escape)
        desk.type("va   ")
        #expect(desk.hints.contains("b zamów u dostawcy (3)"))
        while desk.selected != "SUK-LN-38" { desk.press(.down) }
        desk.type(" ")
        desk.type("b")
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Magazyn › Zamów u dostawcy · 4 towary            6 · wg nazwy ▲ · 4 zaznaczone
            ── Zamów u dostawcy · 4 towary ─────────────────────────────────────────────────
            › Dostawca *                            Hurtownia Włókno       albo Len i Spółka
              Magazyn                               [MAIN] SKLEP
              KUB-LAS Kubek emaliowany „Las”        0  dostępne 10, idzie 20, sprzedano 22
              SUK-LN-38 Sukienka lniana z…, r. 38   4  dostępne 2, sprzedano 3
              PAS-SK Pasek skórzany                 0  dostępne 0, idzie 30, sprzedano 31
              KUR-PRZ-GRA-XXL Kurtka prz…, r. XXL   0  dostępne 12 480, sprzedano 2

            ── Po zamówieniu ───────────────────────────────────────────────────────────────
              Dokument    1 towar  ·  4 szt.  ·  pominięte: 3











             F2 wykonaj  Enter dalej  Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.press(.down)
        while desk.workspace.form?.form.focus == 1 { desk.press(.down) }
        desk.press(.function(2))
        #expect(desk.message.contains("S pokazuje dokumenty"), "\(desk.screen)")
        let order = try #require(desk.shop.papers.last)
        #expect(order.row.source == "Hurtownia Włókno")
        #expect(order.row.articles > 0 && order.row.open == order.row.units)
        #expect(desk.workspace.stock.listing.marks.isEmpty)
    }

    @Test func `each supplier is proposed what one would buy there, at its cost`() throws {
        let desk = Desk(try .papered())
        let scene = desk.workspace.scene
        let dress = try #require(desk.shop.articles.first { $0.row.sku == "SUK-LN-38" }?.row)
        let linen = SupplierOffer(supplier: "Len i Spółka", code: "L-38", price: grosze(5_000))
        var form = OrderManyForm(
            GoodsWanted(
                rows: [dress],
                suppliers: ["Hurtownia Włókno", "Len i Spółka"],
                offers: [dress.variant: [linen]]
            ),
            in: desk.shop.warehouses,
            scene: scene
        )
        #expect(form.form.number(.units(0)) == 0)
        form.form.replace(.supplier, with: .typed("len i spółka"))
        form.adapt(in: scene)
        #expect(form.form.number(.units(0)) == 4)
        guard case .orderGoods(let order) = try form.action(in: scene) else {
            Issue.record("no order")
            return
        }
        #expect(order.lines.map(\.cost) == [grosze(20_000)])
        form.form.replace(.units(0), with: .number(.init(7, in: 0...9)))
        form.adapt(in: scene)
        #expect(form.form.number(.units(0)) == 7)
    }

    @Test func `an article of which none is ordered is left out`() throws {
        var desk = Desk(try .papered())
        desk.type("3  b")
        let form = try #require(desk.workspace.form)
        #expect(form.form.rows.count { row in row.label.contains("KU") } == 2)
        desk.press(.down, .down)
        desk.type("7")
        desk.press(.function(2))
        #expect(desk.shop.papers.last?.row.units == 7)
        #expect(desk.shop.papers.last?.row.articles == 1)
    }

    @Test func `nothing is ordered without a supplier or without units`() throws {
        var desk = Desk(try .papered())
        desk.type("3 b")
        for _ in 0..<20 { desk.press(.backspace) }
        desk.press(.function(2))
        #expect(desk.workspace.form?.form.row(.supplier)?.error != nil)
        desk.type("Hurt")
        desk.press(.function(2))
        #expect(desk.workspace.form?.form.row(.units(0))?.error != nil)
        #expect(desk.shop.papers.count == 6)
    }

    @Test func `bundles and digital goods cannot be ordered`() throws {
        var desk = Desk(try .papered())
        desk.type("3/kind:digital")
        desk.press(.enter)
        desk.type(" ")
        let marked = desk.workspace.stock.listing.marks
        #expect(marked.count == 1)
        let chosen = try #require(marked.keys.first)
        guard desk.shop.articles.first(where: { $0.row.id == chosen })?.row.kind != .counted else {
            return
        }
        desk.type("b")
        #expect(desk.message.contains("None of these is counted"))
    }
}
