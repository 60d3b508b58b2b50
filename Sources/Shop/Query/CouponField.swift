/// What coupons are asked for by.
package enum CouponField: QueryField {
    case number
    /// The last signs of the code.
    case hint
    case reward
    /// What kind of reward it is.
    case gives
    case status
    /// The number of the points account.
    case account
    case customer
    case email
    /// The number of the order on which it was used.
    case order
    case issued
    /// The last day on which it can be used.
    case until
    case points

    package var name: QueryName {
        switch self {
        case .number: QueryName("number", "numer", "nr")
        case .hint: QueryName("hint", "końcówka")
        case .reward: QueryName("reward", "nagroda")
        case .gives: QueryName("kind", "rodzaj")
        case .status: QueryName("status", "status")
        case .account: QueryName("account", "konto")
        case .customer: QueryName("customer", "klient", "name")
        case .email: QueryName("email", "e-mail", "mail")
        case .order: QueryName("order", "zamówienie")
        case .issued: QueryName("issued", "wydany", "wydane")
        case .until: QueryName("until", "ważny-do", "ważne-do")
        case .points: QueryName("points", "punkty")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .number, .hint, .reward, .account, .customer, .email, .order: .text
        case .gives: .choice(kinds)
        case .status: .choice(statuses)
        case .issued: .day
        case .until: .deadline
        case .points: .number
        }
    }
}

private let statuses = [
    QueryChoice("issued", QueryName("issued", "wydane", "wydany")),
    QueryChoice("used", QueryName("used", "wykorzystane", "wykorzystany")),
    QueryChoice("returned", QueryName("returned", "oddane", "oddany")),
    QueryChoice("expired", QueryName("expired", "wygasłe", "wygasły")),
]

private let kinds = [
    QueryChoice("percent-off", QueryName("percent-off", "rabat-procentowy")),
    QueryChoice("amount-off", QueryName("amount-off", "rabat-kwotowy")),
    QueryChoice("free-delivery", QueryName("free-delivery", "darmowa-dostawa")),
    QueryChoice("product", QueryName("product", "produkt")),
    QueryChoice("early-access", QueryName("early-access", "wcześniejszy-dostęp")),
]
