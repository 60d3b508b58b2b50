package import Shop

extension ShopStore {
    /// A page of points accounts.
    package func pointsAccounts(
        _ query: Query<AccountField>,
        sort: Sort<AccountSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<AccountRow> {
        try read(by: visitor) { session in
            let terms = try session.terms(at: moment.at)
            return try Keyset.accounts(query, sort, by: visitor.rights, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: AccountRow.columns(on: moment.day),
                in: session,
                from: "point_accounts"
            ) { row in
                try AccountRow(reading: &row).under(terms).masked(for: visitor.rights)
            }
        }
    }

    package func tally(_ query: Query<AccountField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.accounts(query, Sort(.balance), by: visitor.rights, today: moment.day)
                .tally(ofAll: query == .everything ? "point_accounts" : nil, in: session)
        }
    }

    /// The account with a number, or of a customer by e-mail.
    ///
    /// - Throws: `PointsRefusal.noSuchAccount` or `.ambiguousAccount`.
    package func pointsAccount(named name: String, by visitor: Visitor) throws -> AccountFile {
        try read(by: visitor) { session in
            let customer = try session.customer(withAccount: name)
            guard let file = try session.accountFile(of: customer, on: moment, for: visitor)
            else { throw PointsRefusal.noSuchAccount(name) }
            return file
        }
    }

    /// The account of a customer with lots, ledger and tiers; nil where they have none.
    package func pointsAccount(
        of customer: ID<Customer>,
        by visitor: Visitor
    ) throws -> AccountFile? {
        try read(by: visitor) { try $0.accountFile(of: customer, on: moment, for: visitor) }
    }
}

extension Keyset {
    static func accounts(
        _ query: Query<AccountField>,
        _ sort: Sort<AccountSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .balance: ["a.available - a.owed"]
            case .pending: ["a.pending"]
            case .number: ["a.number"]
            }
        return Keyset(
            source: "FROM point_accounts AS a JOIN customers AS c ON c.id = a.customer_id",
            id: "a.customer_id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<AccountField>(by: rights, today: today).sql(query)
        )
    }
}

extension AccountRow {
    /// The columns of a row over `point_accounts AS a` and `customers AS c`.
    static func columns(on day: Day) -> SQL {
        """
        a.customer_id, a.number, a.version, c.name, c.email, a.available - a.owed, a.pending,
        \(sql: .expiring(on: day)), a.tier, a.tier_until_day, \(sql: .spent(on: day))
        """
    }

    init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            number: try row.text(),
            version: try row.integer(),
            name: try row.text(),
            email: try row.text(),
            balance: try row.integer(),
            pending: try row.integer(),
            expiring: try row.integer(),
            tier: try row.word(),
            tierUntil: try row.optionalDay(),
            spent: try row.money()
        )
    }

    func under(_ terms: LoyaltyTerms?) -> AccountRow {
        var row = self
        row.toNextTier = terms?.missing(toTierAbove: tier, after: spent)
        return row
    }

    func masked(for rights: Set<Right>) -> AccountRow {
        var row = self
        if !rights.contains(.seeNames) { row.name = Masked.name(name) }
        if !rights.contains(.seeEmails) { row.email = Masked.email(email) }
        return row
    }
}
