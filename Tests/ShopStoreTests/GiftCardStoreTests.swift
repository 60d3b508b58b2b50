import Shop
import Testing

@testable import ShopStore

/// Gift cards in the store: numbers, codes, ledger, and what keeps them sound.
@Suite struct GiftCardStoreTests {
    @Test func `a card is sold, spent in parts and explained by its ledger`() throws {
        let shop = try TestShop()
        let order = try shop.add(order())
        let sold = try shop.sell(10_000)
        #expect(sold.card.number == "G-2026-000001")
        #expect(try shop.sell(5_000).card.number == "G-2026-000002")
        try shop.spend(2_500, of: sold.card, for: "zp-1")
        try shop.spend(1_500, of: sold.card)
        let file = try shop.file(sold.card)
        #expect(file.row.balance == grosze(6_000))
        #expect(file.row.faceValue == grosze(10_000))
        #expect(file.row.status == .active)
        #expect(file.row.lastDay == day("2027-03-10"))
        #expect(file.entries.map(\.entry.kind) == [.spent, .spent, .activated, .sold])
        #expect(
            file.entries.map(\.balance) == [6_000, 7_500, 10_000, 10_000].map(grosze)
        )
        #expect(file.entries.map(\.record) == ["", "ZP-1", "", ""])
        #expect(file.entries.map(\.author) == ["owner", "owner", "owner", "owner"])
        #expect(file.entries[1].entry.cause.order == order)
        #expect(try shop.store.check() == [])
    }

    @Test func `a card is found by its number and its code, and the file tells neither code`()
        throws
    {
        let shop = try TestShop()
        let sold = try shop.sell(10_000)
        for text in [
            sold.card.number.lowercased(), sold.code.text, sold.code.grouped.lowercased(),
            " \(sold.code.grouped) ",
        ] {
            let file = try shop.store.giftCard(named: text, by: shop.owner)
            #expect(file.row.card == sold.card.id)
        }
        #expect(throws: GiftCard.Refusal.unknown("G-2026-000009")) {
            try shop.store.giftCard(named: "G-2026-000009", by: shop.owner)
        }
        #expect(sold.card.hint == sold.code.hint)
        let stored = try shop.store.engine.read { session in
            try session.all(
                "SELECT number || nonce || digest || hint FROM gift_cards",
                from: "gift_cards"
            ) { try $0.text() }
        }
        #expect(stored.allSatisfy { !$0.contains(sold.code.text) })
    }

    @Test func `a code is shown again to whoever may serve, and the history tells`() throws {
        let shop = try TestShop()
        let sold = try shop.sell(10_000)
        let again = try shop.store.revealCode(of: sold.card.id, by: shop.owner.signatory)
        #expect(again == sold.code)
        let history = try shop.store.history(
            .everything,
            of: .giftCard(sold.card.id),
            at: .last,
            limit: 9,
            by: shop.owner
        )
        let last = try #require(history.rows.first)
        #expect(last.action == .giftCardCodeShown)
        #expect(last.record == sold.card.number)
        let accountant = try shop.visitor(.accounting)
        #expect(throws: Forbidden(.serveLoyalty)) {
            try shop.store.revealCode(of: sold.card.id, by: accountant.signatory)
        }
        #expect(throws: Forbidden(.serveLoyalty)) {
            try shop.store.spend(grosze(1), of: sold.card.id, by: accountant.signatory)
        }
    }

    @Test func `what is left after the last day is booked out once`() throws {
        let shop = try TestShop()
        try shop.store.set(.giftCardDays, to: "30", by: shop.owner.signatory)
        let first = try shop.sell(10_000)
        let second = try shop.sell(700)
        try shop.store.block(second.card.id, because: "zgubiona", by: shop.owner.signatory)
        shop.clock.advance(seconds: 30 * 86_400)
        #expect(try shop.store.lapsedGiftCards() == 0)
        try shop.spend(100, of: first.card)
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.store.lapsedGiftCards() == 2)
        #expect(throws: GiftCard.Refusal.expired("G-2026-000001", day("2026-04-09"))) {
            try shop.spend(100, of: first.card)
        }
        #expect(try shop.store.expireGiftCards(atMost: 1, by: shop.owner.signatory) == 1)
        #expect(try shop.store.expireGiftCards(by: shop.owner.signatory) == 1)
        #expect(try shop.store.lapsedGiftCards() == 0)
        #expect(try shop.file(first.card).row.balance == .zero)
        #expect(try shop.file(first.card).entries.first?.entry.amount == grosze(-9_900))
        #expect(try shop.store.check() == [])
    }

    @Test func `a spending is undone by its till for as long as steps can be`() throws {
        let shop = try TestShop()
        let sold = try shop.sell(10_000)
        try shop.spend(2_500, of: sold.card)
        let marek = try shop.visitor(.customerService)
        #expect(throws: GiftCard.Refusal.notYours(sold.card.number)) {
            try shop.store.undoSpending(of: sold.card.id, by: marek.signatory)
        }
        try shop.store.undoSpending(of: sold.card.id, by: shop.owner.signatory)
        #expect(try shop.file(sold.card).row.balance == grosze(10_000))
        try shop.spend(2_500, of: sold.card)
        shop.clock.advance(seconds: 61)
        #expect(throws: GiftCard.Refusal.self) {
            try shop.store.undoSpending(of: sold.card.id, by: shop.owner.signatory)
        }
        #expect(throws: Forbidden(.keepLoyalty)) {
            try shop.store.correct(
                sold.card.id,
                by: grosze(1),
                because: "x",
                by: marek.signatory
            )
        }
        try shop.store.correct(
            sold.card.id,
            by: grosze(2_500),
            because: "pomyłka kasy",
            by: shop.owner.signatory
        )
        #expect(try shop.file(sold.card).row.balance == grosze(10_000))
        #expect(try shop.store.check() == [])
    }

    @Test func `an order in another currency is not paid with it`() throws {
        let shop = try TestShop()
        var foreign = order("ZP-5")
        foreign.currency = .eur
        try shop.add(foreign)
        let sold = try shop.sell(10_000)
        #expect(throws: GiftCard.Refusal.otherCurrency(sold.card.number, .pln, asked: .eur)) {
            try shop.spend(100, of: sold.card, for: "ZP-5")
        }
        #expect(throws: GiftCard.Refusal.noSuchOrder("ZP-77")) {
            try shop.spend(100, of: sold.card, for: "ZP-77")
        }
    }

    @Test func `cards are asked for as other lists are`() throws {
        let shop = try TestShop()
        try shop.add(order())
        let first = try shop.sell(10_000)
        let sale = GiftCardSale(amount: grosze(5_000), isActivated: false)
        let second = try shop.store.sell(sale, by: shop.owner.signatory)
        let third = try shop.sell(700)
        try shop.store.block(third.card.id, because: "zgubiona", by: shop.owner.signatory)
        try shop.spend(9_000, of: first.card, for: "ZP-1")
        func numbers(_ text: String) throws -> [Int64] {
            let query = try Query<GiftCardField>(text)
            let rows = try shop.store.giftCards(
                query,
                sort: Sort(.number),
                at: .first,
                limit: 10,
                by: shop.owner
            ).rows
            #expect(try shop.store.tally(query, by: shop.owner).rows == rows.count)
            return rows.map(\.card.key)
        }
        let keys = [first, second, third].map(\.card.id.key)
        #expect(try numbers("") == keys)
        #expect(try numbers("status:active") == [keys[0]])
        #expect(try numbers("status:nieaktywowana") == [keys[1]])
        #expect(try numbers("status:blocked") == [keys[2]])
        #expect(try numbers("balance<20") == [keys[0], keys[2]])
        #expect(try numbers("value>=100") == [keys[0]])
        #expect(try numbers("order:ZP-1") == [keys[0]])
        #expect(try numbers("code:\(second.code.hint)") == [keys[1]])
        #expect(try numbers("000003") == [keys[2]])
        #expect(try numbers("valid<400d") == keys)
        #expect(try numbers("valid<10d") == [])
        for sort in GiftCardSort.allCases {
            let page = try shop.store.giftCards(
                .everything,
                sort: Sort(sort, descending: true),
                at: .after(keys[1]),
                limit: 1,
                by: shop.owner
            )
            #expect(page.rows.count <= 1)
        }
    }

    @Test func `a ledger is neither changed nor cut, and a level that was changed is found`() throws
    {
        let shop = try TestShop()
        let sold = try shop.sell(10_000)
        try shop.spend(100, of: sold.card)
        for statement: SQL in [
            "UPDATE gift_card_entries SET amount = 0", "DELETE FROM gift_card_entries",
            "UPDATE gift_cards SET balance = -1",
        ] {
            #expect(throws: (any Error).self) {
                try shop.store.engine.write { _ = try $0.run(statement) }
            }
        }
        try shop.store.engine.write { session in
            _ = try session.run("UPDATE gift_cards SET balance = balance + 1")
        }
        #expect(try shop.store.check() == [.giftCard(number: sold.card.number)])
    }

    @Test func `a sold card is mailed with its code, which lies nowhere in the message`() throws {
        let shop = try TestShop()
        let sale = GiftCardSale(amount: grosze(10_000), email: "ewa@example.com")
        let sold = try shop.store.sell(sale, by: shop.owner.signatory)
        let messages = try shop.store.engine.read { session in
            try session.all(
                "SELECT template, recipient, payload FROM messages",
                from: "messages"
            ) { (try $0.text(), try $0.text(), try $0.text()) }
        }
        let message = try #require(messages.first)
        #expect(message.0 == "gift-card.sold")
        #expect(message.1 == "ewa@example.com")
        #expect(!message.2.contains(sold.code.text) && !message.2.contains(sold.code.grouped))
        #expect(try shop.store.mailedCode(of: sold.card.id) == sold.code)
        #expect(throws: GiftCard.Refusal.unusableAddress("ewa")) {
            let sale = GiftCardSale(amount: grosze(1), email: "ewa")
            _ = try shop.store.sell(sale, by: shop.owner.signatory)
        }
    }
}

extension TestShop {
    func sell(_ amount: Int) throws -> (card: GiftCard, code: VoucherCode) {
        try store.sell(GiftCardSale(amount: grosze(amount)), by: owner.signatory)
    }

    @discardableResult
    func spend(_ amount: Int, of card: GiftCard, for order: String = "") throws -> GiftCard {
        try store.spend(grosze(amount), of: card.id, for: order, by: owner.signatory)
    }

    func file(_ card: GiftCard) throws -> GiftCardFile {
        try #require(try store.giftCard(card.id, by: owner))
    }
}
