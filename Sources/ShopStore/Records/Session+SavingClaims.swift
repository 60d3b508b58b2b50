import Shop

extension Session {
    /// Writes a claim that was just taken in.
    func insert(_ claim: Claim, of order: Order, under rules: Rules) throws {
        try run(
            """
            INSERT INTO claims (id, number, order_id, status, version, registered_at,
                registered_day, received_at, received_day, demand, amount, defect, late_reason,
                account, outcome, last_step, last_at, undo_until, rank, rank_day, name_key)
            VALUES (\(claim.id), \(claim.number), \(claim.order), \(claim.status),
                \(claim.version), \(claim.registered.at), \(claim.registered.day),
                \(claim.received.at), \(claim.received.day), \(claim.demand), \(claim.amount),
                \(claim.defect), \(claim.lateReason), \(claim.account?.text ?? ""), '',
                \(claim.lastStep.kind), \(claim.lastStep.at), \(claim.lastStep.undoUntil), 0, 0,
                \(order.buyer.name.sortKey))
            """
        )
        for (position, line) in claim.lines.enumerated() {
            try run(
                """
                INSERT INTO claim_lines (claim_id, position, line_id, units)
                VALUES (\(claim.id), \(position), \(line.orderLine), \(line.units))
                """
            )
        }
        try save(claim, seen: claim.version, under: rules)
    }

    /// Writes what a step has changed, if the claim is still as it was seen.
    func save(_ claim: Claim, seen version: Int, under rules: Rules) throws {
        let levels = ClaimLevels(of: claim, under: rules)
        let (answer, last) = (claim.answer, claim.lastStep)
        let changed = try run(
            """
            UPDATE claims SET status = \(claim.status), version = \(claim.version),
                verdict = \(answer?.verdict.word),
                remedy = \(answer?.verdict.remedy?.demand),
                granted = \(answer?.verdict.granted), answer = \(answer?.reason),
                answered_at = \(answer?.at.at), answered_day = \(answer?.at.day),
                answered_staff_id = \(answer?.author.staff),
                answered_service = \(answer?.author.service),
                return_id = \(claim.goods), outcome = \(claim.outcome),
                last_step = \(last.kind), last_from = \(last.from),
                last_goods_id = \(last.goods), last_staff_id = \(last.author.staff),
                last_service = \(last.author.service), last_at = \(last.at),
                undo_until = \(last.undoUntil), rank = \(levels.rank), rank_day = \(levels.day)
            WHERE id = \(claim.id) AND version = \(version)
            """
        )
        guard changed == 1 else {
            throw CorruptRow(table: "claims", key: String(claim.id.key), column: 4)
        }
    }

    /// Where claims stand in their list, now that the shop's term has changed.
    func saveClaimTerms(under rules: Rules) throws {
        for claim in try claims(where: "status = \(Claim.Status.registered)") {
            let levels = ClaimLevels(of: claim, under: rules)
            try run("UPDATE claims SET rank_day = \(levels.day) WHERE id = \(claim.id)")
        }
    }

    func storedClaimLevels(of id: ID<Claim>) throws -> ClaimLevels? {
        try first("SELECT id, rank, rank_day FROM claims WHERE id = \(id)", from: "claims") {
            _ = try $0.integer()
            return ClaimLevels(rank: try $0.integer(), day: try $0.integer())
        }
    }
}

/// How claims sort by what is to be answered: by the last day for it; then those of which
/// the outcome is due, by the day of their answer; then the rest, the newest first.
struct ClaimLevels: Hashable {
    var rank: Int
    var day: Int

    init(rank: Int, day: Int) {
        self.rank = rank
        self.day = day
    }

    init(of claim: Claim, under rules: Rules) {
        switch claim.status {
        case .registered: self.init(rank: 0, day: claim.answerBy(under: rules).number)
        case .answered:
            self.init(rank: 1, day: (claim.answer?.at.day ?? claim.received.day).number)
        case .closed, .withdrawn: self.init(rank: 2, day: -claim.received.day.number)
        }
    }
}
