/// A rule that gives more points than money alone: for a category, an article, a channel, a
/// period, a first order, a birthday.
///
/// What it asks for is a query, as in any list: `category:buty placed>=2026-12-01 -first:yes`.
package struct ExtraRule: Hashable, Sendable {
    package var name: String
    package var condition: Query<EarningField>
    package var gives: Gives

    package init(name: String, condition: Query<EarningField>, gives: Gives) {
        self.name = name
        self.condition = condition
        self.gives = gives
    }

    package enum Gives: Hashable, Sendable {
        /// Hundredths of a point for each whole unit of currency paid for the goods that the
        /// rule is about.
        case perUnit(Int)
        /// Points for the order, once, if it has any goods that the rule is about.
        case points(Int)
    }
}

/// What a rule can ask of an order and its articles.
package enum EarningField: QueryField {
    case category
    case sku
    case name
    case channel
    case placed
    /// The customer's first order.
    case first
    /// How many days the order lies from the customer's birthday, at most half a year.
    case birthday
    case tier
    /// What was paid for all the goods of the order.
    case goods

    package var name: QueryName {
        switch self {
        case .category: QueryName("category", "kategoria")
        case .sku: QueryName("sku", "sku")
        case .name: QueryName("name", "nazwa", "article", "artykuł")
        case .channel: QueryName("channel", "kanał")
        case .placed: QueryName("placed", "złożone")
        case .first: QueryName("first", "pierwsze")
        case .birthday: QueryName("birthday", "urodziny")
        case .tier: QueryName("tier", "poziom")
        case .goods: QueryName("goods", "towary")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .category, .sku, .name, .channel: .text
        case .placed: .day
        case .first: .flag
        case .birthday: .number
        case .tier: .choice(Tier.allCases.map { QueryChoice($0.rawValue, $0.name) })
        case .goods: .money
        }
    }
}

extension Tier {
    var name: QueryName {
        switch self {
        case .bronze: QueryName("bronze", "brązowy")
        case .silver: QueryName("silver", "srebrny")
        case .gold: QueryName("gold", "złoty")
        case .vip: QueryName("vip", "vip")
        }
    }
}
