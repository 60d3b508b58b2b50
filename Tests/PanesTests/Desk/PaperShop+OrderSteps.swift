import Shop

@testable import Panes

/// Steps with orders, done on paper.
extension PaperShop {
    mutating func move(_ action: Action) throws -> Answer {
        switch action {
        case .moveOrder(let move, let id, let seen):
            let order = try change(id, seen: seen) { [now, zone] order in
                try order.take(move, at: Moment(at: now, day: zone.day(at: now)))
            }
            return .moved(move.step, order)
        case .holdOrder(let isOnHold, let id, let seen):
            return .held(try change(id, seen: seen) { $0.isOnHold = isOnHold })
        case _:
            throw NotOnPaper()
        }
    }

    private mutating func change(
        _ id: ID<Order>,
        seen: Int,
        _ body: (inout Order) throws -> Void
    ) throws -> Order {
        guard let place = purchases.firstIndex(where: { $0.order.id == id }) else {
            throw Order.Refusal.noSuchOrder
        }
        var order = purchases[place].order
        guard order.version == seen else {
            throw Stale(
                record: order.number,
                seen: seen,
                now: order.version,
                staff: "marek",
                action: .deed(.orderShipped),
                at: now
            )
        }
        try body(&order)
        order.version += 1
        purchases[place] = Purchase(order: order, returns: purchases[place].returns)
        return order
    }
}
