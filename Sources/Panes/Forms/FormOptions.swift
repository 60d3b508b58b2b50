import Canvas
import Shop

/// The choices that forms offer. A key means the same in both languages.
extension FormField {
    static func choice<Value: Equatable>(
        of values: [Value],
        selected: Value? = nil,
        _ option: (Value) -> Menu.Option
    ) -> FormField {
        .choice(
            Choice(values.map(option), selected: selected.flatMap { values.firstIndex(of: $0) })
        )
    }

    static func typed(_ text: String = "") -> FormField { .text(TextField(text)) }

    static func disposition(_ disposition: Disposition, in language: Language) -> FormField {
        .choice(of: Disposition.allCases, selected: disposition) {
            Menu.Option($0.label(in: language), key: $0.key)
        }
    }

    static func reason(_ reason: Return.Reason, in language: Language) -> FormField {
        .choice(of: Return.Reason.allCases, selected: reason) {
            Menu.Option($0.label(in: language), key: $0.key)
        }
    }

    static func ground(
        _ grounds: [Ground] = Ground.offered,
        in language: Language
    ) -> FormField {
        .choice(of: grounds) { Menu.Option($0.label(in: language), key: $0.key) }
    }

    static func role(_ role: Shop.Role?, in language: Language) -> FormField {
        .choice(of: Shop.Role.allCases, selected: role) {
            Menu.Option($0.label(in: language), key: $0 == .counter ? "s" : $0.rawValue.first)
        }
    }
}

extension Condition {
    var key: Character {
        switch self {
        case .asNew: "n"
        case .opened: "o"
        case .used: "w"
        case .damaged: "d"
        }
    }
}

extension Disposition {
    var key: Character {
        switch self {
        case .restock: "r"
        case .outlet: "t"
        case .repair: "p"
        case .supplier: "v"
        case .scrap: "s"
        case .backToCustomer: "b"
        }
    }
}

extension Ground {
    /// The grounds in the order in which they are offered: that of the clock last, since
    /// a return that is out of time is mostly known as such when it is registered.
    static let offered: [Ground] = [
        .excludedByLaw, .notOurGoods, .notInThisOrder, .swapped, .outOfTime,
    ]

    /// Its key, none of those of conditions and dispositions: a finger one field off
    /// must not refuse goods.
    var key: Character {
        switch self {
        case .outOfTime: "l"
        case .excludedByLaw: "x"
        case .notOurGoods: "g"
        case .notInThisOrder: "m"
        case .swapped: "z"
        case .claimRefused: "k"
        }
    }
}

extension Return.Reason {
    var key: Character {
        switch self {
        case .notGiven: "n"
        case .size: "s"
        case .changedMind: "c"
        case .damagedInTransit: "t"
        case .defective: "d"
        case .notAsDescribed: "e"
        case .wrongItem: "w"
        case .late: "l"
        case .other: "o"
        }
    }
}
