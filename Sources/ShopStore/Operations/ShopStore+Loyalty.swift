package import Shop

/// The loyalty programme (PRODUCT section 5).
extension ShopStore {
    /// Begins the programme: orders placed from here on give points (DECISIONS 6).
    ///
    /// - Throws: `PointsRefusal.alreadyOpened` where it has begun.
    package func openLoyalty(with terms: LoyaltyTerms? = nil, by signatory: Signatory) throws {
        try change(by: signatory, needs: .keepLoyalty) { session, occasion in
            (
                (),
                try session.openLoyalty(
                    with: terms ?? LoyaltyTerms(from: occasion.now),
                    on: occasion
                )
            )
        }
    }

    /// When the programme began; nil where the shop has none.
    package func loyaltyOpening(by visitor: Visitor) throws -> Moment? {
        try read(by: visitor) { try $0.loyaltyOpening() }
    }

    /// Puts a further version of the rules in force; older orders keep theirs.
    ///
    /// - Parameters:
    ///   - terms: The rules; their number is drawn here.
    ///   - day: From when they count; now where there is none. No day behind.
    /// - Returns: The rules as they are kept.
    @discardableResult
    package func setTerms(
        _ terms: LoyaltyTerms,
        from day: Day? = nil,
        by signatory: Signatory
    ) throws -> LoyaltyTerms {
        try change(by: signatory, needs: .keepLoyalty) { session, occasion in
            guard let last = try session.allTerms().last else { throw PointsRefusal.notOpened }
            var terms = terms
            terms.version = last.version + 1
            terms.from = day.map { Moment(at: zone.instant(day: $0), day: $0) } ?? occasion.now
            if day == occasion.now.day { terms.from = occasion.now }
            guard terms.from.at >= occasion.now.at else {
                throw PointsRefusal.unusableTerms(.tooEarly)
            }
            if let problem = terms.problem { throw PointsRefusal.unusableTerms(problem) }
            try session.insert(terms, on: occasion)
            try session.move("loyalty")
            let deed = Deed(
                .termsChanged,
                on: [.rule("loyalty")],
                before: last.facts,
                after: terms.facts
            )
            return (terms, deed)
        }
    }

    /// All versions of the rules, the oldest first.
    package func allTerms(by visitor: Visitor) throws -> [LoyaltyTerms] {
        try read(by: visitor) { try $0.allTerms() }
    }

    /// Gives points by hand, or takes them.
    ///
    /// - Parameters:
    ///   - number: The account's number.
    ///   - points: How many; below zero to take.
    ///   - reason: Why; it may not be blank.
    ///   - version: The account's version that was seen; nil where nobody has looked.
    /// - Returns: The balance afterwards.
    @discardableResult
    package func adjustPoints(
        of number: String,
        by points: Int,
        because reason: String,
        seen version: Int? = nil,
        by signatory: Signatory
    ) throws -> Int {
        try change(by: signatory, needs: .keepLoyalty) { session, occasion in
            let customer = try session.customer(withAccount: number)
            let before = try session.openAccount(of: customer)
            if let version, let before, before.version != version {
                throw PointsRefusal.changedSince
            }
            let lifetime = try session.terms(at: occasion.now.at)?.lifetime
            let balance = try session.book(onAccountOf: customer, occasion) { account in
                try account.adjust(
                    by: points,
                    because: reason,
                    lifetime: lifetime,
                    on: occasion.now.day
                )
                return account.balance
            }
            let deed = Deed(
                .pointsAdjusted,
                on: [.account(customer)],
                before: [Deed.Fact("points", String(before?.account.balance ?? 0))],
                after: [Deed.Fact("points", String(balance))],
                note: reason.trimmed
            )
            return (balance, deed)
        }
    }

    /// Notes on which day of the year a customer has their birthday, or with nil forgets it.
    package func setBirthday(
        _ birthday: Birthday?,
        of number: String,
        by signatory: Signatory
    ) throws {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let customer = try session.customer(withAccount: number)
            try session.run(
                """
                UPDATE point_accounts SET birthday = \(birthday?.text ?? ""),
                    version = version + 1
                WHERE customer_id = \(customer)
                """
            )
            return ((), Deed(.birthdaySet, on: [.account(customer)], note: birthday?.text ?? ""))
        }
    }
}

extension Session {
    func openLoyalty(with terms: LoyaltyTerms, on occasion: Occasion) throws -> Deed {
        guard try loyaltyOpening() == nil else { throw PointsRefusal.alreadyOpened }
        var terms = terms
        terms.version = 1
        terms.from = occasion.now
        if let problem = terms.problem { throw PointsRefusal.unusableTerms(problem) }
        try run(
            """
            INSERT INTO openings (chapter, at, day)
            VALUES ('loyalty', \(occasion.now.at), \(occasion.now.day))
            """
        )
        try insert(terms, on: occasion)
        return Deed(.loyaltyOpened, on: [.rule("loyalty")], after: terms.facts)
    }

    /// The customer whose account has a number, or goes by an e-mail address.
    func customer(withAccount name: String) throws -> ID<Customer> {
        let name = name.trimmed
        let numbered: ID<Customer>? = try first(
            "SELECT customer_id FROM point_accounts WHERE number = \(name.uppercased())",
            from: "point_accounts"
        ) { try $0.id() }
        if let numbered { return numbered }
        let found: [ID<Customer>] = try all(.accounts(ofEmail: name), from: "point_accounts") {
            try $0.id()
        }
        guard let customer = found.first else { throw PointsRefusal.noSuchAccount(name) }
        guard found.count == 1 else { throw PointsRefusal.ambiguousAccount(name) }
        return customer
    }
}

extension SQL {
    static func accounts(ofEmail address: String) -> SQL {
        """
        SELECT a.customer_id FROM customers AS c
        JOIN point_accounts AS a ON a.customer_id = c.id
        WHERE c.email <> '' AND lower(c.email) = \(address.lowercased())
        """
    }
}

extension LoyaltyTerms {
    /// What the history tells of a version.
    fileprivate var facts: [Deed.Fact] {
        let wait =
            switch waiting {
            case .window: "window"
            case .days(let days): String(days)
            }
        let levels = Tier.allCases.compactMap { tier in
            tiers[tier].map { "\($0.threshold.minorUnits)x\($0.multiplier)" }
        }
        let rules = extras.map { "\($0.name): \($0.condition.text(in: .english))" }
        return [
            Deed.Fact("version", String(version)), Deed.Fact("from", from.day.iso),
            Deed.Fact("rate", String(rate)), Deed.Fact("waiting", wait),
            Deed.Fact("lifetime", lifetime.map { String($0) } ?? "none"),
            Deed.Fact("point-value", String(pointValue.minorUnits)),
            Deed.Fact("tiers", levels.joined(separator: " ")),
        ] + rules.map { Deed.Fact("rule", $0) }
    }
}
