/// What the ledger holds of an order's line, for one of the articles that it is made of.
package struct LineStock: Hashable, Sendable {
    package var line: ID<Order.Line>
    package var order: ID<Order>
    /// Where the units are by the movements so far.
    package var booked: Whereabouts
    /// What is out on balance, with what it cost; units that were written in before they went
    /// out do not lessen it.
    package var out: UnitCost

    package init(
        line: ID<Order.Line>,
        order: ID<Order>,
        booked: Whereabouts = Whereabouts(),
        out: UnitCost = .unknown
    ) {
        self.line = line
        self.order = order
        self.booked = booked
        self.out = out
    }

    /// Counts movements of the line in, as the ledger keeps them.
    package mutating func count(
        _ kind: StockMovement.Kind,
        _ purpose: Bin.Purpose,
        delta: Int,
        value: Money
    ) {
        if kind != .unrecorded {
            out.units -= delta
            out.value -= value
        }
        switch kind {
        case .sale:
            booked.sent -= delta
        case .goodsReturned, .disposition:
            if let place = Whereabouts.Place.allCases.first(where: { $0.purpose == purpose }) {
                booked.back[place, default: 0] += delta
            }
            if kind == .disposition { booked.back[.scrapped, default: 0] -= delta }
        case .opening, .receipt, .adjustment, .transfer, .stocktake, .unrecorded:
            break
        }
    }
}
