import Shop

extension Session {
    /// The transfers of a return that were withdrawn, the oldest first.
    func withdrawals(of id: ID<Return>) throws -> [Withdrawal] {
        try withdrawals(where: "return_id = \(id)").map(\.withdrawal)
    }

    /// What was withdrawn of a bank file, by its returns.
    func withdrawals(from file: ID<BankFile>) throws -> [ID<Return>: Withdrawal] {
        let known = try withdrawals(where: "bank_file_id = \(file)")
        return Dictionary(known.map { ($0.goods, $0.withdrawal) }) { first, _ in first }
    }

    private func withdrawals(
        where condition: SQL
    ) throws -> [(goods: ID<Return>, withdrawal: Withdrawal)] {
        try all(
            """
            SELECT return_id, bank_file_id, reason, at, day, staff_id, service
            FROM withdrawn_orders WHERE \(sql: condition) ORDER BY bank_file_id
            """,
            from: "withdrawn_orders"
        ) { row in
            let goods: ID<Return> = try row.id()
            let withdrawal = Withdrawal(
                file: try row.id(),
                reason: try row.text(),
                at: try row.moment(),
                author: try row.author()
            )
            return (goods, withdrawal)
        }
    }

    func insert(_ withdrawal: Withdrawal, of id: ID<Return>) throws {
        try run(
            """
            INSERT INTO withdrawn_orders (bank_file_id, return_id, reason, at, day, staff_id,
                service)
            VALUES (\(withdrawal.file), \(id), \(withdrawal.reason), \(withdrawal.at.at),
                \(withdrawal.at.day), \(withdrawal.author.staff),
                \(withdrawal.author.service))
            """
        )
    }
}
