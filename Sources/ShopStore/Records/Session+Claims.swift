import Shop

extension Session {
    func claim(_ id: ID<Claim>) throws -> Claim? {
        try claims(where: "id = \(id)").first
    }

    /// The order of a claim with all its returns and claims.
    func purchase(of id: ID<Claim>) throws -> Purchase {
        let order: ID<Order>? = try first(
            "SELECT order_id FROM claims WHERE id = \(id)",
            from: "claims"
        ) { try $0.id() }
        guard let order else { throw Claim.Refusal.noSuchClaim("") }
        guard let purchase = try purchase(order) else { throw Claim.Refusal.noOrder }
        return purchase
    }

    func claims(where condition: SQL) throws -> [Claim] {
        let headers = try all(
            """
            SELECT id, number, order_id, status, version, registered_at, registered_day,
                received_at, received_day, demand, amount, defect, late_reason, account,
                verdict, remedy, granted, answer, answered_at, answered_day, answered_staff_id,
                answered_service, return_id, outcome, last_step, last_from, last_goods_id,
                last_staff_id, last_service, last_at, undo_until
            FROM claims WHERE \(sql: condition) ORDER BY id
            """,
            from: "claims",
            Claim.init(header:)
        )
        return try headers.map { header in
            var claim = header
            claim.lines = try claimedLines(of: claim.id)
            return claim
        }
    }

    private func claimedLines(of id: ID<Claim>) throws -> [Claim.Line] {
        try all(
            """
            SELECT claim_id, line_id, units FROM claim_lines
            WHERE claim_id = \(id) ORDER BY position
            """,
            from: "claim_lines"
        ) { row in
            _ = try row.integer()
            return Claim.Line(orderLine: try row.id(), units: try row.units())
        }
    }

    /// Who was faster with a claim, and what they did.
    func stale(_ claim: Claim, seen: Int) throws -> Stale {
        let last = claim.lastStep
        return Stale(
            record: claim.number,
            seen: seen,
            now: claim.version,
            staff: try last.author.staff.flatMap { try staff($0)?.name }
                ?? last.author.service ?? "",
            action: .claim(last.kind),
            at: last.at
        )
    }
}

extension Claim {
    fileprivate init(header row: inout RowReader) throws {
        self.init(
            id: try row.id(),
            number: try row.text(),
            order: try row.id(),
            status: try row.word(),
            version: try row.integer(),
            registered: try row.moment(),
            received: try row.moment(),
            lines: [],
            demand: try row.word(),
            amount: try row.optionalMoney(),
            defect: try row.text(),
            lateReason: try row.text(),
            account: try row.account(),
            answer: try Answer(reading: &row),
            goods: try row.optionalID(),
            outcome: try row.text(),
            lastStep: try LastStep(reading: &row)
        )
    }
}

extension Claim.Answer {
    fileprivate init?(reading row: inout RowReader) throws {
        let verdict = try row.optionalText()
        let remedy = try row.optionalWord(Claim.Demand.self)
        let granted = try row.optionalMoney()
        let reason = try row.optionalText()
        let at = try row.optionalMoment()
        let author = Author(staff: try row.optionalID(), service: try row.optionalText())
        guard let verdict else { return nil }
        guard let reason, let at, let author,
            let verdict = Claim.Verdict(word: verdict, remedy, granted)
        else { throw row.corrupt }
        self.init(verdict: verdict, reason: reason, at: at, author: author)
    }
}

extension Claim.Verdict {
    /// The word under which a verdict is stored.
    var word: String {
        switch self {
        case .accepted: "accepted"
        case .refused: "refused"
        }
    }

    fileprivate init?(word: String, _ remedy: Claim.Demand?, _ granted: Money?) {
        switch (word, remedy, granted) {
        case ("refused", nil, nil): self = .refused
        case ("accepted", .repair?, nil): self = .accepted(.repair)
        case ("accepted", .exchange?, nil): self = .accepted(.exchange)
        case ("accepted", .money?, nil): self = .accepted(.money)
        case ("accepted", .priceCut?, let granted?): self = .accepted(.priceCut(granted))
        case (_, _, _): return nil
        }
    }

    var granted: Money? {
        switch self {
        case .accepted(.priceCut(let amount)): amount
        case .accepted(.repair), .accepted(.exchange), .accepted(.money), .refused: nil
        }
    }
}

extension Claim.LastStep {
    fileprivate init(reading row: inout RowReader) throws {
        self.init(
            kind: try row.word(),
            from: try row.optionalWord(),
            goods: try row.optionalID(),
            author: try row.author(),
            at: try row.instant(),
            undoUntil: try row.instant()
        )
    }
}
