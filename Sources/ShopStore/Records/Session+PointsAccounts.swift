import Shop

/// An account in the hands of one transaction, with what lies beside its points.
struct OpenAccount {
    let number: String
    let version: Int
    var account: PointsAccount
    var standing: TierStanding
    /// When the end of the tier was told.
    var warned: Day?
    var birthday: Birthday?
}

extension Session {
    /// When the programme began; nil where the shop has none.
    func loyaltyOpening() throws -> Moment? {
        try first("SELECT at, day FROM openings WHERE chapter = 'loyalty'", from: "openings") {
            try $0.moment()
        }
    }

    /// Books on a customer's account what the day has brought, and then what `body` does.
    ///
    /// - Parameter lots: Lots that are needed although nothing is in them.
    /// - Throws: `PointsRefusal.noSuchAccount` where the customer has none, or what `body`
    ///   throws.
    @discardableResult
    func book<Value>(
        onAccountOf customer: ID<Customer>,
        lots: [ID<PointLot>] = [],
        _ occasion: Occasion,
        _ body: (inout PointsAccount) throws -> Value
    ) throws -> Value {
        guard var open = try openAccount(of: customer, lots: lots) else {
            throw PointsRefusal.noSuchAccount("")
        }
        let before = open.account
        open.account.bringUpToDate(on: occasion.now.day)
        let value = try body(&open.account)
        open.account.bringUpToDate(on: occasion.now.day)
        try save(open, after: before, on: occasion)
        return value
    }

    func openAccount(
        of customer: ID<Customer>,
        lots: [ID<PointLot>] = []
    ) throws -> OpenAccount? {
        try first(
            """
            SELECT number, version, owed, birthday, tier, tier_until_day, warned_day,
                (SELECT coalesce(max(l.id), 0) + 1 FROM point_lots AS l)
            FROM point_accounts WHERE customer_id = \(customer)
            """,
            from: "point_accounts"
        ) { row in
            let number = try row.text()
            let version = try row.integer()
            let owed = try row.units()
            let birthday = Birthday(try row.text())
            let standing = TierStanding(tier: try row.word(), until: try row.optionalDay())
            let warned = try row.optionalDay()
            let account = PointsAccount(
                of: customer,
                lots: try openLots(of: customer, and: lots),
                owed: owed,
                nextLot: Int64(try row.integer())
            )
            return OpenAccount(
                number: number,
                version: version,
                account: account,
                standing: standing,
                warned: warned,
                birthday: birthday
            )
        }
    }

    private func openLots(
        of customer: ID<Customer>,
        and lots: [ID<PointLot>]
    ) throws -> [PointLot] {
        let open = try self.lots(
            where: "account_id = \(customer) AND (pending > 0 OR available > 0)"
        )
        let rest = Set(lots).subtracting(open.map(\.id)).sorted()
        guard !rest.isEmpty else { return open }
        return try open + self.lots(where: "id IN (\(list: rest)) AND account_id = \(customer)")
    }

    /// Lots in the order in which they came.
    func lots(where condition: SQL) throws -> [PointLot] {
        try all(
            """
            SELECT id, source, order_id, return_id, pending, available, is_released,
                release_day, lifetime, expiry_day
            FROM point_lots WHERE \(sql: condition) ORDER BY id
            """,
            from: "point_lots"
        ) { try PointLot(reading: &$0) }
    }
}

extension PointLot {
    fileprivate init(reading row: inout RowReader) throws {
        let id: ID<PointLot> = try row.id()
        let word = try row.word(Source.Word.self)
        let source = Source(word, order: try row.optionalID(), goods: try row.optionalID())
        guard let source else { throw row.corrupt }
        self.init(
            id: id,
            source: source,
            pending: try row.units(),
            available: try row.units(),
            isReleased: try row.flag(),
            release: try row.optionalDay(),
            lifetime: try row.optionalInteger(),
            expiry: try row.optionalDay()
        )
    }
}

extension PointLot.Source {
    /// The words under which sources are stored.
    enum Word: String, Bindable {
        case order
        case adjustment
        case refund
    }

    fileprivate init?(_ word: Word, order: ID<Order>?, goods: ID<Return>?) {
        switch (word, order, goods) {
        case (.order, let order?, _): self = .order(order)
        case (.refund, _, let goods?): self = .refund(goods)
        case (.adjustment, _, _): self = .adjustment
        case (.order, nil, _), (.refund, _, nil): return nil
        }
    }

    fileprivate var word: Word {
        switch self {
        case .order: .order
        case .adjustment: .adjustment
        case .refund: .refund
        }
    }

    fileprivate var goods: ID<Return>? {
        switch self {
        case .refund(let goods): goods
        case .order, .adjustment: nil
        }
    }
}

extension Session {
    /// Opens an account for a customer, under a number of its own.
    func newAccount(of customer: ID<Customer>, at now: Moment) throws {
        // Accounts outlive years, so that their numbers have none.
        let number = try nextNumber("points", storefront: ID(1), year: 0)
        try run(
            """
            INSERT INTO point_accounts (customer_id, number, version, available, pending, owed,
                birthday, tier, opened_at, opened_day)
            VALUES (\(customer), \("L-" + padded(number, 6)), 1, 0, 0, 0, '', \(Tier.bronze),
                \(now.at), \(now.day))
            """
        )
    }

    private func save(
        _ open: OpenAccount,
        after before: PointsAccount,
        on occasion: Occasion
    ) throws {
        let account = open.account
        guard account != before else { return }
        for lot in account.lots where before[lot.id] != lot {
            try save(lot, of: account.customer, at: occasion.now)
        }
        for entry in account.entries { try append(entry, to: account.customer, on: occasion) }
        try run(
            """
            UPDATE point_accounts SET version = version + 1, available = \(account.available),
                pending = \(account.pending), owed = \(account.owed)
            WHERE customer_id = \(account.customer) AND version = \(open.version)
            """
        )
        try move("loyalty")
    }

    private func save(_ lot: PointLot, of customer: ID<Customer>, at now: Moment) throws {
        try run(
            """
            INSERT INTO point_lots (id, account_id, source, order_id, return_id, pending,
                available, is_released, release_day, lifetime, expiry_day, granted_day)
            VALUES (\(lot.id), \(customer), \(lot.source.word), \(lot.source.order),
                \(lot.source.goods), \(lot.pending), \(lot.available), \(lot.isReleased),
                \(lot.release), \(lot.lifetime), \(lot.expiry), \(now.day))
            ON CONFLICT (id) DO UPDATE SET pending = excluded.pending,
                available = excluded.available, is_released = excluded.is_released,
                release_day = excluded.release_day, expiry_day = excluded.expiry_day
            """
        )
    }

    private func append(
        _ entry: PointEntry,
        to customer: ID<Customer>,
        on occasion: Occasion
    ) throws {
        try run(
            """
            INSERT INTO point_entries (account_id, lot_id, kind, pending, available, order_id,
                return_id, coupon_id, reason, at, day, staff_id, service)
            VALUES (\(customer), \(entry.lot), \(entry.kind), \(entry.pending),
                \(entry.available), \(entry.cause.order), \(entry.cause.goods),
                \(entry.cause.coupon), \(entry.cause.reason), \(occasion.now.at),
                \(occasion.now.day), \(occasion.author.staff), \(occasion.author.service))
            """
        )
    }
}

extension PointEntry.Cause {
    fileprivate var order: ID<Order>? {
        if case .order(let order) = self { order } else { nil }
    }

    fileprivate var goods: ID<Return>? {
        if case .goodsReturned(let goods) = self { goods } else { nil }
    }

    fileprivate var coupon: ID<Coupon>? {
        if case .coupon(let coupon) = self { coupon } else { nil }
    }

    fileprivate var reason: String {
        if case .reason(let reason) = self { reason } else { "" }
    }
}
