package import Shop

/// What a day brings to all accounts: points that wait no longer, points that expire, tiers
/// that end.
extension ShopStore {
    /// What was done for how many accounts.
    package struct PointsKept: Hashable, Sendable {
        package var released = 0
        package var expired = 0
        package var tiers = 0
        package var warned = 0

        package var isEmpty: Bool { released + expired + tiers + warned == 0 }
    }

    /// Does what is due, in transactions of so many accounts each, so that nobody waits long.
    ///
    /// Done twice it changes nothing.
    ///
    /// - Parameter mayGoOn: Asked between any two transactions.
    package func keepPoints(
        by signatory: Signatory,
        at most: Int = 500,
        while mayGoOn: () -> Bool = { true }
    ) throws -> PointsKept {
        var kept = PointsKept()
        guard try engine.read({ try $0.loyaltyOpening() }) != nil else { return kept }
        while mayGoOn() {
            let due = try engine.read { try $0.accountsDue(on: moment.day, most) }
            guard !due.isEmpty else { break }
            try change(by: signatory, needs: .serveLoyalty) { session, occasion in
                var batch = PointsKept()
                for customer in due { try session.keepPoints(of: customer, &batch, occasion) }
                kept.add(batch)
                return ((), batch.deed(accounts: due.count))
            }
        }
        return kept
    }

    /// Whether there is anything to do.
    package func hasPointsDue() throws -> Bool {
        try engine.read { session in
            guard try session.loyaltyOpening() != nil else { return false }
            return try !session.accountsDue(on: moment.day, 1).isEmpty
        }
    }
}

extension ShopStore.PointsKept {
    func deed(accounts: Int) -> Deed {
        let facts = [
            Deed.Fact("accounts", String(accounts)),
            Deed.Fact("released", String(released)),
            Deed.Fact("expired", String(expired)),
            Deed.Fact("tiers", String(tiers)),
        ]
        return Deed(.pointsKept, on: [.rule("loyalty")], after: facts)
    }

    fileprivate mutating func add(_ other: Self) {
        released += other.released
        expired += other.expired
        tiers += other.tiers
        warned += other.warned
    }
}

extension Session {
    /// Accounts for which a day has brought something that is not booked yet.
    func accountsDue(on day: Day, _ most: Int) throws -> [ID<Customer>] {
        try all(.accountsDue(on: day, most), from: "point_lots") { try $0.id() }
    }

    func keepPoints(
        of customer: ID<Customer>,
        _ kept: inout ShopStore.PointsKept,
        _ occasion: Occasion
    ) throws {
        let entries = try book(onAccountOf: customer, occasion) { $0.entries }
        kept.released += entries.filter { $0.kind == .released }.map(\.available).reduce(0, +)
        kept.expired -= entries.filter { $0.kind == .expired }.map(\.available).reduce(0, +)
        if try placeInTier(of: customer, on: occasion) { kept.tiers += 1 }
        if try warn(customer, on: occasion) { kept.warned += 1 }
    }

    /// Notes that the end of a tier is near, and tells of it where a lower one will follow.
    private func warn(_ customer: ID<Customer>, on occasion: Occasion) throws -> Bool {
        let day = occasion.now.day
        guard let (standing, warned) = try standing(of: customer), warned == nil,
            let until = standing.until, until - day <= TierStanding.notice,
            let terms = try terms(at: occasion.now.at)
        else { return false }
        try run(
            "UPDATE point_accounts SET warned_day = \(day) WHERE customer_id = \(customer)"
        )
        let spent = try spending(of: customer, on: until + 1)
        guard standing.needsNotice(spent, under: terms, on: day) else { return false }
        try tellOfTierEnd(customer, on: until, occasion)
        return true
    }
}

extension SQL {
    static func accountsDue(on day: Day, _ most: Int) -> SQL {
        """
        SELECT account_id FROM point_lots WHERE pending > 0 AND release_day <= \(day)
        UNION
        SELECT account_id FROM point_lots WHERE available > 0 AND expiry_day < \(day)
        UNION
        SELECT customer_id FROM point_accounts WHERE tier_until_day < \(day)
        UNION
        SELECT customer_id FROM point_accounts
        WHERE tier_until_day <= \(day + TierStanding.notice) AND warned_day IS NULL
        LIMIT \(most)
        """
    }
}
