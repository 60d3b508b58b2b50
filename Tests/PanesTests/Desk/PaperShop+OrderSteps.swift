import Shop

@testable import Panes

/// Steps with orders, done on paper.
extension PaperShop {
    mutating func move(_ action: Action) throws -> Answer {
        let occasion = occasion(visitor)
        switch action {
        case .moveOrder(let move, let id, let seen):
            let purchase = try change(id, seen: seen) { purchase in
                var order = purchase.order
                try order.take(move, on: occasion)
                purchase = Purchase(order: order, returns: purchase.returns)
            }
            return .moved(move.step, purchase.order)
        case .holdOrder(let isOnHold, let id, let seen):
            let purchase = try change(id, seen: seen) { purchase in
                var order = purchase.order
                try order.hold(isOnHold, on: occasion)
                purchase = Purchase(order: order, returns: purchase.returns)
            }
            return .held(purchase.order)
        case .undoOrderStep(let id, let seen):
            let purchase = try change(id, seen: seen) { _ = try $0.undoOrderStep(on: occasion) }
            return .tookBack(purchase.order)
        case _:
            throw NotOnPaper()
        }
    }

    private mutating func change(
        _ id: ID<Order>,
        seen: Int,
        _ body: (inout Purchase) throws -> Void
    ) throws -> Purchase {
        guard let place = purchases.firstIndex(where: { $0.order.id == id }) else {
            throw Order.Refusal.noSuchOrder
        }
        var purchase = purchases[place]
        guard purchase.order.version == seen else {
            throw Stale(
                record: purchase.order.number,
                seen: seen,
                now: purchase.order.version,
                staff: "marek",
                action: .deed(.orderShipped),
                at: now
            )
        }
        try body(&purchase)
        purchases[place] = purchase
        return purchase
    }
}
