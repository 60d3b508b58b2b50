/// What articles in stock are asked for by.
///
/// Where a query names one warehouse (``Query/warehouse``), what is on hand, not for sale,
/// reserved and incoming is meant there; all else is of the whole shop.
package enum StockField: QueryField {
    case sku
    case ean
    case name
    case kind
    case onHand
    case reserved
    case available
    case awaited
    case incoming
    case quarantine
    case value
    case price
    case cover
    case sold
    /// Lies in the warehouse with just this code.
    case warehouse
    case bin
    /// At its reorder point or below.
    case low
    /// Short by its reorder point or by the days that it lasts (``Replenishment``).
    case due
    /// On hand for longer than three months without a sale.
    case dead
    /// Sold below cost over the last three months.
    case loss

    package var name: QueryName {
        switch self {
        case .sku: QueryName("sku", "sku")
        case .ean: QueryName("ean", "ean")
        case .name: QueryName("name", "nazwa", "article", "artykuł")
        case .kind: QueryName("kind", "rodzaj")
        case .onHand: QueryName("on-hand", "na-stanie", "stan")
        case .reserved: QueryName("reserved", "zarezerwowane", "rezerwacja")
        case .available: QueryName("available", "dostępne")
        case .awaited: QueryName("awaited", "brakuje", "oczekiwane", "short")
        case .incoming: QueryName("incoming", "w-dostawie")
        case .quarantine: QueryName("unsellable", "niesprzedawalne", "kwarantanna", "quarantine")
        case .value: QueryName("value", "wartość")
        case .price: QueryName("price", "cena")
        case .cover: QueryName("cover", "zapas", "dni")
        case .sold: QueryName("sold", "sprzedane")
        case .warehouse: QueryName("warehouse", "magazyn")
        case .bin: QueryName("bin", "lokalizacja", "półka")
        case .low: QueryName("low", "niski", "do-zamówienia")
        case .due: QueryName("order-now", "zamów-teraz", "to-order")
        case .dead: QueryName("dead", "zalega", "zalegające")
        case .loss: QueryName("loss", "strata", "poniżej-kosztu")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .sku, .ean, .name, .warehouse, .bin: .text
        case .kind: .choice(Variant.Kind.allCases.map { QueryChoice($0.rawValue, $0.name) })
        case .onHand, .reserved, .available, .awaited, .incoming, .quarantine, .cover, .sold:
            .number
        case .value, .price: .money
        case .low, .due, .dead, .loss: .flag
        }
    }
}

extension Variant.Kind {
    fileprivate var name: QueryName {
        switch self {
        case .counted: QueryName("counted", "liczony", "towar")
        case .bundle: QueryName("bundle", "zestaw")
        case .digital: QueryName("digital", "cyfrowy")
        }
    }
}

extension Query<StockField> {
    /// The code, folded, of the one warehouse that all that is found must lie in; nil where
    /// the query names none or more than one.
    package var warehouse: String? {
        switch self {
        case .field(.warehouse, .text(let codes)): return codes.count == 1 ? codes.first : nil
        case .all(let parts):
            let named = Set(parts.flatMap(\.warehouses))
            return named.count == 1 ? named.first : nil
        case .everything, .word, .field, .not, .any: return nil
        }
    }

    private var warehouses: [String] {
        if case .field(.warehouse, .text(let codes)) = self { codes } else { [] }
    }
}
