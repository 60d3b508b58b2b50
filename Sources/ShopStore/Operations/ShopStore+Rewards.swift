package import Shop

extension ShopStore {
    /// Offers a new reward.
    @discardableResult
    package func add(_ terms: Reward.Terms, by signatory: Signatory) throws -> Reward {
        try change(by: signatory, needs: .keepLoyalty) { session, _ in try session.add(terms) }
    }

    /// Changes what a reward gives from now on, or for how much; coupons keep what they gave.
    ///
    /// - Parameter version: The version that was on the screen.
    @discardableResult
    package func change(
        _ id: ID<Reward>,
        to terms: Reward.Terms,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Reward {
        try alter(id, seen: version, .rewardChanged, by: signatory) { $0.terms = terms }
    }

    /// Offers a reward no longer, or again.
    @discardableResult
    package func offer(
        _ id: ID<Reward>,
        _ isOffered: Bool,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Reward {
        let action: Deed.Action = isOffered ? .rewardOffered : .rewardSwitchedOff
        return try alter(id, seen: version, action, by: signatory) { $0.isOffered = isOffered }
    }

    private func alter(
        _ id: ID<Reward>,
        seen version: Int,
        _ action: Deed.Action,
        by signatory: Signatory,
        _ body: (inout Reward) -> Void
    ) throws -> Reward {
        try change(by: signatory, needs: .keepLoyalty) { session, _ in
            guard let before = try session.reward(id) else {
                throw Reward.Refusal.noSuchReward("")
            }
            guard before.version == version else {
                throw try session.stale(
                    .reward(id),
                    called: before.terms.name,
                    seen: version,
                    now: before.version
                )
            }
            var after = before
            body(&after)
            after.version += 1
            try session.admit(after)
            try session.save(after)
            let deed = Deed(
                action,
                on: [.reward(id)],
                before: before.facts.filter { !after.facts.contains($0) },
                after: after.facts.filter { !before.facts.contains($0) }
            )
            return (after, deed)
        }
    }
}

extension Session {
    func add(_ terms: Reward.Terms) throws -> (reward: Reward, deed: Deed) {
        let reward = Reward(id: ID(try nextKey(of: "rewards")), terms: terms)
        try admit(reward)
        try save(reward)
        return (reward, Deed(.rewardAdded, on: [.reward(reward.id)], after: reward.facts))
    }

    /// Refuses terms that cannot stand, a name that is taken and an article that is not there.
    fileprivate func admit(_ reward: Reward) throws {
        if let problem = reward.terms.problem { throw Reward.Refusal.unusable(problem) }
        let name = reward.terms.name
        let namesakes = try number(
            """
            SELECT count(*) FROM rewards
            WHERE name_key = \(name.trimmed.folded) AND id <> \(reward.id)
            """
        )
        guard namesakes == 0 else { throw Reward.Refusal.nameTaken(name) }
        guard case .product(let sku) = reward.terms.gives else { return }
        let articles = try number("SELECT count(*) FROM variants WHERE sku = \(sku)")
        guard articles > 0 else { throw Reward.Refusal.noSuchArticle(sku) }
    }

    /// Who was faster with a record of the programme, by its history.
    func stale(
        _ subject: Deed.Subject,
        called name: String,
        seen: Int,
        now: Int
    ) throws -> Stale {
        let stale = try first(
            """
            SELECT d.id, coalesce(s.name, d.service, ''), d.action, d.at
            FROM deed_subjects AS t JOIN deeds AS d ON d.id = t.deed_id
            LEFT JOIN staff AS s ON s.id = d.staff_id
            WHERE t.kind = \(subject.kind) AND t.subject = \(subject.key)
            ORDER BY d.id DESC LIMIT 1
            """,
            from: "deeds"
        ) { row in
            _ = try row.integer()
            return Stale(
                record: name,
                seen: seen,
                now: now,
                staff: try row.text(),
                action: .deed(try row.word()),
                at: try row.instant()
            )
        }
        guard let stale else { throw Reward.Refusal.noSuchReward(name) }
        return stale
    }
}

extension Reward {
    fileprivate var facts: [Deed.Fact] {
        let limits = [("limit", terms.perCustomer), ("total", terms.inTotal)]
        let days = [("from", terms.from), ("until", terms.until)]
        return [
            Deed.Fact("reward", terms.name), Deed.Fact("gives", terms.gives.fact),
            Deed.Fact("cost", String(terms.cost)), Deed.Fact("tier", terms.tier.rawValue),
            Deed.Fact("valid-days", String(terms.validDays)),
            Deed.Fact("offered", isOffered ? "yes" : "no"),
        ] + limits.compactMap { name, limit in limit.map { Deed.Fact(name, String($0)) } }
            + days.compactMap { name, day in day.map { Deed.Fact(name, $0.iso) } }
    }
}

extension Reward.Gives {
    /// As the history tells it: the kind, and how much or what.
    var fact: String {
        switch self {
        case .percentOff(let hundredths): "\(kind.rawValue) \(hundredths)"
        case .amountOff(let amount): "\(kind.rawValue) \(amount.minorUnits)"
        case .product(let sku): "\(kind.rawValue) \(sku)"
        case .freeDelivery, .earlyAccess: kind.rawValue
        }
    }
}
