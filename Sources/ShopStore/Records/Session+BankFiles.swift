import Shop

extension Session {
    func insert(_ file: BankFile) throws {
        try run(
            """
            INSERT INTO bank_files (id, number, format, currency, account, payer, payer_address,
                made_at, made_day, staff_id, service)
            VALUES (\(file.id), \(file.number), \(file.format), \(file.currency),
                \(file.account.text), \(file.payer.name), \(file.payer.address),
                \(file.made.at), \(file.made.day), \(file.author.staff),
                \(file.author.service))
            """
        )
    }

    func insert(_ order: PaymentOrder, at position: Int, in file: BankFile) throws {
        try run(
            """
            INSERT INTO payment_orders (bank_file_id, position, return_id, number, name, account,
                amount)
            VALUES (\(file.id), \(position), \(order.goods), \(order.number), \(order.name),
                \(order.account.text), \(order.amount))
            """
        )
    }

    /// Bank files with all that is in them, the newest first.
    func bankFiles(where condition: SQL, limit: Int) throws -> [BankFile] {
        try all(
            """
            SELECT id, number, format, currency, account, payer, payer_address, made_at, made_day,
                staff_id, service
            FROM bank_files WHERE \(sql: condition) ORDER BY id DESC LIMIT \(limit)
            """,
            from: "bank_files",
            BankFile.init(header:)
        ).map { header in
            var file = header
            file.orders = try paymentOrders(of: file.id)
            return file
        }
    }

    private func paymentOrders(of file: ID<BankFile>) throws -> [PaymentOrder] {
        let withdrawals = try withdrawals(from: file)
        return try all(
            """
            SELECT return_id, number, name, account, amount FROM payment_orders
            WHERE bank_file_id = \(file) ORDER BY position
            """,
            from: "payment_orders"
        ) { row in
            let goods: ID<Return> = try row.id()
            let number = try row.text()
            let name = try row.text()
            guard let account = try row.account() else { throw row.corrupt }
            return PaymentOrder(
                goods: goods,
                number: number,
                name: name,
                account: account,
                amount: try row.money(),
                withdrawal: withdrawals[goods]
            )
        }
    }
}

extension BankFile {
    fileprivate init(header row: inout RowReader) throws {
        let id: ID<BankFile> = try row.id()
        let number = try row.text()
        let format: Format = try row.word()
        let currency = try row.currency()
        guard let account = try row.account() else { throw row.corrupt }
        let payer = Payer(name: try row.text(), address: try row.text())
        self.init(
            id: id,
            number: number,
            format: format,
            currency: currency,
            account: account,
            made: try row.moment(),
            author: try row.author(),
            orders: [],
            payer: payer
        )
    }
}
