import Shop

extension Session {
    func proposals(of id: ID<Return>) throws -> Journal<Proposal> {
        try journal(
            "proposals",
            of: id,
            [
                "number", "document", "document_number", "consent", "at", "day", "staff_id",
                "service",
            ]
        ) { row in
            let number = try row.integer()
            guard let document = try Return.Document(reading: &row) else { throw row.corrupt }
            return Proposal(
                settlement: Settlement(
                    payouts: try payouts("proposal_payouts", of: id, entry: number),
                    document: document,
                    consent: try row.text()
                ),
                at: try row.moment(),
                author: try row.author()
            )
        }
    }

    /// What an entry of a journal of settlements pays out.
    func payouts(
        _ table: SQL,
        of id: ID<Return>,
        entry: Int
    ) throws -> [Settlement.Payout] {
        try all(
            """
            SELECT return_id, instrument, amount, reference FROM \(sql: table)
            WHERE return_id = \(id) AND number = \(entry) ORDER BY position
            """,
            from: table.text
        ) { row in
            _ = try row.integer()
            return Settlement.Payout(
                instrument: try row.word(),
                amount: try row.money(),
                reference: try row.text()
            )
        }
    }

    /// Appends a proposal with what it would pay out.
    func append(_ entry: Journal<Proposal>.Entry, of id: ID<Return>) throws {
        try append(entry, to: "proposals", of: id, Session.columns)
        guard case .fact(let proposal) = entry.content else { return }
        try insert(proposal.settlement.payouts, "proposal_payouts", of: id, entry: entry.number)
    }

    /// Writes what an entry of a journal of settlements pays out.
    func insert(
        _ payouts: [Settlement.Payout],
        _ table: SQL,
        of id: ID<Return>,
        entry: Int
    ) throws {
        for (position, payout) in payouts.enumerated() {
            try run(
                """
                INSERT INTO \(sql: table) (return_id, number, position, instrument, amount,
                    reference)
                VALUES (\(id), \(entry), \(position), \(payout.instrument),
                    \(payout.amount), \(payout.reference))
                """
            )
        }
    }

    private static func columns(_ fact: Proposal) -> [(name: SQL, value: SQL.Value)] {
        let document = fact.settlement.document.stored
        return [
            ("document", document.word.bound), ("document_number", .of(document.number)),
            ("consent", fact.settlement.consent.bound), ("at", fact.at.at.bound),
            ("day", fact.at.day.bound), ("staff_id", .of(fact.author.staff)),
            ("service", .of(fact.author.service)),
        ]
    }
}
