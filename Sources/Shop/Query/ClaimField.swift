/// What claims are asked for by.
package enum ClaimField: QueryField {
    case number
    case order
    case status
    case demand
    /// The last day on which it is answered in time.
    case due
    /// Whether it counts as accepted because nobody answered.
    case overdue
    case received
    case customer
    case email
    case accepted

    package var name: QueryName {
        switch self {
        case .number: QueryName("number", "numer", "nr")
        case .order: QueryName("order", "zamówienie")
        case .status: QueryName("status", "status")
        case .demand: QueryName("demand", "żądanie")
        case .due: QueryName("due", "termin")
        case .overdue: QueryName("overdue", "po-terminie")
        case .received: QueryName("received", "wpłynęła", "otrzymana")
        case .customer: QueryName("customer", "klient", "name")
        case .email: QueryName("email", "e-mail", "mail")
        case .accepted: QueryName("accepted", "uznana")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .number, .order, .customer, .email: .text
        case .status: .choice(statuses)
        case .demand: .choice(demands)
        case .due: .deadline
        case .received: .day
        case .overdue, .accepted: .flag
        }
    }
}

private let statuses = [
    QueryChoice("registered", QueryName("registered", "zarejestrowana")),
    QueryChoice("answered", QueryName("answered", "rozpatrzona")),
    QueryChoice("closed", QueryName("closed", "zamknięta")),
    QueryChoice("withdrawn", QueryName("withdrawn", "wycofana")),
]

private let demands = [
    QueryChoice("repair", QueryName("repair", "naprawa")),
    QueryChoice("exchange", QueryName("exchange", "wymiana")),
    QueryChoice("priceCut", QueryName("price-cut", "obniżenie-ceny")),
    QueryChoice("money", QueryName("money", "zwrot-pieniędzy", "pieniądze")),
]
