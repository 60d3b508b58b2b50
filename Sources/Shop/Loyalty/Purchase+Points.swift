/// What an order is due in points, for the goods that the customer keeps.
extension Purchase {
    /// Whether the goods are with the customer, or on their way, and were paid for: what is
    /// sent in place of goods of a claim gives nothing.
    package var earnsPoints: Bool {
        guard !order.isReplacement else { return false }
        return switch order.status {
        case .shipped, .delivered: true
        case .new, .paid, .picking, .packed, .undelivered, .cancelled: false
        }
    }

    /// The points that are due of what was granted by line.
    ///
    /// What came back takes its share, in proportion to its value, from the moment it is
    /// accepted; nothing is due while the goods are not out.
    package func pointsDue(of grants: [PointGrant]) -> Int {
        guard earnsPoints else { return 0 }
        let back = valueBack
        return grants.map { $0.due(after: back[$0.line, default: .zero]) }.reduce(0, +)
    }

    /// What the customer has spent on goods that they keep.
    package var spending: Money {
        guard earnsPoints else { return .zero }
        return max(.zero, order.lines.map(\.paid).total - valueBack.values.total)
    }

    /// From when points can be spent; nil while nobody can tell: a parcel is on its way, a
    /// return is open, or money is missing.
    package func pointsRelease(
        _ waiting: LoyaltyTerms.Waiting,
        under rules: Rules,
        grantedOn day: Day
    ) -> Day? {
        guard earnsPoints, !returns.contains(where: \.status.isUndecided),
            order.unpaid <= .zero
        else { return nil }
        switch waiting {
        case .window: return order.lastReturnDay(under: rules).map { $0 + 1 }
        case .days(let days): return (order.shipments.compactMap(\.sent?.day).max() ?? day) + days
        }
    }

    /// What came back of each line, by its value: goods, or a part of their price.
    private var valueBack: [ID<Order.Line>: Money] {
        var back: [ID<Order.Line>: Money] = [:]
        for goods in returns where goods.importedFrom == nil && !goods.kind.isOfCalledOffOrder {
            for row in goods.rows.standing {
                switch row.kind {
                case .units(let line, _, _), .reduced(let line), .diminished(let line, _),
                    .reduction(let line, _):
                    back[line, default: .zero] += row.amount
                case .delivery, .label, .unpaid, .exchanged, .adjustment: break
                }
            }
        }
        return back.mapValues { max(.zero, $0) }
    }
}

extension Return.Status {
    /// Whether it is still open what comes of the goods.
    fileprivate var isUndecided: Bool {
        switch self {
        case .registered, .awaiting: true
        case .accepted, .settled, .rejected, .cancelled: false
        }
    }
}
