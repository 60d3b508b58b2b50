/// What papers about stock are asked for by.
package enum StockPaperField: QueryField {
    case number
    case kind
    case status
    /// Whether something of it is still to come, or to be counted.
    case open
    case supplier
    /// A warehouse that goods leave or come to, or that is counted.
    case warehouse
    case sku
    /// What stands on the supplier's paper.
    case reference
    case date
    case by

    package var name: QueryName {
        switch self {
        case .number: QueryName("number", "numer", "nr")
        case .kind: QueryName("kind", "rodzaj")
        case .status: QueryName("status", "status")
        case .open: QueryName("open", "otwarte", "w-toku")
        case .supplier: QueryName("supplier", "dostawca", "from")
        case .warehouse: QueryName("warehouse", "magazyn")
        case .sku: QueryName("sku", "sku", "article", "towar")
        case .reference: QueryName("reference", "dokument-dostawcy", "faktura", "invoice")
        case .date: QueryName("date", "data", "kiedy")
        case .by: QueryName("by", "kto")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .number, .supplier, .warehouse, .sku, .reference, .by: .text
        case .kind: .choice(StockPaper.allCases.map { QueryChoice($0.rawValue, $0.name) })
        case .status: .choice(statuses)
        case .open: .flag
        case .date: .day
        }
    }
}

extension StockPaper {
    fileprivate var name: QueryName {
        switch self {
        case .purchase: QueryName("purchase", "zamówienie", "zd", "order")
        case .transfer: QueryName("transfer", "przesunięcie", "mm")
        case .receipt: QueryName("receipt", "przyjęcie", "pz")
        case .stocktake: QueryName("stocktake", "inwentaryzacja", "inw")
        }
    }
}

private let statuses = [
    QueryChoice("ordered", QueryName("ordered", "zamówione")),
    QueryChoice("partlyReceived", QueryName("partly-received", "przyjęte-w-części")),
    QueryChoice("received", QueryName("received", "przyjęte")),
    QueryChoice("closed", QueryName("closed", "zamknięte")),
    QueryChoice("inTransit", QueryName("on-its-way", "w-drodze")),
    QueryChoice("done", QueryName("arrived", "zakończone")),
    QueryChoice("counting", QueryName("under-way", "liczenie")),
    QueryChoice("posted", QueryName("posted", "zatwierdzona")),
    QueryChoice("cancelled", QueryName("given-up", "anulowana", "canceled")),
]
