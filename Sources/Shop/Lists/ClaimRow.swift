/// A claim as its list shows it.
package struct ClaimRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var number: String
    package var version: Int
    package var status: Claim.Status
    package var received: Moment
    /// The last day on which it is answered in time.
    package var answerBy: Day
    /// Whether silence accepts it: a company's claim waits for its answer.
    package var isConsumers: Bool
    package var demand: Claim.Demand
    package var isAccepted: Bool?
    package var name: String
    package var order: ID<Order>
    package var orderNumber: String
    /// The number of the return under which its goods or money go; empty where there is none.
    package var goodsNumber: String
    /// What it is about: the first of its lines.
    package var article: String
    package var units: Int

    package init(
        id: Int64,
        number: String,
        version: Int,
        status: Claim.Status,
        received: Moment,
        answerBy: Day,
        isConsumers: Bool,
        demand: Claim.Demand,
        isAccepted: Bool?,
        name: String,
        order: ID<Order>,
        orderNumber: String,
        goodsNumber: String,
        article: String,
        units: Int
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.status = status
        self.received = received
        self.answerBy = answerBy
        self.isConsumers = isConsumers
        self.demand = demand
        self.isAccepted = isAccepted
        self.name = name
        self.order = order
        self.orderNumber = orderNumber
        self.goodsNumber = goodsNumber
        self.article = article
        self.units = units
    }
}

extension ClaimRow {
    /// How its clock stands on a day.
    package func term(on today: Day) -> Claim.Term {
        guard status == .registered else { return .nothingDue }
        return isConsumers && today > answerBy ? .acceptedSince(answerBy + 1) : .answerBy(answerBy)
    }
}

/// What claims can be sorted by.
package enum ClaimSort: String, CaseIterable, Sendable {
    /// What is to be answered first comes first, then the answered ones, then the rest.
    case due
    case number
    case received
    case name
}

/// One claim with all that its page shows.
package struct ClaimFile: Hashable, Sendable {
    package var claim: Claim
    package var purchase: Purchase
    package var staff: [ID<Staff>: String]

    package init(claim: Claim, purchase: Purchase, staff: [ID<Staff>: String]) {
        self.claim = claim
        self.purchase = purchase
        self.staff = staff
    }
}
