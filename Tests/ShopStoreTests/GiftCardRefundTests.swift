import Shop
import Testing

@testable import ShopStore

/// Settling to a gift card really does it, and undoing takes it back.
@Suite struct GiftCardRefundTests {
    /// A return that is accepted, of an order that was paid by card unless told otherwise.
    private func accepted(
        in shop: TestShop,
        paidBy instrument: Instrument = .card,
        reference: String = ""
    ) throws -> Return {
        var order = order()
        order.instrument = instrument
        order.paymentReference = reference
        let goods = try shop.register(1, of: shop.add(order))
        try shop.receive(goods)
        try shop.accept(goods)
        return try shop.goods(goods.id)
    }

    private func settle(
        _ goods: Return,
        onto reference: String = "",
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> Return {
        let settlement = Settlement(
            payouts: [
                Settlement.Payout(
                    instrument: .giftCard,
                    amount: try shop.goods(goods.id).due,
                    reference: reference
                )
            ],
            document: .register,
            consent: "prośba mailem"
        )
        return try shop.take(.settle(settlement), with: goods.id, by: visitor)
    }

    private func cards(in shop: TestShop) throws -> [GiftCardRow] {
        try shop.store.giftCards(
            .everything,
            sort: Sort(.number),
            at: .first,
            limit: 20,
            by: shop.owner
        ).rows
    }

    private func mails(in shop: TestShop) throws -> [String] {
        try shop.store.engine.read { session in
            try session.all(
                """
                SELECT state || ' ' || record FROM messages
                WHERE template = 'gift-card.sold' ORDER BY id
                """,
                from: "messages"
            ) { try $0.text() }
        }
    }

    @Test func `without a card named a new one is made, and mailed`() throws {
        let shop = try TestShop()
        let goods = try accepted(in: shop)
        let due = goods.due
        let settled = try settle(goods, in: shop)
        #expect(settled.status == .settled)
        let card = try #require(try cards(in: shop).first)
        #expect(card.balance == due && card.status == .active && card.record == goods.number)
        #expect(settled.entries.standing.map(\.reference) == [card.number])
        #expect(try mails(in: shop) == ["queued \(card.number)"])
        #expect(try shop.store.check() == [])
    }

    @Test func `a card named by its code is credited, and the code is written nowhere`() throws {
        let shop = try TestShop()
        let sold = try shop.sell(1_000)
        let goods = try accepted(in: shop)
        let settled = try settle(goods, onto: sold.code.grouped.lowercased(), in: shop)
        #expect(settled.entries.standing.map(\.reference) == [sold.card.number])
        #expect(try shop.file(sold.card).row.balance == grosze(1_000) + goods.due)
        #expect(try mails(in: shop) == [])
        let texts = try shop.store.engine.read { session in
            try session.all("SELECT reference FROM refund_entries", from: "refund_entries") {
                try $0.text()
            }
        }
        #expect(texts == [sold.card.number])
        #expect(throws: GiftCard.Refusal.unknown("G-2026-000077")) {
            _ = try settle(accepted2(in: shop), onto: "G-2026-000077", in: shop)
        }
        #expect(try shop.store.check() == [])
    }

    private func accepted2(in shop: TestShop) throws -> Return {
        var order = order("ZP-2")
        order.instrument = .card
        let goods = try shop.register(1, of: shop.add(order))
        try shop.receive(goods)
        try shop.accept(goods)
        return try shop.goods(goods.id)
    }

    @Test func `an order paid with one of our cards goes back to it by itself`() throws {
        let shop = try TestShop()
        let sold = try shop.sell(1_000)
        let goods = try accepted(in: shop, paidBy: .giftCard, reference: sold.card.number)
        try shop.settle(goods)
        #expect(try cards(in: shop).map(\.balance) == [grosze(1_000) + goods.due])
        #expect(try shop.goods(goods.id).entries.standing.map(\.reference) == [sold.card.number])
    }

    @Test func `so does one that was spent for the order at the till`() throws {
        let shop = try TestShop()
        let sold = try shop.sell(30_000)
        let goods = try accepted(in: shop)
        try shop.spend(20_000, of: sold.card, for: "ZP-1")
        _ = try settle(goods, in: shop)
        #expect(try cards(in: shop).map(\.balance) == [grosze(10_000) + goods.due])
        #expect(try mails(in: shop) == [])
    }

    @Test func `where that card is blocked, a new one is made`() throws {
        let shop = try TestShop()
        let sold = try shop.sell(1_000)
        let goods = try accepted(in: shop, paidBy: .giftCard, reference: sold.card.number)
        try shop.store.block(sold.card.id, because: "zgubiona", by: shop.owner.signatory)
        try shop.settle(goods)
        #expect(try cards(in: shop).map(\.balance) == [grosze(1_000), goods.due])
        #expect(throws: GiftCard.Refusal.blocked(sold.card.number)) {
            _ = try settle(accepted2(in: shop), onto: sold.card.number, in: shop)
        }
    }

    @Test func `undoing takes it back, and settling again is another card's money`() throws {
        let shop = try TestShop()
        let goods = try accepted(in: shop)
        _ = try settle(goods, in: shop)
        try shop.take(.undo, with: goods.id)
        let card = try #require(try cards(in: shop).first)
        #expect(card.balance == .zero)
        #expect(try mails(in: shop) == ["withdrawn \(card.number)"])
        #expect(try shop.store.check() == [])
        _ = try settle(goods, in: shop)
        #expect(try cards(in: shop).map(\.balance).total == goods.due)
        #expect(try shop.store.check() == [])
    }

    @Test func `money that was spent meanwhile keeps the settlement from being undone`() throws {
        let shop = try TestShop()
        let goods = try accepted(in: shop)
        _ = try settle(goods, in: shop)
        let card = try #require(try cards(in: shop).first)
        try shop.store.spend(grosze(100), of: card.card, by: shop.owner.signatory)
        let refusal = GiftCard.Refusal.spentMeanwhile(
            card.number,
            booked: goods.due,
            there: goods.due - grosze(100),
            .pln
        )
        #expect(throws: refusal) { try shop.take(.undo, with: goods.id) }
        #expect(throws: refusal) {
            try shop.take(.bounce(entry: 1, reason: "karta zgubiona"), with: goods.id)
        }
        #expect(try shop.goods(goods.id).status == .settled)
        #expect(try shop.store.check() == [])
    }

    @Test func `a bounce takes it back, and its undoing brings it again`() throws {
        let shop = try TestShop()
        let goods = try accepted(in: shop)
        _ = try settle(goods, in: shop)
        try shop.take(.bounce(entry: 1, reason: "klient woli przelew"), with: goods.id)
        #expect(try cards(in: shop).map(\.balance) == [.zero])
        try shop.take(.undo, with: goods.id)
        #expect(try cards(in: shop).map(\.balance) == [goods.due])
        try shop.take(.bounce(entry: 1, reason: "klient woli przelew"), with: goods.id)
        #expect(try cards(in: shop).map(\.balance) == [.zero])
        #expect(try shop.store.check() == [])
    }

    @Test func `above the limit a second person confirms, and only then is a card made`() throws {
        let shop = try TestShop()
        let goods = try accepted(in: shop)
        try shop.store.set(.fourEyesLimit, to: "0", by: shop.owner.signatory)
        _ = try settle(goods, in: shop)
        #expect(try cards(in: shop).isEmpty)
        let second = try shop.visitor(.manager)
        try shop.take(.confirm, with: goods.id, by: second)
        #expect(try cards(in: shop).map(\.balance) == [goods.due])
        #expect(try shop.store.check() == [])
    }

    @Test(arguments: 1...6)
    func `whatever is settled, spent, undone and bounced, cards and returns agree`(
        seed: Int
    ) throws {
        let shop = try TestShop()
        var dice = SystemDice(seed)
        let goods = try accepted(in: shop)
        for _ in 0..<40 {
            do {
                switch dice.roll(5) {
                case 0: _ = try settle(goods, in: shop)
                case 1: try shop.take(.undo, with: goods.id)
                case 2:
                    let entry = try shop.goods(goods.id).entries.standingEntries.last?.number
                    let step = Return.Step.bounce(entry: entry ?? 1, reason: "pomyłka")
                    try shop.take(step, with: goods.id)
                case 3:
                    guard let card = try cards(in: shop).last else { continue }
                    let amount = grosze(dice.roll(40) + 1)
                    try shop.store.spend(amount, of: card.card, by: shop.owner.signatory)
                case _:
                    guard let card = try cards(in: shop).last else { continue }
                    try shop.store.undoSpending(of: card.card, by: shop.owner.signatory)
                }
            } catch is GiftCard.Refusal {
                continue
            } catch is Return.Refusal {
                continue
            }
        }
        #expect(try shop.store.check() == [])
    }
}

/// Rolls that are the same in every run.
private struct SystemDice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
