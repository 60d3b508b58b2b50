package import Shop

extension ShopStore {
    /// A page of claims.
    package func claims(
        _ query: Query<ClaimField>,
        sort: Sort<ClaimSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<ClaimRow> {
        try read(by: visitor) { session in
            let rules = try session.rules()
            return try Keyset.claims(query, sort, by: visitor.rights, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: ClaimRow.columns,
                in: session,
                from: "claims"
            ) { try ClaimRow(reading: &$0, under: rules).masked(for: visitor.rights) }
        }
    }

    package func tally(_ query: Query<ClaimField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.claims(query, Sort(.due), by: visitor.rights, today: moment.day)
                .tally(ofAll: query == .everything ? "claims" : nil, in: session)
        }
    }

    /// One claim with its order, or nil where there is none with that key.
    package func claim(_ id: ID<Claim>, by visitor: Visitor) throws -> ClaimFile? {
        try read(by: visitor) { session in
            guard let claim = try session.claim(id) else { return nil }
            guard let purchase = try session.purchase(claim.order) else { return nil }
            return ClaimFile(
                claim: claim.masked(for: visitor.rights),
                purchase: purchase.masked(for: visitor.rights),
                staff: try session.staffNames()
            )
        }
    }

    package func claimNumbered(_ number: String, by visitor: Visitor) throws -> ID<Claim>? {
        try read(by: visitor) { session in
            try session.first(
                "SELECT id FROM claims WHERE number = \(number.uppercased())",
                from: "claims"
            ) { try $0.id() }
        }
    }
}

extension Keyset {
    static func claims(
        _ query: Query<ClaimField>,
        _ sort: Sort<ClaimSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .due: ["c.rank", "c.rank_day"]
            case .number: ["c.number"]
            case .received: ["c.received_at"]
            case .name: ["c.name_key"]
            }
        return Keyset(
            source: "FROM claims AS c JOIN orders AS o ON o.id = c.order_id",
            id: "c.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<ClaimField>(by: rights, today: today).sql(query)
        )
    }
}

extension ClaimRow {
    /// The columns of a row over `claims AS c JOIN orders AS o`.
    fileprivate static let columns: SQL = """
        c.id, c.number, c.version, c.status, c.received_at, c.received_day, o.buyer_kind,
        c.demand, c.verdict, o.name, c.order_id, o.number,
        coalesce((SELECT number FROM returns WHERE id = c.return_id), ''),
        coalesce((SELECT l.name FROM claim_lines AS n JOIN order_lines AS l ON l.id = n.line_id
            WHERE n.claim_id = c.id ORDER BY n.position LIMIT 1), ''),
        (SELECT coalesce(sum(n.units), 0) FROM claim_lines AS n WHERE n.claim_id = c.id)
        """

    fileprivate init(reading row: inout RowReader, under rules: Rules) throws {
        let id = Int64(try row.integer())
        let number = try row.text()
        let version = try row.integer()
        let status: Claim.Status = try row.word()
        let received = try row.moment()
        let buyer: Order.Buyer.Kind = try row.word()
        self.init(
            id: id,
            number: number,
            version: version,
            status: status,
            received: received,
            answerBy: Claim.answerBy(received, under: rules),
            isConsumers: buyer.hasConsumersRights,
            demand: try row.word(),
            isAccepted: try row.optionalText().map { $0 == "accepted" },
            name: try row.text(),
            order: try row.id(),
            orderNumber: try row.text(),
            goodsNumber: try row.text(),
            article: try row.text(),
            units: try row.integer()
        )
    }

    fileprivate func masked(for rights: Set<Right>) -> ClaimRow {
        var row = self
        if !rights.contains(.seeNames) { row.name = Masked.name(name) }
        return row
    }
}

extension Claim {
    /// Without anybody's own words, where the reader may not see names, and with its account
    /// in full only for who pays or writes to customers.
    func masked(for rights: Set<Right>) -> Claim {
        var claim = self
        claim.account = account?.masked(for: rights)
        guard !rights.contains(.seeNames) else { return claim }
        claim.defect = Masked.text(defect)
        claim.lateReason = Masked.text(lateReason)
        claim.outcome = Masked.text(outcome)
        claim.answer?.reason = Masked.text(answer?.reason ?? "")
        return claim
    }
}
