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
                    payouts: try payouts(of: id, proposal: number),
                    document: document,
                    consent: try row.text()
                ),
                at: try row.moment(),
                author: try row.author()
            )
        }
    }

    private func payouts(of id: ID<Return>, proposal: Int) throws -> [Settlement.Payout] {
        try all(
            """
            SELECT return_id, instrument, amount, reference FROM proposal_payouts
            WHERE return_id = \(id) AND number = \(proposal) ORDER BY position
            """,
            from: "proposal_payouts"
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
        for (position, payout) in proposal.settlement.payouts.enumerated() {
            try run(
                """
                INSERT INTO proposal_payouts (return_id, number, position, instrument, amount,
                    reference)
                VALUES (\(id), \(entry.number), \(position), \(payout.instrument),
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
