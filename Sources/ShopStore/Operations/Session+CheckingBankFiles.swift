import Shop

extension Session {
    /// Bank files in which something else stands than what their returns gave to the bank, or
    /// of which something is with the bank that was withdrawn.
    func bankFindings() throws -> [Finding] {
        let others = try all(
            """
            SELECT DISTINCT b.number FROM bank_files AS b
            LEFT JOIN payment_orders AS o ON o.bank_file_id = b.id
            WHERE o.amount IS NULL OR o.amount <> coalesce((SELECT sum(p.amount)
                FROM transfers AS t JOIN transfer_payouts AS p
                    ON p.return_id = t.return_id AND p.number = t.number
                WHERE t.return_id = o.return_id AND t.bank_file_id = b.id
                    AND t.account = o.account), -1)
            ORDER BY b.number
            """,
            from: "bank_files"
        ) { try $0.text() }
        let missing = try all(
            """
            SELECT DISTINCT b.number FROM transfers AS t
            JOIN bank_files AS b ON b.id = t.bank_file_id
            WHERE NOT EXISTS (SELECT 1 FROM payment_orders AS o
                WHERE o.bank_file_id = b.id AND o.return_id = t.return_id)
            ORDER BY b.number
            """,
            from: "transfers"
        ) { try $0.text() }
        let undead = try all(
            """
            SELECT DISTINCT b.number FROM withdrawn_orders AS w
            JOIN bank_files AS b ON b.id = w.bank_file_id
            JOIN transfers AS t
                ON t.return_id = w.return_id AND t.bank_file_id = w.bank_file_id
            WHERE NOT EXISTS (SELECT 1 FROM transfers AS u
                WHERE u.return_id = t.return_id AND u.reverses = t.number)
            ORDER BY b.number
            """,
            from: "withdrawn_orders"
        ) { try $0.text() }
        let stray = try all(
            """
            SELECT DISTINCT r.number FROM transfer_payouts AS p
            JOIN returns AS r ON r.id = p.return_id
            WHERE NOT EXISTS (SELECT 1 FROM transfers AS t
                WHERE t.return_id = p.return_id AND t.number = p.number AND t.reverses IS NULL)
            """,
            from: "transfer_payouts"
        ) { try $0.text() }
        return Set(others + missing + undead).sorted().map(Finding.bankFile)
            + stray.map(Finding.returnLevels)
    }
}
