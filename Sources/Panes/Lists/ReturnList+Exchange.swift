import Canvas
import Shop

/// Goods for goods: what is wanted, and the order that was made for it.
extension ReturnList {
    /// The wishes while nothing is decided, then the order.
    static func exchange(_ goods: Return, _ purchase: Purchase, _ scene: Scene) -> [[Label]] {
        let title = Wish.title(in: scene)
        let made = purchase.exchange(for: goods.id).map {
            filed(title, dotted(scene.exchangeParts($0)))
        }
        switch goods.status {
        case .registered, .awaiting:
            return purchase.wishes(of: goods).map { wish in
                filed(title, dotted(wish.parts(purchase.order.currency, in: scene)))
            }
        case .accepted, .settled, .rejected, .cancelled:
            return made.map { [$0] } ?? []
        }
    }
}
