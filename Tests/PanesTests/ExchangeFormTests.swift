import Canvas
import Shop
import Testing

@testable import Panes

/// What a customer wants in place of what comes back: asked for, decided on, told.
@Suite struct ExchangeFormTests {
    var counter = FormsCounter()
    let other = Variant(
        id: ID(90),
        product: ID(9),
        sku: "KURTKA-XL",
        ean: "5901234123457",
        name: "Kurtka przejściowa oliwkowa, r. XL"
    )

    func registerForm() -> RegisterForm {
        let file = OrderFile(purchase: Purchase(order: counter.order(counter.lines)), staff: [:])
        var form = RegisterForm(file, scene: counter.scene)
        form.press(.character("1"), in: counter.scene)
        return form
    }

    func announcement(_ form: RegisterForm) -> Announcement? {
        var form = form
        guard case .register(let announcement, of: _)? = form.submit(in: counter.scene) else {
            return nil
        }
        return announcement
    }

    @Test func `what is wanted is asked for only where something comes back`() throws {
        let form = registerForm()
        #expect(form.form.asks(.wanted(0)) && !form.form.asks(.wantedPrice(0)))
        #expect(!form.form.asks(.wanted(1)))
        #expect(announcement(form)?.lines.map(\.wanted) == [nil])
    }

    @Test func `a code is looked up, and only what it names is announced`() throws {
        var form = registerForm()
        form.type("kurtka-xl", into: .wanted(0), in: counter.scene)
        #expect(form.unnamedCodes == ["kurtka-xl"])
        #expect(announcement(form) == nil)
        form.name(nil, by: "kurtka-xl", in: counter.scene)
        #expect(form.form.row(.wanted(0))?.hint == "no article has that code")
        #expect(announcement(form) == nil)
        form.name(other, by: "kurtka-xl", in: counter.scene)
        #expect(form.unnamedCodes.isEmpty)
        let wanted = Wanted(
            variant: ID(90),
            sku: "KURTKA-XL",
            name: "Kurtka przejściowa oliwkowa, r. XL",
            until: Day(number: counter.day(22).number + 14)
        )
        #expect(announcement(form)?.lines.map(\.wanted) == [wanted])
        form.type("150,50", into: .wantedPrice(0), in: counter.scene)
        #expect(announcement(form)?.lines.first?.wanted?.price == grosze(15_050))
    }

    @Test func `a code that names nothing is said so where it stands`() throws {
        var form = registerForm()
        form.type("XYZ", into: .wanted(0), in: counter.scene)
        form.name(nil, by: "XYZ", in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.wanted(0)) == "No article has the code “XYZ”. Enter its SKU or EAN.")
    }

    @Test func `the same variant is refused where it stands`() throws {
        var lines = counter.lines
        lines[0].variant = ID(90)
        let file = OrderFile(purchase: Purchase(order: counter.order(lines)), staff: [:])
        var form = RegisterForm(file, scene: counter.scene)
        form.press(.character("1"), in: counter.scene)
        form.type("KURTKA-XL", into: .wanted(0), in: counter.scene)
        form.name(other, by: "KURTKA-XL", in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.wanted(0))?.contains("the same variant") == true)
    }

    @Test mutating func `the preview tells what is wanted and until when, in Polish too`() throws {
        var form = registerForm()
        form.type("KURTKA-XL", into: .wanted(0), in: counter.scene)
        form.name(other, by: "KURTKA-XL", in: counter.scene)
        form.type("150", into: .wantedPrice(0), in: counter.scene)
        let english = text(form.preview(in: counter.scene))
        #expect(english.contains("Refund      0.00 zł  = lines at the price paid 123.49"))
        let wish = "In exchange 1 × Kurtka przejściowa oliwkowa, r. XL  ·  KURTKA-XL  ·  "
        #expect(english.contains(wish + "150.00 zł each  ·  until 6 Dec"))
        counter.language = .polish
        let polish = text(form.preview(in: counter.scene))
        #expect(polish.contains("150,00 zł za sztukę  ·  do 6 gru"))
    }
}

/// What is wanted, when it is decided on.
@Suite struct ExchangeDecisionTests {
    var counter = FormsCounter()

    /// Two jackets, one or both to be exchanged for another at a price.
    func file(wanting units: Int = 2, price: Int? = 15_000) throws -> ReturnFile {
        let order = counter.order(counter.lines)
        var purchase = Purchase(order: order)
        let wanted = Wanted(
            variant: ID(90),
            sku: "KURTKA-XL",
            name: "Kurtka r. XL",
            price: price.map(grosze),
            until: counter.day(22)
        )
        var lines = [Return.Line(orderLine: ID(1), units: units, wanted: wanted)]
        if units < 2 { lines.append(Return.Line(orderLine: ID(1), units: 2 - units)) }
        let announcement = Announcement(
            lines: lines,
            statementSent: counter.moment(20, 12),
            statementReached: counter.moment(20, 12)
        )
        let occasion = counter.occasion
        _ = try purchase.register(announcement, id: ID(1), number: "R-2026-000294", on: occasion)
        let counted = Receipt.Counted(item: .line(ID(1)), units: 2)
        _ = try purchase.take(.receive(Receipt(items: [counted])), with: ID(1), on: occasion)
        return file(of: purchase)
    }

    func file(of purchase: Purchase) -> ReturnFile {
        ReturnFile(goods: purchase.returns[0], purchase: purchase, currency: .pln, staff: [:])
    }

    func judgement(_ form: AcceptForm) -> Judgement? {
        var form = form
        guard case .take(.accept(let judgement), with: _, seen: _)? = form.submit(in: counter.scene)
        else { return nil }
        return judgement
    }

    @Test func `it is exchanged as it stands, and told with what is left to pay`() throws {
        let form = AcceptForm(try file(), scene: counter.scene)
        let expected = """
            ── R-2026-000294 › accept ──────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L · 2 pcs · as new
            ›   Decision      ‹ a accepted ›
                Goes to       ‹ r restock ›
              Kurtka przejściowa oliwkowa, r. L → Kurtka r. XL
                In exchange   2  of 2, 0 refunds; until 6 Dec
              Adjustment                                zł

            ── If accepted now ─────────────────────────────────────────────────────────────
              Refund      0.00 zł  = lines at the price paid 246.98 − exchanged 246.98
                           246.98 zł  Kurtka przejściowa oliwkowa, r. L: 2 × 123.49 zł at
                                      the price paid
                          −246.98 zł  exchanged (Kurtka przejściowa oliwkowa, r. L): 2 pcs
              In exchange a new order  ·  300.00 zł  ·  53.02 zł to pay
              Message     to m…@example.com, held 60 s for undo





            """
        #expect(counter.screen(form, 80, 20) == expected)
        #expect(judgement(form)?.exchanges == [ID(1): 2])
        let preview = text(form.preview(in: counter.scene))
        #expect(preview.contains("−246.98 zł"))
        #expect(preview.contains("In exchange a new order  ·  300.00 zł  ·  53.02 zł to pay"))
        #expect(form.form.row(.exchanged(1))?.hint == "of 2, 0 refunds; until 6 Dec")
    }

    @Test func `some of it is refunded instead, or all`() throws {
        var form = AcceptForm(try file(price: nil), scene: counter.scene)
        form.type("1", into: .exchanged(1), in: counter.scene)
        #expect(judgement(form)?.exchanges == [ID(1): 1])
        #expect(text(form.preview(in: counter.scene)).contains("Refund      123.49 zł"))
        form.type("0", into: .exchanged(1), in: counter.scene)
        #expect(judgement(form)?.exchanges == [:])
        #expect(!text(form.preview(in: counter.scene)).contains("In exchange"))
    }

    @Test func `what is refused is not exchanged`() throws {
        var form = AcceptForm(try file(), scene: counter.scene)
        form.type("z", into: .verdict(0), in: counter.scene)
        form.type("1", into: .refused(0), in: counter.scene)
        #expect(judgement(form)?.exchanges == [ID(1): 1])
    }

    @Test mutating func `after its day it is refunded, and the form says why`() throws {
        let file = try file()
        counter.today = 37
        let form = AcceptForm(file, scene: counter.scene)
        #expect(form.form.row(.exchanged(1))?.hint == "waited for until 6 Dec, so refunded")
        #expect(judgement(form)?.exchanges == [:])
        #expect(text(form.preview(in: counter.scene)).contains("Refund      246.98 zł"))
    }

    @Test mutating func `the return tells the wish, then the order that was made`() throws {
        var purchase = try #require(try file(wanting: 1).purchase)
        let before = text(lines(of: file(of: purchase)))
        let wish = "In exchange   1 × Kurtka r. XL  ·  KURTKA-XL  ·  150.00 zł each  ·  until 6 Dec"
        #expect(before.contains(wish))
        let decisions = purchase.proposal(for: purchase.returns[0])
        let judgement = purchase.judgement(
            decisions,
            of: purchase.returns[0],
            on: counter.day(22)
        )
        _ = try purchase.take(.accept(judgement), with: ID(1), on: counter.occasion)
        let after = text(lines(of: file(of: purchase)))
        #expect(after.contains("To refund                   123.49 zł"))
        #expect(after.contains("150.00 zł  ·  26.51 zł to pay"))
        counter.language = .polish
        #expect(text(lines(of: file(of: purchase))).contains("do dopłaty 26,51 zł"))
    }

    @Test func `an order that was made in exchange says for which return`() throws {
        let file = OrderFile(
            purchase: Purchase(order: counter.order(counter.lines)),
            staff: [:],
            exchangeFor: "R-2026-000294"
        )
        let lines = OrderList.lines(of: file, width: 80, isBrief: false, in: counter.scene)
        #expect(text(lines).contains("In exchange   for R-2026-000294"))
    }

    @Test mutating func `an order on its way out says where its goods lie and what is lacking`()
        throws
    {
        let order = counter.order(counter.lines)
        var file = OrderFile(purchase: Purchase(order: order), staff: [:])
        file.supplies = [
            order.lines[0].id: LineSupply(bins: ["A-04-2", "B-01"]),
            order.lines[1].id: LineSupply(awaited: 2),
        ]
        let lines = text(OrderList.lines(of: file, width: 80, isBrief: true, in: counter.scene))
        #expect(lines.contains("A-04-2, B-01"))
        #expect(lines.contains("! 2 short"))
        counter.language = .polish
        let polish = text(OrderList.lines(of: file, width: 80, isBrief: true, in: counter.scene))
        #expect(polish.contains("! brakuje 2"))
        #expect(polish.contains("Lokalizacja"))
    }

    private func lines(of file: ReturnFile) -> [[Label]] {
        ReturnList.lines(of: file, width: 100, isBrief: false, in: counter.scene)
    }
}

/// The screen asks what a code names while it is typed or scanned.
@Suite struct ExchangeDeskTests {
    func desk() throws -> Desk {
        var shop = try PaperShop.november()
        shop.variants = [
            Variant(
                id: ID(90),
                product: ID(9),
                sku: "K1",
                ean: "5901234123457",
                name: "Kurtka XL"
            )
        ]
        var desk = Desk(shop, 100, 24)
        let first = try #require(
            shop.purchases.first { purchase in
                purchase.order.lines.contains { purchase.returnable($0) > 0 }
                    && purchase.order.status == .delivered
            }
        )
        desk.type("1")
        desk.type("/\(first.order.number)")
        desk.press(.enter)
        desk.type("i")
        return desk
    }

    @Test func `typed`() throws {
        var desk = try desk()
        try #require(desk.workspace.form is RegisterForm)
        desk.type("1")
        desk.press(.tab, .tab)
        desk.type("K")
        #expect(desk.screen.contains("no article has that code"))
        desk.type("1")
        #expect(desk.screen.contains("Kurtka XL"))
    }

    @Test func `the whole form`() throws {
        var desk = try desk()
        desk.type("1")
        desk.press(.tab, .tab)
        desk.type("K1")
        let expected = """
             Zaplecze [1 Orders] 2 Returns 3!  3 Stock  4 Loyalty  6 Messages  8 History  9 Shop    ola · owner
             Orders › zp-104090 › ZP-104090 › register                                            1 · by date ▼
            ── ZP-104090 › register ────────────────────────────────────────────────────────────────────────────
              Czajnik                1  bought 1, left 1
                Reason               ‹ n not given ›
            ›   In exchange          K1                        Kurtka XL
                  Price each                                   empty: the price paid
              Statement sent *       2026-11-17                Tue 17 Nov
              Statement reached us * 2026-11-17                Tue 17 Nov
              Way back               ‹ w own parcel ›
              Why it is taken late *

            ── If registered now ───────────────────────────────────────────────────────────────────────────────
              Window      could be returned until 7 Nov
              !           Goods of this order could be returned until 7 Nov 2026. To take them anyway, the
                          right to register late and a reason are needed.







             F2 do it  Enter next  Esc leave
            """
        #expect(desk.screen == expected)
    }

    @Test func `scanned`() throws {
        var desk = try desk()
        desk.type("1")
        desk.press(.tab, .tab)
        desk.scan("5901234123457")
        #expect(desk.workspace.form is RegisterForm)
        #expect(desk.screen.contains("Kurtka XL"))
    }
}

private func text(_ lines: [[Label]]) -> String {
    lines.map { $0.map(\.text).joined() }.joined(separator: "\n").replacing("\u{A0}", with: " ")
}
