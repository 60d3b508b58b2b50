import Shop

extension Session {
    /// Opens a bank file under the next number of its year, with nothing in it.
    func openBankFile(
        _ format: BankFile.Format,
        of marked: [Marked],
        on occasion: Occasion
    ) throws -> BankFile {
        let rules = occasion.rules
        let account = try format.account(under: rules)
        let (storefront, currency) = try home(of: marked.map(\.id))
        guard BankFile.Format.allCases.contains(where: { $0.currency == currency }) else {
            throw BankFile.Refusal.noFormat(currency)
        }
        let year = occasion.now.day.year
        let number = try nextNumber("bank-file", storefront: storefront, year: year)
        let file = BankFile(
            id: ID(try nextKey(of: "bank_files")),
            number: "P-\(year)-\(padded(number, 6))",
            format: format,
            currency: format.currency,
            account: account,
            made: occasion.now,
            author: occasion.author,
            orders: [],
            payer: BankFile.Payer(name: rules.shopName, address: rules.shopAddress)
        )
        try insert(file)
        return file
    }

    /// The storefront of the first of the marked returns, and a currency among theirs: one
    /// that a format takes, where there is any.
    private func home(
        of marked: [ID<Return>]
    ) throws -> (storefront: ID<Storefront>, currency: Currency) {
        var storefront: ID<Storefront>?
        var currency: Currency?
        for id in marked {
            let found = try first(
                """
                SELECT o.storefront_id, o.currency
                FROM returns AS r JOIN orders AS o ON o.id = r.order_id WHERE r.id = \(id)
                """,
                from: "orders"
            ) { (try $0.id(Storefront.self), try $0.currency()) }
            guard let found else { continue }
            storefront = storefront ?? found.0
            currency = currency ?? found.1
            if BankFile.Format.allCases.contains(where: { $0.currency == found.1 }) {
                return (storefront ?? found.0, found.1)
            }
        }
        guard let storefront, let currency else { throw BankFile.Refusal.nothingToSend }
        return (storefront, currency)
    }

    /// Gives one of the marked returns to the bank; nil where it is left out.
    func remit(
        _ marked: Marked,
        in file: BankFile,
        on occasion: Occasion
    ) throws -> PaymentOrder? {
        guard var purchase = try known(marked.id), let before = purchase[marked.id],
            before.version == marked.seen
        else { return nil }
        let effects: [Effect]
        do throws(Return.Refusal) {
            let step = try purchase.remittance(of: before, in: file.format, as: file.id)
            effects = try purchase.take(step, with: marked.id, on: occasion)
        } catch {
            return nil
        }
        guard let after = purchase[marked.id], let transfer = after.transfer else { return nil }
        let order = PaymentOrder(
            goods: after.id,
            number: after.number,
            name: purchase.order.buyer.name,
            account: transfer.account,
            amount: transfer.amount
        )
        try insert(order, at: file.orders.count, in: file)
        try save(after, after: before, of: purchase, under: occasion.rules)
        try carryOut(effects, of: after, in: purchase, on: occasion)
        try handIn(.remit, with: after.id, by: occasion.author)
        return order
    }

    /// The order of a return; nil for a return that is history or not there.
    private func known(_ id: ID<Return>) throws -> Purchase? {
        let order = try first(
            "SELECT id, order_id FROM returns WHERE id = \(id)",
            from: "returns"
        ) { row -> ID<Order>? in
            _ = try row.integer()
            return try row.optionalID()
        }
        return try (order ?? nil).flatMap { try purchase($0) }
    }
}
