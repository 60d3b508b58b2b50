/// One row of what a refund is made of; the rows add up to it, to the grosz.
package struct RefundRow: Hashable, Sendable {
    package var kind: Kind
    /// Negative for what is deducted.
    package var amount: Money

    package init(_ kind: Kind, _ amount: Money) {
        self.kind = kind
        self.amount = amount
    }

    package enum Kind: Hashable, Sendable {
        /// Units of a line out of one of its runs, at the price really paid.
        case units(line: ID<Order.Line>, run: Int, units: Int)
        /// The order's delivery, once, when all of it has come back.
        case delivery
        /// The return label: its price; the amount is what the refund can bear.
        case label(price: Money)
        case diminished(line: ID<Order.Line>, finding: String)
        /// What the customer had never paid.
        case unpaid
        /// Units that another variant is sent for: what they cost pays for the linked order.
        case exchanged(line: ID<Order.Line>, units: Int)
        /// The price of goods that the customer keeps, reduced by a claim.
        case reduction(line: ID<Order.Line>, reason: String)
        /// What a claim has given back of the line before.
        case reduced(line: ID<Order.Line>)
        case adjustment(reason: String)
    }
}

/// Money that went back to a customer.
package struct RefundEntry: Hashable, Sendable {
    package var instrument: Instrument
    package var amount: Money
    /// The bank's, the card company's or the till's reference.
    package var reference: String
    /// How the customer agreed to another way than the one they paid by.
    package var consent: String
    package var at: Moment
    package var author: Author

    package init(
        instrument: Instrument,
        amount: Money,
        reference: String,
        consent: String = "",
        at: Moment,
        author: Author
    ) {
        self.instrument = instrument
        self.amount = amount
        self.reference = reference
        self.consent = consent
        self.at = at
        self.author = author
    }
}

/// What *settle* is given: what goes out, by which ways, under which document.
package struct Settlement: Hashable, Sendable {
    package var payouts: [Payout]
    package var document: Return.Document
    package var consent: String

    package init(payouts: [Payout], document: Return.Document, consent: String = "") {
        self.payouts = payouts
        self.document = document
        self.consent = consent
    }

    package struct Payout: Hashable, Sendable {
        package var instrument: Instrument
        package var amount: Money
        package var reference: String

        package init(instrument: Instrument, amount: Money, reference: String = "") {
            self.instrument = instrument
            self.amount = amount
            self.reference = reference
        }
    }
}
