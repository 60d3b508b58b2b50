package import Shop

/// The dock of a made-up shop on its last morning: what stands there, and why.
///
/// It listens to the facts as they are told and keeps the few that parcels can be about,
/// so that it asks for no second telling. What it then says is a function of those
/// facts and of the shop's seed.
package struct MadeUpDock: Sendable {
    let shop: MadeUpShop
    /// Returns whose goods are counted and wait for a decision, the last ones.
    private(set) var counted: [Known] = []
    /// Returns that still wait for their parcel, the last ones.
    private(set) var expected: [Known] = []
    /// Orders whose shipment came back, the last ones.
    private(set) var undelivered: [Order] = []

    /// A return with what its parcel can tell of it.
    struct Known: Sendable {
        let goods: Return
        let order: Order
    }

    /// So many of each kind are remembered.
    private static let memory = 12

    package init(of shop: MadeUpShop) {
        self.shop = shop
    }

    /// Takes note of a fact of the shop.
    package mutating func hear(_ fact: PastFact) {
        switch fact {
        case .product, .variant, .customer: break
        case .order(let order):
            if order.status == .undelivered, order.shipments.contains(where: \.hasLabel) {
                Self.remember(order, in: &undelivered)
            }
        case .goodsReturned(let goods, let purchase, _):
            guard goods.wayBack != .inPerson else { return }
            let known = Known(goods: goods, order: purchase.order)
            switch goods.status {
            case .registered: Self.remember(known, in: &expected)
            case .awaiting:
                if goods.goodsHere != nil { Self.remember(known, in: &counted) }
            case .accepted, .settled, .rejected, .cancelled: break
            }
        }
    }

    private static func remember<Fact>(_ fact: Fact, in facts: inout [Fact]) {
        facts.append(fact)
        if facts.count > memory { facts.removeFirst() }
    }

    /// The parcels in the order in which they were logged.
    package var parcels: [PastParcel] {
        var story = DockStory(of: self)
        story.run()
        return story.parcels.sorted { $0.parcel.logged < $1.parcel.logged }.enumerated()
            .map { index, past in
                var numbered = past
                numbered.parcel.id = ID(Int64(index + 1))
                return numbered
            }
    }
}

extension Order.Shipment {
    var hasLabel: Bool { !tracking.isEmpty }
}
