/// A return as the queue shows it.
package struct ReturnRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var number: String
    package var version: Int
    package var kind: Return.Kind
    package var status: Return.Status
    package var deadline: Return.Deadline
    package var registered: Moment
    package var name: String
    package var email: String
    package var units: Int
    /// The refund as decided or, before that, as it would be if all is accepted.
    package var amount: Money
    package var currency: Currency
    package var wayBack: Return.WayBack
    /// Nil for an orphan.
    package var order: ID<Order>?
    package var orderNumber: String
    /// Who took the last step; empty for what was imported.
    package var lastBy: String
    /// Who has it open now, in whatever session; empty where nobody has.
    package var handledBy: String
    /// Whether a settlement of it waits for a second person.
    package var isProposed: Bool
    /// Whether a case about one of its parcels keeps the refund back.
    package var isFrozen: Bool
    /// Whether its transfer is with the bank.
    package var isAtBank: Bool

    package init(
        id: Int64,
        number: String,
        version: Int,
        kind: Return.Kind,
        status: Return.Status,
        deadline: Return.Deadline,
        registered: Moment,
        name: String,
        email: String,
        units: Int,
        amount: Money,
        currency: Currency,
        wayBack: Return.WayBack,
        order: ID<Order>?,
        orderNumber: String,
        lastBy: String,
        handledBy: String = "",
        isProposed: Bool = false,
        isFrozen: Bool = false,
        isAtBank: Bool = false
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.kind = kind
        self.status = status
        self.deadline = deadline
        self.registered = registered
        self.name = name
        self.email = email
        self.units = units
        self.amount = amount
        self.currency = currency
        self.wayBack = wayBack
        self.order = order
        self.orderNumber = orderNumber
        self.lastBy = lastBy
        self.handledBy = handledBy
        self.isProposed = isProposed
        self.isFrozen = isFrozen
        self.isAtBank = isAtBank
    }
}

/// What returns can be sorted by.
package enum ReturnSort: String, CaseIterable, Sendable {
    /// What is due first comes first, then what waits for its parcel, then the rest.
    case due
    case number
    case registered
    case amount
    case name
}

/// One return with all that its page shows.
package struct ReturnFile: Hashable, Sendable {
    package var goods: Return
    /// Nil for an orphan.
    package var purchase: Purchase?
    /// What an orphan's document called back.
    package var orphanLines: [OrphanLine]
    package var currency: Currency
    /// Names of the staff that its facts mention.
    package var staff: [ID<Staff>: String]
    package var parcels: [Parcel]
    package var evidence: [Evidence]
    /// Who else has it open.
    package var handlers: [Handler]
    /// What the reader has typed or counted for it and not handed in.
    package var drafts: [Draft]
    /// The numbers of the bank files that its transfers went out in.
    package var bankFiles: [ID<BankFile>: String]
    /// Where its goods come to lie; nil where no stock is kept.
    package var shelves: ReturnShelves?
    /// The points account of who bought; nil where they have none.
    package var standing: PointsStanding?

    package init(
        goods: Return,
        purchase: Purchase?,
        orphanLines: [OrphanLine] = [],
        currency: Currency,
        staff: [ID<Staff>: String],
        parcels: [Parcel] = [],
        evidence: [Evidence] = [],
        handlers: [Handler] = [],
        drafts: [Draft] = [],
        bankFiles: [ID<BankFile>: String] = [:],
        shelves: ReturnShelves? = nil,
        standing: PointsStanding? = nil
    ) {
        self.goods = goods
        self.purchase = purchase
        self.orphanLines = orphanLines
        self.currency = currency
        self.staff = staff
        self.parcels = parcels
        self.evidence = evidence
        self.handlers = handlers
        self.drafts = drafts
        self.bankFiles = bankFiles
        self.shelves = shelves
        self.standing = standing
    }
}

/// A line of an imported cancellation that belongs to no order.
package struct OrphanLine: Hashable, Sendable {
    package var sku: String
    package var name: String
    package var units: Int
    package var amount: Money

    package init(sku: String, name: String, units: Int, amount: Money) {
        self.sku = sku
        self.name = name
        self.units = units
        self.amount = amount
    }
}

/// One order with all that its page shows.
package struct OrderFile: Hashable, Sendable {
    package var purchase: Purchase
    package var staff: [ID<Staff>: String]
    /// The number of the return that it was made for in exchange; empty for all others.
    package var exchangeFor: String
    /// What is kept for each line that is still to be sent; nothing where no stock is kept.
    package var supplies: [ID<Order.Line>: LineSupply]
    /// The points account of who bought; nil where they have none.
    package var standing: PointsStanding?

    package init(
        purchase: Purchase,
        staff: [ID<Staff>: String],
        exchangeFor: String = "",
        supplies: [ID<Order.Line>: LineSupply] = [:],
        standing: PointsStanding? = nil
    ) {
        self.purchase = purchase
        self.staff = staff
        self.exchangeFor = exchangeFor
        self.supplies = supplies
        self.standing = standing
    }
}
