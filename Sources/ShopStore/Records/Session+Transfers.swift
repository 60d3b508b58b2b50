import Shop

extension Session {
    func transfers(of id: ID<Return>) throws -> Journal<Transfer> {
        try journal(
            "transfers",
            of: id,
            [
                "number", "document", "document_number", "consent", "account", "bank_file_id",
                "at", "day", "staff_id", "service",
            ]
        ) { row in
            let number = try row.integer()
            guard let document = try Return.Document(reading: &row) else { throw row.corrupt }
            let consent = try row.text()
            guard let account = try row.account() else { throw row.corrupt }
            return Transfer(
                settlement: Settlement(
                    payouts: try payouts("transfer_payouts", of: id, entry: number),
                    document: document,
                    consent: consent
                ),
                account: account,
                file: try row.id(),
                at: try row.moment(),
                author: try row.author()
            )
        }
    }

    /// Appends a transfer with what it pays out.
    func append(_ entry: Journal<Transfer>.Entry, of id: ID<Return>) throws {
        try append(entry, to: "transfers", of: id, Session.columns)
        guard case .fact(let transfer) = entry.content else { return }
        try insert(transfer.settlement.payouts, "transfer_payouts", of: id, entry: entry.number)
    }

    private static func columns(_ fact: Transfer) -> [(name: SQL, value: SQL.Value)] {
        let document = fact.settlement.document.stored
        return [
            ("document", document.word.bound), ("document_number", .of(document.number)),
            ("consent", fact.settlement.consent.bound), ("account", fact.account.text.bound),
            ("bank_file_id", fact.file.bound), ("at", fact.at.at.bound),
            ("day", fact.at.day.bound), ("staff_id", .of(fact.author.staff)),
            ("service", .of(fact.author.service)),
        ]
    }
}
