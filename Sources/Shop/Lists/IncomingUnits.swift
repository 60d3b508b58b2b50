/// Units of an article that are on their way, on one paper.
package struct IncomingUnits: Hashable, Sendable {
    /// The number of the purchase order or transfer.
    package var number: String
    package var kind: Kind
    /// The supplier, or the warehouse that they left.
    package var source: String
    package var target: ID<Warehouse>
    package var units: Int
    package var since: Moment

    package init(
        number: String,
        kind: Kind,
        source: String,
        target: ID<Warehouse>,
        units: Int,
        since: Moment
    ) {
        self.number = number
        self.kind = kind
        self.source = source
        self.target = target
        self.units = units
        self.since = since
    }

    package enum Kind: String, CaseIterable, Sendable {
        case purchase
        case transfer
    }
}
