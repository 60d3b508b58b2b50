/// A settlement that was given to the bank and is not confirmed yet.
///
/// It stands until the bank has carried it out (*clear*, after which the return is settled)
/// or has sent it back (*bounce*), or until it turns out that the bank has never had it
/// (*withdraw*); meanwhile nothing else is decided or paid.
package struct Transfer: Hashable, Sendable {
    package var settlement: Settlement
    package var account: IBAN
    /// The bank file that it went out in.
    package var file: ID<BankFile>
    package var at: Moment
    package var author: Author

    package init(
        settlement: Settlement,
        account: IBAN,
        file: ID<BankFile>,
        at: Moment,
        author: Author
    ) {
        self.settlement = settlement
        self.account = account
        self.file = file
        self.at = at
        self.author = author
    }

    package var amount: Money { settlement.payouts.map(\.amount).total }
}

/// A transfer that was taken out of its bank file again, before the bank had it.
package struct Withdrawal: Hashable, Sendable {
    package var file: ID<BankFile>
    package var reason: String
    package var at: Moment
    package var author: Author

    package init(file: ID<BankFile>, reason: String, at: Moment, author: Author) {
        self.file = file
        self.reason = reason
        self.at = at
        self.author = author
    }
}

/// Transfers that went to the bank together, as one file.
package struct BankFile: Hashable, Sendable {
    package var id: ID<BankFile>
    /// What people call it: `P-2026-000001`.
    package var number: String
    package var format: Format
    package var currency: Currency
    /// The shop's account.
    package var account: IBAN
    package var made: Moment
    package var author: Author
    package var orders: [PaymentOrder]
    /// What the shop was called when it was made, and where it was: made again, the file
    /// has the same bytes.
    package var payer: Payer

    package init(
        id: ID<BankFile>,
        number: String,
        format: Format,
        currency: Currency,
        account: IBAN,
        made: Moment,
        author: Author,
        orders: [PaymentOrder],
        payer: Payer = Payer(name: "", address: "")
    ) {
        self.id = id
        self.number = number
        self.format = format
        self.currency = currency
        self.account = account
        self.made = made
        self.author = author
        self.orders = orders
        self.payer = payer
    }

    /// Whose money it is.
    package struct Payer: Hashable, Sendable {
        package var name: String
        package var address: String

        package init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    package enum Format: String, CaseIterable, Sendable {
        /// Orders in złoty within Poland (Elixir-0, type 110).
        case elixir
        /// ISO 20022 credit transfers, pain.001.001.03: euro within SEPA.
        case sepa

        /// The only currency that it takes.
        package var currency: Currency {
            switch self {
            case .elixir: .pln
            case .sepa: .eur
            }
        }
    }

    package var total: Money { orders.map(\.amount).total }

    /// What the bank is to carry out: all but what was withdrawn.
    package var standing: [PaymentOrder] { orders.filter { $0.withdrawal == nil } }

    /// Whether none of it is to be carried out any more.
    package var isWithdrawn: Bool { standing.isEmpty }

    /// Why no file can be made.
    package enum Refusal: Error, Hashable {
        /// The shop's own account is not set.
        case noAccount
        case nothingToSend
        case noSuchFile(String)
        /// Neither format takes orders in that currency.
        case noFormat(Currency)
        /// The shop's name is not set, without which no bank takes a file.
        case noName
        /// The shop's own account is in a country that the format does not leave from.
        case accountOutOfReach(country: String, Format)
        /// All of it was withdrawn, so that it goes to no bank any more.
        case withdrawn(String)
        /// The bank has carried out, or sent back, the transfer of that return: it has the file.
        case atWork(String, because: String)
        case missingReason
    }
}

extension BankFile.Format {
    /// The shop's account that a file leaves from, or why none can be made yet.
    package func account(under rules: Rules) throws(BankFile.Refusal) -> IBAN {
        guard !rules.shopName.isEmpty else { throw .noName }
        guard let account = rules.bankAccount else { throw .noAccount }
        guard reaches(account) else {
            throw .accountOutOfReach(country: account.country, self)
        }
        return account
    }
}

/// One transfer of a bank file.
package struct PaymentOrder: Hashable, Sendable {
    package var goods: ID<Return>
    /// The return's number, which is what the transfer is for.
    package var number: String
    package var name: String
    package var account: IBAN
    package var amount: Money
    /// That it was taken out again, before the bank had it.
    package var withdrawal: Withdrawal?

    package init(
        goods: ID<Return>,
        number: String,
        name: String,
        account: IBAN,
        amount: Money,
        withdrawal: Withdrawal? = nil
    ) {
        self.withdrawal = withdrawal
        self.goods = goods
        self.number = number
        self.name = name
        self.account = account
        self.amount = amount
    }
}

extension Return {
    /// The settlement that is with the bank.
    package var transfer: Transfer? {
        status == .accepted ? transfers.standing.last : nil
    }

    /// The accounts that a bank file has named for it, the last one last.
    var sentAccounts: [IBAN] {
        transfers.entries.compactMap { entry in
            if case .fact(let transfer) = entry.content { transfer.account } else { nil }
        }
    }

    /// The last transfer that the bank has sent back, until another one is on its way.
    ///
    /// Sending one is never undone, so whatever went there, is not there any more, was not
    /// withdrawn and was not paid, has bounced.
    package var bouncedTransfer: Transfer? {
        guard status == .accepted, transfer == nil else { return nil }
        let facts = transfers.entries.compactMap { entry -> Transfer? in
            if case .fact(let transfer) = entry.content { transfer } else { nil }
        }
        return facts.last.flatMap { last in
            withdrawals.contains { $0.file == last.file } ? nil : last
        }
    }

    /// The last transfer that was withdrawn, until another one is on its way.
    package var withdrawnTransfer: (transfer: Transfer, withdrawal: Withdrawal)? {
        guard status == .accepted, transfer == nil else { return nil }
        let facts = transfers.entries.compactMap { entry -> Transfer? in
            if case .fact(let transfer) = entry.content { transfer } else { nil }
        }
        return facts.last.flatMap { last in
            withdrawals.last { $0.file == last.file }.map { (last, $0) }
        }
    }
}
