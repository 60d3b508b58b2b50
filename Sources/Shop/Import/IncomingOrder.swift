/// An order as a file tells it, before the shop has looked at it.
///
/// Amounts are in minor units of `currency`; they are within ``Money/limit`` and
/// units within ``IncomingLine/unitsLimit`` once a reader has let them through.
package struct IncomingOrder: Hashable, Sendable {
    /// The row of the file where the order begins, 1 for the first after the heading.
    package var row: Int
    package var channel: String
    /// What names the order where it comes from; with storefront and channel its identity.
    package var externalID: String
    package var number: String
    package var currency: Currency
    package var placed: Instant
    package var status: Order.Status
    package var customer: IncomingCustomer
    package var lines: [IncomingLine]
    package var discount: Money
    package var delivery: Money
    /// What the file says the customer paid in all, where it does; checked against the lines.
    package var total: Money?
    package var instrument: Instrument
    package var paid: Money?
    package var paymentReference: String
    package var carrier: String
    package var tracking: String
    package var delivered: Instant?
    package var tags: [String]
    package var note: String
    package var invoice: String

    package init(
        row: Int,
        channel: String,
        externalID: String,
        number: String,
        currency: Currency,
        placed: Instant,
        status: Order.Status,
        customer: IncomingCustomer,
        lines: [IncomingLine],
        discount: Money = .zero,
        delivery: Money = .zero,
        total: Money? = nil,
        instrument: Instrument = .transfer,
        paid: Money? = nil,
        paymentReference: String = "",
        carrier: String = "",
        tracking: String = "",
        delivered: Instant? = nil,
        tags: [String] = [],
        note: String = "",
        invoice: String = ""
    ) {
        self.row = row
        self.channel = channel
        self.externalID = externalID
        self.number = number
        self.currency = currency
        self.placed = placed
        self.status = status
        self.customer = customer
        self.lines = lines
        self.discount = discount
        self.delivery = delivery
        self.total = total
        self.instrument = instrument
        self.paid = paid
        self.paymentReference = paymentReference
        self.carrier = carrier
        self.tracking = tracking
        self.delivered = delivered
        self.tags = tags
        self.note = note
        self.invoice = invoice
    }
}

/// Who bought, as a file tells it.
///
/// All fields may be empty: a guest.
package struct IncomingCustomer: Hashable, Sendable {
    /// What names the customer where the order comes from, such as `17850`.
    package var externalID: String
    package var name: String
    package var email: String
    package var phone: String
    package var city: String
    package var country: String
    package var company: String
    package var taxNumber: String

    package init(
        externalID: String = "",
        name: String = "",
        email: String = "",
        phone: String = "",
        city: String = "",
        country: String = "",
        company: String = "",
        taxNumber: String = ""
    ) {
        self.externalID = externalID
        self.name = name
        self.email = email
        self.phone = phone
        self.city = city
        self.country = country
        self.company = company
        self.taxNumber = taxNumber
    }
}

/// One article of an incoming order or cancellation; units are positive in both.
package struct IncomingLine: Hashable, Sendable {
    package var row: Int
    package var sku: String
    package var ean: String
    package var name: String
    package var units: Int
    /// The line's total after its own discount, rounded once, half up.
    package var gross: Money
    /// VAT in hundredths of a percent, where the file says.
    package var vat: Int?

    /// The largest number of units that a line may have.
    package static let unitsLimit = 1_000_000_000

    package init(
        row: Int,
        sku: String,
        ean: String = "",
        name: String,
        units: Int,
        gross: Money,
        vat: Int? = nil
    ) {
        self.row = row
        self.sku = sku
        self.ean = ean
        self.name = name
        self.units = units
        self.gross = gross
        self.vat = vat
    }
}

/// A document that calls goods back, without naming the order they came from.
package struct IncomingCancellation: Hashable, Sendable {
    package var row: Int
    package var channel: String
    /// The document's own number, such as `C536379`.
    package var document: String
    package var currency: Currency
    package var at: Instant
    package var customer: IncomingCustomer
    package var lines: [IncomingLine]

    package init(
        row: Int,
        channel: String,
        document: String,
        currency: Currency,
        at: Instant,
        customer: IncomingCustomer,
        lines: [IncomingLine]
    ) {
        self.row = row
        self.channel = channel
        self.document = document
        self.currency = currency
        self.at = at
        self.customer = customer
        self.lines = lines
    }
}
