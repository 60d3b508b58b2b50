/// Something that was, told to an empty shop in the order of time, with keys of
/// its own: how a made-up shop comes into being.
package enum PastFact: Sendable {
    case product(Product)
    case variant(Variant)
    case customer(Customer)
    case order(Order)
    /// A return as it came to be, and the steps that it took.
    case goodsReturned(Return, of: Purchase, steps: [PastStep])
}

/// A parcel as it stands at the dock, and what was done with it from the logging on.
package struct PastParcel: Hashable, Sendable {
    package var parcel: Parcel
    package var steps: [PastHandling]

    package init(_ parcel: Parcel, steps: [PastHandling]) {
        self.parcel = parcel
        self.steps = steps
    }
}

/// A step that was taken with a parcel.
package struct PastHandling: Hashable, Sendable {
    package var kind: Parcel.Step.Kind
    package var author: Author
    package var at: Moment
    package var note: String

    package init(kind: Parcel.Step.Kind, author: Author, at: Moment, note: String = "") {
        self.kind = kind
        self.author = author
        self.at = at
        self.note = note
    }
}

/// A step that was taken with a return.
package struct PastStep: Hashable, Sendable {
    package var kind: Return.Step.Kind
    package var status: Return.Status
    package var author: Author
    package var at: Moment
    package var note: String

    package init(
        kind: Return.Step.Kind,
        status: Return.Status,
        author: Author,
        at: Moment,
        note: String = ""
    ) {
        self.kind = kind
        self.status = status
        self.author = author
        self.at = at
        self.note = note
    }
}

/// A claim as it was taken in, and the steps that were taken with it.
package struct PastClaim: Sendable {
    package var order: ID<Order>
    package var complaint: Complaint
    package var registered: Occasion
    package var steps: [PastAnswer]

    package init(
        about order: ID<Order>,
        _ complaint: Complaint,
        registered: Occasion,
        steps: [PastAnswer] = []
    ) {
        self.order = order
        self.complaint = complaint
        self.registered = registered
        self.steps = steps
    }
}

/// A step that was taken with a claim.
package struct PastAnswer: Sendable {
    package var step: Claim.Step
    package var occasion: Occasion

    package init(_ step: Claim.Step, on occasion: Occasion) {
        self.step = step
        self.occasion = occasion
    }
}
