import Canvas
import Shop

/// The list of orders: newest first.
enum OrderList: ListKind {
    typealias Row = OrderRow
    typealias Field = OrderField
    typealias SortKey = OrderSort

    static func number(of row: OrderRow) -> String { row.number }

    static let sorts: [Sort<OrderSort>] = [
        Sort(.placed, descending: true), Sort(.number), Sort(.total, descending: true), Sort(.name),
    ]

    static func name(of sort: OrderSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No orders yet. zaplecze import orders FILE --map generic brings them in.",
            polish: "Nie ma jeszcze zamówień. Wczyta je zaplecze import orders PLIK --map generic."
        )
    }

    static func columns(in language: Language) -> [ListColumn<OrderSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(
                Column(title(.number), .flexible(13, upTo: 16), priority: 9),
                sort: .number
            ),
            ListColumn(Column(title(.placed), .flexible(9, upTo: 11), priority: 6), sort: .placed),
            ListColumn(Column(title(.status), .fixed(14), priority: 7)),
            ListColumn(
                Column(title(.customer), .flexible(16, upTo: 28), priority: 8),
                sort: .name
            ),
            ListColumn(Column(title(.city), .flexible(8, upTo: 18), priority: 2)),
            ListColumn(.number(title(.pieces), 6, priority: 3)),
            ListColumn(.number(title(.total), 14, priority: 5), sort: .total),
            ListColumn(.number(title(.refunded), 13, priority: 1)),
            ListColumn(Column(title(.channel), .fixed(10), priority: 0)),
            ListColumn(.number(title(.returns), 7, priority: 0)),
        ]
    }

    static func cells(of row: OrderRow, in scene: Scene) -> [Label] {
        let language = scene.language
        let hasRefund = row.refunded > .zero
        return [
            Label(row.number),
            Label(language.shortDay(row.placed.day, today: scene.today), .dim),
            row.statusLabel(in: language),
            Label(row.name),
            Label(row.city, .dim),
            Label(language.number(row.units)),
            Label(language.money(row.total, row.currency)),
            Label(hasRefund ? language.money(row.refunded, row.currency) : "", .dim),
            Label(scene.language.channel(row.channel), .dim),
            Label(row.returns > 0 ? language.number(row.returns) : "", .dim),
        ]
    }

    static func question(
        _ query: Query<OrderField>,
        _ sort: Sort<OrderSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .orders(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<OrderField>, of scope: EveryRecord) -> Question {
        .orderTally(query)
    }
}

extension OrderRow {
    fileprivate func statusLabel(in language: Language) -> Label {
        guard !isOnHold else { return Label("! " + Order.onHold.text(in: language), .warn) }
        return Label("\(status.sign) \(status.short(in: language))", status.style)
    }
}

extension Order.Status {
    /// How a status looks; its sign and word say the same.
    var style: Style {
        switch self {
        case .new, .paid, .picking, .packed: .accent
        case .shipped: .plain
        case .delivered: .ok
        case .undelivered: .warn
        case .cancelled: .dim
        }
    }
}
