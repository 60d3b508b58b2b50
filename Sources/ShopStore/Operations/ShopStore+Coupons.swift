import Crypto
package import Shop

extension ShopStore {
    /// Spends points of an account on a reward, which gives a coupon with a code of its own.
    ///
    /// - Parameter account: The account's number, or the customer's e-mail address.
    /// - Throws: `Reward.Refusal` where the reward cannot be had; no points are then taken.
    @discardableResult
    package func redeem(
        _ reward: ID<Reward>,
        for account: String,
        by signatory: Signatory
    ) throws -> Coupon {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let customer = try session.customer(withAccount: account)
            let nonce = AuditChain.randomSalt()
            let coupon = try session.redeem(reward, for: customer, nonce: nonce, on: occasion)
            try session.tell(coupon, on: occasion)
            return (coupon, coupon.deed(.couponIssued, before: nil))
        }
    }

    /// Uses a coupon on an order, once and for all.
    ///
    /// - Throws: `Coupon.Refusal.usedAlready` where somebody was faster.
    @discardableResult
    package func use(
        _ id: ID<Coupon>,
        on order: ID<Order>,
        by signatory: Signatory
    ) throws -> Coupon {
        try alter(id, .couponUsed, naming: order, by: signatory) { coupon, session, occasion in
            guard let order = try session.order(order) else { throw Order.Refusal.noSuchOrder }
            try coupon.use(on: order, occasion)
        }
    }

    /// Takes back that a coupon was used.
    @discardableResult
    package func reopen(_ id: ID<Coupon>, by signatory: Signatory) throws -> Coupon {
        let used = try engine.read { try $0.coupon(id)?.use?.order }
        return try alter(id, .couponReopened, naming: used, by: signatory) { coupon, _, occasion in
            try coupon.reopen(on: occasion)
        }
    }

    /// Gives a coupon back that nobody has used: its points go where they came from, with the
    /// expiry that they had there.
    @discardableResult
    package func giveBack(_ id: ID<Coupon>, by signatory: Signatory) throws -> Coupon {
        try alter(id, .couponReturned, by: signatory) { coupon, session, occasion in
            try session.giveBack(&coupon, on: occasion)
            try session.withdrawMessages(of: id.cause, at: occasion.now.at)
        }
    }

    /// Notes which coupons nobody used in time, in transactions of so many each.
    ///
    /// Done twice it changes nothing.
    ///
    /// - Parameter mayGoOn: Asked between any two transactions.
    /// - Returns: How many there were.
    package func expireCoupons(
        by signatory: Signatory,
        at most: Int = 500,
        while mayGoOn: () -> Bool = { true }
    ) throws -> Int {
        var expired = 0
        while try mayGoOn() && hasCouponsDue() {
            expired += try change(by: signatory, needs: .serveLoyalty) { session, occasion in
                let (coupons, deed) = try session.expireCoupons(most, on: occasion)
                return (coupons, deed)
            }
        }
        return expired
    }

    /// Whether there are coupons that nobody used in time.
    package func hasCouponsDue() throws -> Bool {
        try engine.read { try $0.hasCouponsDue(on: moment.day) }
    }

    private func alter(
        _ id: ID<Coupon>,
        _ action: Deed.Action,
        naming order: ID<Order>? = nil,
        by signatory: Signatory,
        _ body: (inout Coupon, Session, Occasion) throws -> Void
    ) throws -> Coupon {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            guard let before = try session.coupon(id) else { throw Coupon.Refusal.unknownCode }
            var after = before
            try body(&after, session, occasion)
            try session.save(after, seen: before.version)
            var deed = after.deed(action, before: before.status)
            if let order { deed.subjects.append(.order(order)) }
            return (after, deed)
        }
    }
}

extension Session {
    /// Spends points on a reward, and writes the coupon.
    ///
    /// - Parameter nonce: What its code follows from, under the key.
    func redeem(
        _ reward: ID<Reward>,
        for customer: ID<Customer>,
        nonce: String,
        on occasion: Occasion
    ) throws -> Coupon {
        try placeInTier(of: customer, on: occasion)
        let tier = try standing(of: customer)?.now.tier ?? .bronze
        let offers = try offers(for: customer, where: "id = \(reward)")
        guard let offer = offers.first else { throw Reward.Refusal.noSuchReward("") }
        let code = try codeKey.voucher(nonce)
        let slip = try newSlip(hint: code.hint, on: occasion)
        let coupon = try book(onAccountOf: customer, occasion) { account in
            try offer.redeem(for: &account, of: tier, as: slip, on: occasion)
        }
        try insert(coupon, nonce: nonce, digest: try codeKey.digest(of: code))
        return coupon
    }

    /// Gives a coupon back and its points to the lots that they came from.
    func giveBack(_ coupon: inout Coupon, on occasion: Occasion) throws {
        try coupon.giveBack(on: occasion)
        let (id, takes) = (coupon.id, try pointsTaken(by: coupon.id))
        try book(onAccountOf: coupon.customer, lots: takes.keys.sorted(), occasion) {
            $0.restore(takes, of: id)
        }
    }

    func hasCouponsDue(on day: Day) throws -> Bool {
        try number("SELECT EXISTS (SELECT 1 FROM coupons WHERE \(sql: .isDue(on: day)))") == 1
    }

    /// Notes of so many coupons at most that nobody used them in time.
    func expireCoupons(_ most: Int, on occasion: Occasion) throws -> (coupons: Int, deed: Deed) {
        let due = try coupons(where: .isDue(on: occasion.now.day), limit: most)
        for coupon in due {
            var after = coupon
            guard after.expire(on: occasion) else { continue }
            try save(after, seen: coupon.version)
        }
        try move("loyalty")
        let facts = [Deed.Fact("coupons", String(due.count))]
        let subjects = due.map { Deed.Subject.coupon($0.id) }
        return (due.count, Deed(.couponsExpired, on: subjects, after: facts))
    }

    /// Draws the number of a new coupon.
    fileprivate func newSlip(hint: String, on occasion: Occasion) throws -> Coupon.Slip {
        let year = occasion.now.day.year
        let count = try nextNumber("coupon", storefront: ID(1), year: year)
        return Coupon.Slip(
            id: ID(try nextKey(of: "coupons")),
            number: "KP-\(year)-\(padded(count, 6))",
            hint: hint
        )
    }
}

extension SQL {
    fileprivate static func isDue(on day: Day) -> SQL {
        "status = \(Coupon.Status.issued) AND last_day < \(day)"
    }
}

extension ID<Coupon> {
    /// By what the messages about it are known.
    var cause: String { "coupon:\(key)" }
}

extension Coupon {
    /// What the history tells of it: never its code.
    func deed(_ action: Deed.Action, before: Status?) -> Deed {
        let facts = [
            Deed.Fact("reward", name), Deed.Fact("gives", gives.fact),
            Deed.Fact("points", String(cost)), Deed.Fact("valid-until", lastDay.iso),
        ]
        let order = use.map { [Deed.Fact("order", $0.number)] } ?? []
        let status = Deed.Fact("status", status.rawValue)
        return Deed(
            action,
            on: [.coupon(id), .account(customer), .reward(reward)],
            before: before.map { [Deed.Fact("status", $0.rawValue)] } ?? [],
            after: before == nil ? [status] + facts : [status] + order
        )
    }
}
