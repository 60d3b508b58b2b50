import Shop
import Testing

@testable import ShopStore

/// An order in exchange and its return: whatever happens to one of them, money goes back once.
@Suite struct LinkedOrderTests {
    let shop: TestShop
    let goods: Return
    /// The order that was made in exchange.
    let linked: ID<Order>

    /// One jacket that is exchanged for another at the price paid.
    init() throws {
        shop = try TestShop()
        let key = try shop.add(order("ZP-1", [line("KURTKA-M", 1, 10_000)]))
        try shop.add(order("ZP-2", [line("KURTKA-L", 1, 12_000)]))
        let variant = try #require(try shop.store.variant(coded: "KURTKA-L", by: shop.owner))
        let bought = try #require(try shop.store.order(key, by: shop.owner)).purchase.order
        let wanted = Wanted(
            variant: variant.id,
            sku: variant.sku,
            name: variant.name,
            until: day("2020-01-01")
        )
        let announced = Return.Line(orderLine: bought.lines[0].id, units: 1, wanted: wanted)
        let id = try shop.store.register(
            shop.announcement([announced]),
            of: key,
            by: shop.owner.signatory
        ).id
        try shop.receive(shop.goods(id))
        goods = try shop.accept(shop.goods(id))
        let key2 = try shop.store.number("SELECT id FROM orders WHERE number LIKE 'W-%'")
        linked = ID(Int64(key2))
    }

    private var purchase: Purchase {
        get throws { try #require(try shop.store.order(linked, by: shop.owner)).purchase }
    }

    private func move(_ moves: Order.Move...) throws {
        for move in moves {
            try shop.store.take(
                move,
                with: linked,
                seen: purchase.order.version,
                by: shop.owner.signatory
            )
        }
    }

    private let sent: [Order.Move] = [.pick, .pack, .ship(carrier: "InPost", tracking: "620000")]

    private func send() throws {
        for step in sent { try move(step) }
    }

    @Test func `one that came back is called off with nothing left to refund there`() throws {
        try send()
        try move(.comeBack)
        try shop.take(.reopen(reason: "Not collected"), with: goods.id)
        #expect(try purchase.order.status == .cancelled && purchase.paid == .zero)
        var trial = try purchase
        let occasion = Occasion(
            author: shop.owner.signatory.author,
            rights: Role.owner.rights,
            now: shop.store.moment,
            rules: Rules()
        )
        #expect(trial.refundUndelivered(id: ID(9), number: "R-9", on: occasion) == nil)
        #expect(try shop.store.check() == [])
    }

    @Test func `one with a return of its own keeps the decision`() throws {
        try send()
        let other = try shop.register(1, of: linked)
        try move(.comeBack)
        #expect(
            throws: Return.Refusal.exchangeReturned(order: "W-2026-000001", other.number)
        ) { try shop.take(.reopen(reason: "Not collected"), with: goods.id) }
        try shop.take(.cancel(note: "By mistake"), with: other.id)
        try shop.take(.reopen(reason: "Not collected"), with: goods.id)
        #expect(try shop.store.check() == [])
    }

    @Test func `nothing of it is undone once its return has gone on`() throws {
        try send()
        try shop.settle(goods)
        #expect(throws: Order.Refusal.recordSince(goods.number)) {
            try shop.store.undoStep(
                with: linked,
                seen: purchase.order.version,
                by: shop.owner.signatory
            )
        }
        #expect(try purchase.order.status == .shipped)
    }

    @Test func `what staff paid in under the return's number is not taken for moved`() throws {
        try shop.store.tamper(
            "UPDATE order_lines SET gross = gross + 5000 WHERE order_id = \(linked.key)"
        )
        try shop.store.tamper(
            "UPDATE orders SET goods = goods + 5000, total = total + 5000, status = 'new' WHERE id = \(linked.key)"
        )
        try move(.pay(.transfer, reference: goods.number))
        #expect(throws: Return.Refusal.exchangePaid(order: "W-2026-000001")) {
            try shop.take(.reopen(reason: "A call"), with: goods.id)
        }
    }

    @Test func `a check finds two living orders for one return`() throws {
        try shop.take(.reopen(reason: "A call"), with: goods.id)
        try shop.accept(goods)
        #expect(try shop.store.check() == [])
        try shop.store.tamper("UPDATE orders SET status = 'paid' WHERE id = \(linked.key)")
        #expect(try shop.store.check() == [.exchange(number: goods.number)])
    }
}
