/// What a customer bought, with what was paid for it and how it was sent.
package struct Order: Hashable, Sendable {
    package var id: ID<Order>
    /// Counts what was done with it; each step names the version that it saw.
    package var version: Int
    /// What people call it, such as `ZP-104201`.
    package var number: String
    package var storefront: ID<Storefront>
    package var channel: String
    package var currency: Currency
    package var placed: Moment
    package var status: Status
    /// Set aside by staff; a flag beside the status, not a status.
    package var isOnHold: Bool
    package var customer: ID<Customer>?
    package var buyer: Buyer
    package var lines: [Line]
    /// The discount on the whole order; those on single lines are in the lines.
    package var discount: Money
    /// What the customer paid for delivery.
    package var delivery: Money
    /// The cheapest ordinary delivery offered when the order was placed, where known.
    package var cheapestDelivery: Money?
    package var payments: [Payment]
    package var shipments: [Shipment]
    package var tags: [String]
    package var note: String
    package var invoice: String
    /// The return that it was made for in exchange.
    package var exchangeFor: ID<Return>?
    package var lastStep: LastStep?

    package init(
        id: ID<Order>,
        version: Int = 1,
        number: String,
        storefront: ID<Storefront> = ID(1),
        channel: String = "shop",
        currency: Currency = .pln,
        placed: Moment,
        status: Status,
        isOnHold: Bool = false,
        customer: ID<Customer>? = nil,
        buyer: Buyer = Buyer(),
        lines: [Line],
        discount: Money = .zero,
        delivery: Money = .zero,
        cheapestDelivery: Money? = nil,
        payments: [Payment] = [],
        shipments: [Shipment] = [],
        tags: [String] = [],
        note: String = "",
        invoice: String = "",
        exchangeFor: ID<Return>? = nil,
        lastStep: LastStep? = nil
    ) {
        self.id = id
        self.version = version
        self.number = number
        self.storefront = storefront
        self.channel = channel
        self.currency = currency
        self.placed = placed
        self.status = status
        self.isOnHold = isOnHold
        self.customer = customer
        self.buyer = buyer
        self.lines = lines
        self.discount = discount
        self.delivery = delivery
        self.cheapestDelivery = cheapestDelivery
        self.payments = payments
        self.shipments = shipments
        self.tags = tags
        self.note = note
        self.invoice = invoice
        self.exchangeFor = exchangeFor
        self.lastStep = lastStep
    }
}

extension Order {
    /// The goods at their prices, after discounts on lines, before the order's own.
    package var goods: Money { lines.map(\.gross).total }

    /// What the goods cost in the end.
    package var goodsPaid: Money { goods - discount }

    /// What the customer was asked to pay.
    package var total: Money { goodsPaid + delivery }

    package func line(_ id: ID<Line>) -> Line? {
        lines.first { $0.id == id }
    }

    /// The lines by their keys, for looking up many of them.
    var linesByID: [ID<Line>: Line] {
        Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension Order {
    /// One article of an order and how many units of it.
    package struct Line: Hashable, Sendable {
        package var id: ID<Line>
        package var variant: ID<Variant>?
        package var sku: String
        package var ean: String
        package var name: String
        package var units: Int
        /// The line's total after discounts on the line, rounded once.
        package var gross: Money
        /// VAT in hundredths of a percent: 2300 is 23 %.
        ///
        /// Nil where it is exempt or unknown.
        package var vat: Int?
        /// What was really paid for the units, in their order; see ``Order/shared(_:of:)``.
        package var runs: [Run]
        /// Whether receiving asks if the seal is intact (hygienic goods).
        package var asksForSeal: Bool

        package init(
            id: ID<Line>,
            variant: ID<Variant>? = nil,
            sku: String,
            ean: String = "",
            name: String,
            units: Int,
            gross: Money,
            vat: Int? = 2_300,
            runs: [Run] = [],
            asksForSeal: Bool = false
        ) {
            self.id = id
            self.variant = variant
            self.sku = sku
            self.ean = ean
            self.name = name
            self.units = units
            self.gross = gross
            self.vat = vat
            self.runs = runs
            self.asksForSeal = asksForSeal
        }

        /// What was paid for the whole line, after its share of the order's discount.
        package var paid: Money {
            runs.map { $0.paid * $0.units }.total
        }
    }

    /// Units of a line, side by side, for which the same was paid.
    package struct Run: Hashable, Sendable {
        package var units: Int
        /// What was paid for one of them.
        package var paid: Money

        package init(units: Int, paid: Money) {
            self.units = units
            self.paid = paid
        }
    }

    /// Money that came in for an order.
    package struct Payment: Hashable, Sendable {
        package var instrument: Instrument
        package var amount: Money
        package var reference: String
        /// Whether it was paid for goods that came back, and moved here with their return.
        package var isMoved: Bool

        package init(
            instrument: Instrument,
            amount: Money,
            reference: String = "",
            isMoved: Bool = false
        ) {
            self.instrument = instrument
            self.amount = amount
            self.reference = reference
            self.isMoved = isMoved
        }
    }

    /// A parcel sent to the customer.
    package struct Shipment: Hashable, Sendable {
        package var carrier: String
        package var tracking: String
        package var sent: Moment?
        package var delivered: Moment?

        package init(carrier: String, tracking: String, sent: Moment?, delivered: Moment?) {
            self.carrier = carrier
            self.tracking = tracking
            self.sent = sent
            self.delivered = delivered
        }
    }

    /// Who bought, as it stands on the order.
    package struct Buyer: Hashable, Sendable {
        package var kind: Kind
        package var name: String
        package var email: String
        package var phone: String
        package var city: String
        package var country: String
        /// The tax identifier (NIP), for companies and sole traders.
        package var taxNumber: String

        package init(
            kind: Kind = .consumer,
            name: String = "",
            email: String = "",
            phone: String = "",
            city: String = "",
            country: String = "",
            taxNumber: String = ""
        ) {
            self.kind = kind
            self.name = name
            self.email = email
            self.phone = phone
            self.city = city
            self.country = country
            self.taxNumber = taxNumber
        }

        package enum Kind: String, CaseIterable, Sendable {
            case consumer
            case soleTrader
            case company
        }
    }
}

/// A way money comes in and goes back.
package enum Instrument: String, CaseIterable, Sendable {
    case transfer
    case card
    case blik
    case cash
    case cashOnDelivery
    /// Paid and paid back elsewhere: a marketplace, a payment company, a courier.
    case external
    case giftCard
    case points
}
