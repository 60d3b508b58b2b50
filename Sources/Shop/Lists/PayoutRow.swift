/// An accepted return as the list of what is to be paid shows it.
package struct PayoutRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var number: String
    package var version: Int
    package var kind: Return.Kind
    package var deadline: Return.Deadline
    package var name: String
    package var order: ID<Order>
    package var orderNumber: String
    /// What is still to be paid out, or is with the bank.
    package var due: Money
    package var currency: Currency
    /// The ways that the order was paid by.
    package var instruments: [Instrument]
    /// Masked; empty where none is known.
    package var account: String
    package var stage: Stage

    package init(
        id: Int64,
        number: String,
        version: Int,
        kind: Return.Kind,
        deadline: Return.Deadline,
        name: String,
        order: ID<Order>,
        orderNumber: String,
        due: Money,
        currency: Currency,
        instruments: [Instrument],
        account: String,
        stage: Stage
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.kind = kind
        self.deadline = deadline
        self.name = name
        self.order = order
        self.orderNumber = orderNumber
        self.due = due
        self.currency = currency
        self.instruments = instruments
        self.account = account
        self.stage = stage
    }

    /// How far the money is.
    package enum Stage: Hashable, Sendable {
        case toPay
        /// A settlement waits for a second person.
        case proposed
        /// In the bank file of that number.
        case atBank(String)
        /// A case about one of its parcels keeps it back.
        case frozen
    }
}

/// What payouts can be sorted by.
package enum PayoutSort: String, CaseIterable, Sendable {
    case due
    case amount
    case name
    case number
}
