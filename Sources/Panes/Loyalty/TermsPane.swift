import Canvas
import Shop

/// The rules of points that are in force: their figures, the tiers, the rules that give more,
/// and all versions that there were or will be.
struct TermsPane: Sendable {
    private var cursor = ListCursor(row: 0)

    /// What the cursor can stand on.
    enum Item: Hashable, Sendable {
        case figure(TermsSetting)
        case tier(Tier)
        case extra(ExtraRule)
        case version(LoyaltyTerms)

        /// What the command line calls it.
        var name: String {
            switch self {
            case .figure(let setting): setting.name
            case .tier(let tier): tier.rawValue
            case .extra(let rule): rule.name
            case .version(let terms): String(terms.version)
            }
        }
    }

    static let figures: [TermsSetting] = [.rate, .waiting, .lifetime, .pointValue]

    static func items(in scene: Scene) -> [Item] {
        guard let terms = scene.termsInForce() else { return [] }
        return figures.map(Item.figure) + Tier.allCases.map(Item.tier)
            + terms.extras.map(Item.extra)
            + (scene.terms ?? []).withEnds.map { Item.version($0.terms) }
    }

    func selected(in scene: Scene) -> Item? {
        let items = Self.items(in: scene)
        return cursor.row.flatMap { items.indices.contains($0) ? items[$0] : items.last }
    }

    mutating func move(to item: Int, in count: Int) { cursor.move(to: item, in: count) }

    mutating func handle(_ key: Key, height: Int, in scene: Scene) -> Bool {
        cursor.handle(key, count: Self.items(in: scene).count, height: height)
    }
}

extension Scene {
    /// The rules that count on a day, or now.
    func termsInForce(on day: Day? = nil) -> LoyaltyTerms? {
        let at = day.map { max(zone.instant(day: $0), now) } ?? now
        return terms?.inForce(at: at) ?? terms?.first
    }
}
