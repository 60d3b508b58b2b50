/// What gift cards are asked for by.
package enum GiftCardField: QueryField {
    case number
    /// The last signs of its code.
    case code
    case status
    case balance
    case value
    /// The last day on which it can be spent.
    case valid
    case sold
    case used
    case currency
    /// An order that was paid with it.
    case order
    /// A return whose money came onto it.
    case goods

    package var name: QueryName {
        switch self {
        case .number: QueryName("number", "numer", "nr")
        case .code: QueryName("code", "kod")
        case .status: QueryName("status", "status")
        case .balance: QueryName("balance", "saldo", "zostało")
        case .value: QueryName("value", "wartość")
        case .valid: QueryName("valid", "ważna-do", "ważna", "valid-until")
        case .sold: QueryName("sold", "sprzedana", "wydana")
        case .used: QueryName("used", "użyta")
        case .currency: QueryName("currency", "waluta")
        case .order: QueryName("order", "zamówienie")
        case .goods: QueryName("return", "zwrot")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .number, .code, .currency, .order, .goods: .text
        case .status: .choice(statuses)
        case .balance, .value: .money
        case .valid: .deadline
        case .sold, .used: .day
        }
    }
}

private let statuses = [
    QueryChoice("sold", QueryName("not-activated", "nieaktywowana", "sold")),
    QueryChoice("active", QueryName("active", "aktywna")),
    QueryChoice("blocked", QueryName("blocked", "zablokowana")),
    QueryChoice("expired", QueryName("expired", "wygasła")),
]
