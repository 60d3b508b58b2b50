/// What orders are asked for by.
package enum OrderField: QueryField {
    case number
    case status
    case placed
    case total
    case customer
    case email
    case city
    case sku
    case channel
    case tag
    case hold
    /// Whether there is a return of it, whatever its status.
    case hasReturn
    case currency

    package var name: QueryName {
        switch self {
        case .number: QueryName("number", "numer", "nr")
        case .status: QueryName("status", "status")
        case .placed: QueryName("placed", "złożone", "ordered")
        case .total: QueryName("total", "wartość", "suma")
        case .customer: QueryName("customer", "klient", "name")
        case .email: QueryName("email", "e-mail", "mail")
        case .city: QueryName("city", "miasto")
        case .sku: QueryName("sku", "sku")
        case .channel: QueryName("channel", "kanał")
        case .tag: QueryName("tag", "tag")
        case .hold: QueryName("hold", "wstrzymane", "on-hold")
        case .hasReturn: QueryName("return", "zwrot")
        case .currency: QueryName("currency", "waluta")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .number, .customer, .email, .city, .sku, .channel, .tag, .currency: .text
        case .status: .choice(Order.Status.allCases.map { QueryChoice($0.rawValue, $0.name) })
        case .placed: .day
        case .total: .money
        case .hold, .hasReturn: .flag
        }
    }
}

extension Order.Status {
    fileprivate var name: QueryName {
        switch self {
        case .new: QueryName("new", "nowe")
        case .paid: QueryName("paid", "opłacone", "zapłacone")
        case .picking: QueryName("picking", "kompletowane")
        case .packed: QueryName("packed", "spakowane")
        case .shipped: QueryName("shipped", "wysłane")
        case .delivered: QueryName("delivered", "doręczone", "dostarczone")
        case .undelivered: QueryName("undelivered", "nieodebrane")
        case .cancelled: QueryName("cancelled", "anulowane", "canceled")
        }
    }
}
