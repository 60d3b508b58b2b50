/// An order as the list of orders shows it.
package struct OrderRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var number: String
    package var placed: Moment
    package var status: Order.Status
    package var isOnHold: Bool
    package var name: String
    package var email: String
    package var city: String
    package var channel: String
    package var units: Int
    package var total: Money
    package var refunded: Money
    package var currency: Currency
    /// How many returns it has, cancelled ones left out.
    package var returns: Int
    /// The number of the return that it was made for in exchange; empty for all others.
    package var exchangeFor: String

    package init(
        id: Int64,
        number: String,
        placed: Moment,
        status: Order.Status,
        isOnHold: Bool,
        name: String,
        email: String,
        city: String,
        channel: String,
        units: Int,
        total: Money,
        refunded: Money,
        currency: Currency,
        returns: Int,
        exchangeFor: String = ""
    ) {
        self.id = id
        self.number = number
        self.placed = placed
        self.status = status
        self.isOnHold = isOnHold
        self.name = name
        self.email = email
        self.city = city
        self.channel = channel
        self.units = units
        self.total = total
        self.refunded = refunded
        self.currency = currency
        self.returns = returns
        self.exchangeFor = exchangeFor
    }
}

/// What orders can be sorted by.
package enum OrderSort: String, CaseIterable, Sendable {
    case placed
    case number
    case total
    case name
}
