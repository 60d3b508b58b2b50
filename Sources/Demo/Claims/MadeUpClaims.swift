package import Shop

/// What customers of a made-up shop complain of on its last morning.
///
/// It listens to the facts as they are told and keeps the few orders that a claim can be
/// about: delivered a while ago, with nothing sent back.
package struct MadeUpClaims: Sendable {
    private let shop: MadeUpShop
    private var orders: [Order] = []

    /// So many orders are remembered.
    private static let memory = 64

    package init(of shop: MadeUpShop) {
        self.shop = shop
    }

    /// Takes note of a fact of the shop.
    package mutating func hear(_ fact: PastFact) {
        switch fact {
        case .product, .variant, .customer: break
        case .order(let order):
            guard order.status == .delivered, let delivered = order.lastDelivery,
                (30...120).contains(shop.today - delivered.day), order.buyer.kind == .consumer
            else { return }
            orders.append(order)
            if orders.count > Self.memory { orders.removeFirst() }
        case .goodsReturned(_, let purchase, _):
            orders.removeAll { $0.id == purchase.order.id }
        }
    }

    /// The claims in the order in which they came, as many as there are orders for.
    package var claims: [PastClaim] {
        let scribe = ClaimScribe(of: shop)
        let every = max(1, orders.count / ClaimScribe.Story.allCases.count)
        let chosen = orders.indices.filter { $0.isMultiple(of: every) }.map { orders[$0] }
        return zip(ClaimScribe.Story.allCases, chosen).enumerated().compactMap { index, pair in
            scribe.claim(pair.0, about: pair.1, defect: ClaimTexts.defects[index])
        }
    }
}
