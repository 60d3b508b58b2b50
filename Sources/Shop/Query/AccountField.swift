/// What points accounts are asked for by.
package enum AccountField: QueryField {
    case number
    case name
    case email
    case balance
    case pending
    /// Points whose last day comes within thirty days.
    case expiring
    case tier
    case tierUntil
    /// What was spent within the last twelve months.
    case spent
    case opened

    package var name: QueryName {
        switch self {
        case .number: QueryName("number", "numer")
        case .name: QueryName("name", "nazwisko", "klient", "customer")
        case .email: QueryName("email", "e-mail")
        case .balance: QueryName("balance", "saldo", "points", "punkty")
        case .pending: QueryName("pending", "oczekujące")
        case .expiring: QueryName("expiring", "wygasa", "wygasające")
        case .tier: QueryName("tier", "poziom")
        case .tierUntil: QueryName("tier-until", "poziom-do")
        case .spent: QueryName("spent", "wydane")
        case .opened: QueryName("opened", "od", "założone")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .number, .name, .email: .text
        case .balance, .pending, .expiring: .number
        case .tier: .choice(Tier.allCases.map { QueryChoice($0.rawValue, $0.name) })
        case .tierUntil: .deadline
        case .spent: .money
        case .opened: .day
        }
    }
}
