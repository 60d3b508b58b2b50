import Shop

/// A programme on its way through the past, event by event.
struct ProgrammeWalk {
    let session: Session
    let past: PastProgramme
    let seed: String
    private(set) var deeds: [PastDeed] = []
    private var vouchers = 0
    private var cards: [Int: ID<GiftCard>] = [:]
    /// Coupons for the next order of a customer, and those that are given back on a day.
    private var forOrders: [ID<Customer>: ID<Coupon>] = [:]
    private var unwanted: [Day: [ID<Coupon>]] = [:]

    init(session: Session, past: PastProgramme, seed: String) {
        self.session = session
        self.past = past
        self.seed = seed
    }

    mutating func open() throws {
        let opening = past.opening
        note(try session.openLoyalty(with: past.terms, on: opening), opening)
        for terms in past.rewards { note(try session.add(terms).deed, opening) }
    }

    mutating func happen(_ event: ProgrammeEvent) throws {
        var occasion = past.opening
        occasion.now = event.at
        switch event.what {
        case .morning: try begin(on: occasion)
        case .left(let order, let customer): try send(order, to: customer, on: occasion)
        case .announced(let order, let customer): try hold(order, of: customer, on: occasion)
        case .decided(let order, let customer):
            guard let points = try session.orderPoints(of: order),
                let purchase = try session.purchase(order)
            else { return }
            try session.givePoints(points, for: purchase, to: customer, on: occasion)
        case .cardSold(let place): try sell(place, on: occasion)
        case .cardSpent(let place, let amount): try spend(amount, of: place, on: occasion)
        }
    }

    private mutating func note(_ deed: Deed, _ occasion: Occasion) {
        deeds.append(PastDeed(deed, by: occasion.author, at: occasion.now))
    }

    /// What the code of the next coupon or card follows from.
    private mutating func nonce() -> String {
        vouchers += 1
        return AuditChain.salt(from: "\(seed)/voucher", deed: Int64(vouchers))
    }
}

extension ProgrammeWalk {
    /// What a day brings, and then what customers make of it.
    private mutating func begin(on occasion: Occasion) throws {
        let day = occasion.now.day
        for id in unwanted.removeValue(forKey: day) ?? [] { try giveBack(id, on: occasion) }
        if try session.hasCouponsDue(on: day) {
            note(try session.expireCoupons(.max, on: occasion).deed, occasion)
        }
        let due = try session.accountsDue(on: day, .max)
        guard !due.isEmpty else { return }
        var kept = ShopStore.PointsKept()
        var richer: [ID<Customer>] = []
        for customer in due {
            let before = kept.released
            try session.keepPoints(of: customer, &kept, occasion)
            if kept.released > before { richer.append(customer) }
        }
        note(kept.deed(accounts: due.count), occasion)
        for customer in richer {
            guard let wish = past.wish(customer, day) else { continue }
            try grant(wish, to: customer, on: occasion)
        }
    }

    private mutating func grant(
        _ wish: PastWish,
        to customer: ID<Customer>,
        on occasion: Occasion
    ) throws {
        guard let open = try session.openAccount(of: customer) else { return }
        let seeker = Reward.Seeker(balance: open.account.balance, tier: open.standing.tier)
        let day = occasion.now.day
        let offers = try session.offers(for: customer)
        let choices = Reward.next(for: seeker, among: offers, on: day).open
        guard !choices.isEmpty else { return }
        let reward = choices[wish.choice % choices.count]
        let coupon = try session.redeem(reward.id, for: customer, nonce: nonce(), on: occasion)
        note(coupon.deed(.couponIssued, before: nil), occasion)
        switch wish.end {
        case .kept: break
        case .used: forOrders[customer] = coupon.id
        case .returned(let days): unwanted[day + days, default: []].append(coupon.id)
        }
    }

    private mutating func giveBack(_ id: ID<Coupon>, on occasion: Occasion) throws {
        guard let before = try session.coupon(id), before.status == .issued,
            before.lastDay >= occasion.now.day
        else { return }
        var after = before
        try session.giveBack(&after, on: occasion)
        try session.save(after, seen: before.version)
        note(after.deed(.couponReturned, before: before.status), occasion)
    }
}

extension ProgrammeWalk {
    /// The goods of an order leave: it gives its points, as nothing has come back yet, and
    /// takes a coupon that waited for it.
    private mutating func send(
        _ id: ID<Order>,
        to customer: ID<Customer>,
        on occasion: Occasion
    ) throws {
        guard let order = try session.order(id) else { return }
        let purchase = Purchase(order: order)
        try session.givePoints(nil, for: purchase, to: customer, on: occasion)
        guard let id = forOrders.removeValue(forKey: customer),
            let before = try session.coupon(id), before.status == .issued,
            before.lastDay >= occasion.now.day
        else { return }
        var after = before
        try after.use(on: order, occasion)
        try session.save(after, seen: before.version)
        var deed = after.deed(.couponUsed, before: before.status)
        deed.subjects.append(.order(order.id))
        note(deed, occasion)
    }

    /// Points of an order wait for as long as it is open what comes of a return.
    private func hold(
        _ id: ID<Order>,
        of customer: ID<Customer>,
        on occasion: Occasion
    ) throws {
        guard let points = try session.orderPoints(of: id) else { return }
        try session.book(onAccountOf: customer, lots: [points.lot], occasion) {
            $0.setRelease(nil, of: points.lot)
        }
    }

    private mutating func sell(_ place: Int, on occasion: Occasion) throws {
        let sale = GiftCardSale(amount: past.cards[place].amount)
        let day = occasion.now.day
        let last = try sale.lastDay(soldOn: day, under: occasion.rules)
        let card = try session.newGiftCard(
            in: sale.currency,
            until: last,
            on: occasion,
            nonces: { nonce() }
        ) { card in
            try card.sell(for: sale.amount)
            try card.activate(on: day)
        }
        cards[place] = card.id
        let facts = [Deed.Fact("amount", of: sale.amount, sale.currency)]
        note(Deed(.giftCardSold, on: [.giftCard(card.id)], after: facts), occasion)
    }

    private mutating func spend(
        _ amount: Money,
        of place: Int,
        on occasion: Occasion
    ) throws {
        guard let id = cards[place] else { return }
        let card = try session.book(on: id, occasion) { card in
            try card.spend(amount, in: card.currency, on: occasion.now.day)
        }
        let taken = [Deed.Fact("amount", of: amount, card.currency)]
        let deed = Deed(.giftCardSpent, on: [.giftCard(id)], after: taken + card.facts)
        note(deed, occasion)
    }
}
