/// What rewards are asked for by.
package enum RewardField: QueryField {
    case reward
    case gives
    case cost
    /// The lowest tier that may have it.
    case tier
    case offered

    package var name: QueryName {
        switch self {
        case .reward: QueryName("reward", "nagroda", "name", "nazwa")
        case .gives: QueryName("kind", "rodzaj")
        case .cost: QueryName("cost", "koszt", "points", "punkty")
        case .tier: QueryName("tier", "poziom")
        case .offered: QueryName("offered", "oferowana")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .reward: .text
        case .gives: CouponField.gives.kind
        case .cost: .number
        case .tier: EarningField.tier.kind
        case .offered: .flag
        }
    }
}
