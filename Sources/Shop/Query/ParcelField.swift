/// What parcels are asked for by.
package enum ParcelField: QueryField {
    case tracking
    case carrier
    case sender
    case shelf
    case status
    case finding
    /// Whether a case about it is open.
    case open
    case logged
    /// The number of one of its returns, or of its order.
    case record

    package var name: QueryName {
        switch self {
        case .tracking: QueryName("tracking", "numer-przesyłki", "list")
        case .carrier: QueryName("carrier", "przewoźnik")
        case .sender: QueryName("sender", "nadawca")
        case .shelf: QueryName("shelf", "regał")
        case .status: QueryName("status", "status")
        case .finding: QueryName("finding", "ustalenie")
        case .open: QueryName("open", "otwarta", "sprawa")
        case .logged: QueryName("logged", "przyjęta", "wpisana")
        case .record: QueryName("record", "zwrot", "return", "order", "zamówienie")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .tracking, .carrier, .sender, .shelf, .record: .text
        case .status: .choice(statuses)
        case .finding: .choice(findings)
        case .open: .flag
        case .logged: .day
        }
    }
}

private let statuses = [
    QueryChoice("unassigned", QueryName("unassigned", "nieprzypisane", "nieprzypisana")),
    QueryChoice("matched", QueryName("matched", "przypisane", "przypisana")),
    QueryChoice("undelivered", QueryName("undelivered", "nieodebrane", "nieodebrana")),
    QueryChoice("resent", QueryName("resent", "wysłane-ponownie")),
    QueryChoice("cancelled", QueryName("cancelled", "anulowane", "canceled")),
    QueryChoice("withdrawn", QueryName("withdrawn", "wycofane", "wycofana")),
]

private let findings = [
    QueryChoice("empty", QueryName("empty", "pusta")),
    QueryChoice("notOurGoods", QueryName("not-our-goods", "nie-nasz-towar")),
    QueryChoice("swapped", QueryName("swapped", "podmieniony-towar", "podmiana")),
    QueryChoice(
        "damagedInTransit",
        QueryName("damaged-in-transit", "uszkodzona-w-transporcie", "uszkodzone-w-transporcie")
    ),
]
