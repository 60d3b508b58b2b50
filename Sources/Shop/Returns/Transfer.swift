/// A settlement that was given to the bank and is not confirmed yet.
///
/// It stands until the bank has carried it out (*clear*, after which the return is settled)
/// or has sent it back (*bounce*); meanwhile nothing else is decided or paid.
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

    package init(
        id: ID<BankFile>,
        number: String,
        format: Format,
        currency: Currency,
        account: IBAN,
        made: Moment,
        author: Author,
        orders: [PaymentOrder]
    ) {
        self.id = id
        self.number = number
        self.format = format
        self.currency = currency
        self.account = account
        self.made = made
        self.author = author
        self.orders = orders
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

    package init(
        goods: ID<Return>,
        number: String,
        name: String,
        account: IBAN,
        amount: Money
    ) {
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
}
