package import Shop

extension ShopStore {
    /// A page of coupons.
    package func coupons(
        _ query: Query<CouponField>,
        sort: Sort<CouponSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<CouponRow> {
        let today = moment.day
        return try read(by: visitor) { session in
            try Keyset.coupons(query, sort, by: visitor.rights, today: today).page(
                anchor,
                limit: limit,
                selecting: CouponRow.columns,
                in: session,
                from: "coupons"
            ) { try CouponRow(reading: &$0, on: today).masked(for: visitor.rights) }
        }
    }

    package func tally(_ query: Query<CouponField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.coupons(query, Sort(.issued), by: visitor.rights, today: moment.day)
                .tally(ofAll: query == .everything ? "coupons" : nil, in: session)
        }
    }

    /// One coupon, or nil where there is none with that key.
    ///
    /// Its code is in it for those who may redeem.
    package func coupon(_ id: ID<Coupon>, by visitor: Visitor) throws -> CouponFile? {
        try read(by: visitor) { session in
            guard let coupon = try session.coupon(id) else { return nil }
            let showsCode = visitor.rights.contains(.serveLoyalty) && coupon.isOpen
            let holder = try session.holder(of: coupon.customer)
            return CouponFile(
                coupon: coupon,
                code: showsCode ? try? couponCode(id, in: session) : nil,
                account: holder.account,
                holder: visitor.rights.contains(.seeNames)
                    ? holder.name : Masked.name(holder.name),
                staff: try session.staffNames()
            )
        }
    }

    /// The coupon with a number, or with a code as it was typed or scanned.
    package func coupon(named text: String, by visitor: Visitor) throws -> ID<Coupon>? {
        try read(by: visitor) { session in
            try session.couponID(named: text, under: engine.codeKey)
        }
    }

    /// The coupons of a customer, the newest first.
    package func coupons(of customer: ID<Customer>, by visitor: Visitor) throws -> [CouponRow] {
        let today = moment.day
        return try read(by: visitor) { session in
            try session.all(
                """
                SELECT \(sql: CouponRow.columns) \(sql: .couponSource)
                WHERE c.account_id = \(customer) ORDER BY c.id DESC LIMIT 1000
                """,
                from: "coupons"
            ) { try CouponRow(reading: &$0, on: today).masked(for: visitor.rights) }
        }
    }
}

extension ShopStore {
    /// The code of a coupon: it is nowhere kept, and follows from the key and the nonce.
    ///
    /// Nil where it was made under another key, which nobody has any more.
    func couponCode(_ id: ID<Coupon>, in session: Session) throws -> VoucherCode? {
        let stored = try session.first(
            "SELECT nonce, digest FROM coupons WHERE id = \(id)",
            from: "coupons"
        ) { (nonce: try $0.text(), digest: try $0.text()) }
        guard let stored else { return nil }
        let code = try engine.codeKey.voucher(stored.nonce)
        return try engine.codeKey.digest(of: code) == stored.digest ? code : nil
    }
}

extension Session {
    func couponID(named text: String, under key: CodeKey) throws -> ID<Coupon>? {
        let digest = try VoucherCode(typed: text).map(key.digest(of:))
        let number = text.trimmed.uppercased()
        return try first(
            "SELECT id FROM coupons WHERE number = \(number) OR digest = \(digest ?? "")",
            from: "coupons"
        ) { try $0.id() }
    }

    /// The number of a customer's points account, and the name.
    func holder(of customer: ID<Customer>) throws -> (account: String, name: String) {
        let holder = try first(
            """
            SELECT a.number, p.name FROM point_accounts AS a
            JOIN customers AS p ON p.id = a.customer_id WHERE a.customer_id = \(customer)
            """,
            from: "point_accounts"
        ) { (account: try $0.text(), name: try $0.text()) }
        return holder ?? ("", "")
    }
}

extension Keyset {
    static func coupons(
        _ query: Query<CouponField>,
        _ sort: Sort<CouponSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .issued: ["c.issued_at"]
            case .until: ["c.last_day"]
            case .number: ["c.number"]
            }
        return Keyset(
            source: .couponSource,
            id: "c.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<CouponField>(by: rights, today: today).sql(query)
        )
    }
}

extension SQL {
    // SQLite keeps the order of a CROSS JOIN, and so walks the index of the list's order.
    fileprivate static let couponSource: SQL = """
        FROM coupons AS c CROSS JOIN point_accounts AS a ON a.customer_id = c.account_id
        CROSS JOIN customers AS p ON p.id = c.account_id
        """
}

extension Coupon {
    /// Whether its code can still matter to anybody.
    fileprivate var isOpen: Bool {
        switch status {
        case .issued, .used: true
        case .returned, .expired: false
        }
    }
}

extension CouponRow {
    /// The columns of a row over `coupons AS c`, `point_accounts AS a`, `customers AS p`.
    fileprivate static let columns: SQL = """
        c.id, c.number, c.hint, c.version, c.status, c.name, c.kind, c.value, c.sku, c.cost,
        c.issued_at, c.issued_day, c.last_day, c.account_id, a.number, p.name,
        coalesce((SELECT number FROM orders WHERE id = c.order_id), '')
        """

    fileprivate init(reading row: inout RowReader, on today: Day) throws {
        self.init(
            id: Int64(try row.integer()),
            number: try row.text(),
            hint: try row.text(),
            version: try row.integer(),
            status: try row.word(),
            name: try row.text(),
            gives: try row.gives(),
            cost: try row.integer(),
            issued: try row.moment(),
            lastDay: Day(number: try row.integer()),
            customer: try row.id(),
            account: try row.text(),
            holder: try row.text(),
            order: try row.text()
        )
        if status == .issued, lastDay < today { status = .expired }
    }

    fileprivate func masked(for rights: Set<Right>) -> CouponRow {
        var row = self
        if !rights.contains(.seeNames) { row.holder = Masked.name(holder) }
        return row
    }
}
