import Shop
import Testing

/// A gift card is spent in parts, never beyond what is on it, and tells why not.
@Suite struct GiftCardTests {
    private let today = day("2026-03-10")

    private func card(worth amount: Int = 10_000, isActivated: Bool = true) throws -> GiftCard {
        var card = GiftCard.new
        try card.sell(for: grosze(amount))
        if isActivated { try card.activate(on: today) }
        return card
    }

    @Test func `a card is spent in parts until nothing is left`() throws {
        var card = try card()
        try card.spend(grosze(3_000), in: .pln, for: GiftCard.Cause(order: ID(7)), on: today)
        try card.spend(grosze(7_000), in: .pln, on: today)
        #expect(card.balance == .zero)
        #expect(card.faceValue == grosze(10_000))
        #expect(card.entries.map(\.kind) == [.sold, .activated, .spent, .spent])
        #expect(card.entries[2].cause.order == ID(7))
        #expect(
            throws: GiftCard.Refusal.notEnough(
                "G-2026-000001",
                asked: grosze(1),
                there: .zero,
                .pln
            )
        ) { try card.spend(grosze(1), in: .pln, on: today) }
    }

    @Test func `a card that cannot be spent says why`() throws {
        let number = "G-2026-000001"
        var sold = try card(isActivated: false)
        #expect(throws: GiftCard.Refusal.notActivated(number)) {
            try sold.spend(grosze(1), in: .pln, on: today)
        }
        var card = try card()
        #expect(throws: GiftCard.Refusal.alreadyActive(number)) { try card.activate(on: today) }
        #expect(throws: GiftCard.Refusal.otherCurrency(number, .pln, asked: .eur)) {
            try card.spend(grosze(1), in: .eur, on: today)
        }
        #expect(throws: GiftCard.Refusal.amountNotPositive) {
            try card.spend(.zero, in: .pln, on: today)
        }
        #expect(throws: GiftCard.Refusal.expired(number, card.lastDay)) {
            try card.spend(grosze(1), in: .pln, on: card.lastDay + 1)
        }
        #expect(throws: GiftCard.Refusal.missingReason) { try card.block(because: "  ") }
        try card.block(because: "zgubiona")
        #expect(throws: GiftCard.Refusal.blocked(number)) {
            try card.spend(grosze(1), in: .pln, on: today)
        }
        try card.unblock(because: "znaleziona")
        try card.spend(grosze(1), in: .pln, on: today)
        #expect(card.balance == grosze(9_999))
    }

    @Test func `the last day is a day on which it can be spent`() throws {
        var card = try card()
        try card.spend(grosze(1), in: .pln, on: card.lastDay)
        #expect(try card.expire(on: card.lastDay) == false)
        #expect(try card.expire(on: card.lastDay + 1))
        #expect(card.balance == .zero)
        #expect(try card.expire(on: card.lastDay + 2) == false)
    }

    @Test func `no card is sold for nothing, or for more than one can be worth`() {
        var card = GiftCard.new
        #expect(throws: GiftCard.Refusal.amountNotPositive) { try card.sell(for: .zero) }
        #expect(throws: GiftCard.Refusal.tooMuch(most: GiftCard.highestValue, .pln)) {
            try card.sell(for: GiftCard.highestValue + grosze(1))
        }
        #expect(card.entries.isEmpty)
    }

    @Test func `a refund comes onto it and makes it valid for longer, never shorter`() throws {
        var card = try card()
        let cause = GiftCard.Cause(goods: ID(3), refund: 1)
        let (longer, sooner) = (card.lastDay + 30, card.lastDay - 30)
        try card.refund(grosze(500), in: .pln, for: cause, validUntil: longer, on: today)
        #expect(card.lastDay == longer)
        try card.refund(grosze(500), in: .pln, for: cause, validUntil: sooner, on: today)
        #expect(card.lastDay == longer)
        #expect(card.balance == grosze(11_000))
    }

    @Test func `a refund that was spent meanwhile is not taken back`() throws {
        var card = GiftCard.new
        try card.open(with: grosze(5_000), for: GiftCard.Cause(goods: ID(3), refund: 1))
        let refund = try #require(card.entries.first)
        try card.spend(grosze(2_000), in: .pln, on: today)
        #expect(
            throws: GiftCard.Refusal.spentMeanwhile(
                "G-2026-000001",
                booked: grosze(5_000),
                there: grosze(3_000),
                .pln
            )
        ) { try card.takeBack(refund) }
        let spent = try #require(card.entries.last)
        try card.takeBack(spent)
        try card.takeBack(refund)
        #expect(card.balance == .zero)
        #expect(card.entries.last?.reverses == refund.id)
    }

    @Test func `the last spending is undone by whoever booked it, in time`() throws {
        let marek = Author.staff(ID(1))
        let now = Instant(milliseconds: 1_000)
        var card = try card()
        try card.spend(grosze(2_000), in: .pln, on: today)
        let last = card.entries.last
        #expect(throws: GiftCard.Refusal.notYours(card.number)) {
            try card.undo(last, by: .staff(ID(2)), of: marek, until: now + 60, at: now)
        }
        #expect(throws: GiftCard.Refusal.tooLateToUndo(card.number, until: now)) {
            try card.undo(last, by: marek, of: marek, until: now, at: now)
        }
        try card.undo(last, by: marek, of: marek, until: now + 60, at: now)
        #expect(card.balance == grosze(10_000))
        #expect(throws: GiftCard.Refusal.nothingToUndo(card.number)) {
            let last = card.entries.last
            try card.undo(last, by: marek, of: marek, until: now + 60, at: now)
        }
    }

    @Test(arguments: 1...60)
    func `whatever happens to a card, its balance is its ledger and never below zero`(
        seed: Int
    ) throws {
        var dice = SplitMix64(seed: seed)
        var card = GiftCard.new
        var now = today
        try card.sell(for: grosze(dice.number(1...5_000)))
        for _ in 0..<120 {
            if dice.once(in: 40) { now = now + dice.number(1...90) }
            let before = card
            do throws(GiftCard.Refusal) {
                try card.takeAnyStep(&dice, on: now)
            } catch {
                #expect(card == before, "\(error)")
            }
            #expect(card.balance == card.entries.map(\.amount).total)
            #expect(card.balance >= .zero)
            #expect(card.lastDay == card.entries.last?.lastDay)
        }
        let reversed = card.entries.compactMap(\.reverses)
        #expect(Set(reversed).count == reversed.count)
    }
}

extension GiftCard {
    fileprivate static var new: GiftCard {
        GiftCard(
            id: ID<GiftCard>(1),
            number: "G-2026-000001",
            hint: "7K2M",
            currency: .pln,
            lastDay: day("2027-03-10")
        )
    }

    fileprivate mutating func takeAnyStep(
        _ dice: inout SplitMix64,
        on day: Day
    ) throws(Refusal) {
        let amount = grosze(dice.number(-10...900))
        let currency = dice.once(in: 12) ? Currency.eur : .pln
        switch dice.number(0...9) {
        case 0: try activate(on: day)
        case 1...4: try spend(amount, in: currency, on: day)
        case 5:
            let cause = Cause(goods: ID<Return>(1), refund: dice.number(1...9))
            try refund(amount, in: currency, for: cause, validUntil: day + 365, on: day)
        case 6:
            let taken = Set(entries.compactMap(\.reverses))
            let open = entries.filter { $0.amount != .zero && !taken.contains($0.id) }
            if let entry = dice.pick(open) { try takeBack(entry) }
        case 7: _ = try expire(on: day)
        case 8: try correct(by: amount, because: dice.once(in: 4) ? "" : "pomyłka")
        case _: if isBlocked { try unblock(because: "x") } else { try block(because: "x") }
        }
    }
}
