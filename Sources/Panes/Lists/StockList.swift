import Canvas
import Shop

/// Articles with what there is of each: on hand, sold already, to be had, on its way.
enum StockList: ListKind {
    typealias Row = StockRow
    typealias Field = StockField
    typealias SortKey = StockSort

    static func number(of row: StockRow) -> String { row.sku }

    static let sorts: [Sort<StockSort>] = [
        Sort(.name), Sort(.sku), Sort(.available), Sort(.onHand, descending: true),
        Sort(.value, descending: true),
    ]

    static func name(of sort: StockSort, in language: Language) -> String {
        sort.label(in: language)
    }

    /// What the articles of one warehouse cost is not told apart (``WarehouseLevels``).
    static func amount(of row: StockRow) -> Amount? {
        row.levels.value == .zero || row.inWarehouse != nil
            ? nil : Amount(money: row.levels.value, currency: Rules.currency)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No articles yet. Orders bring theirs, I takes in a file of them.",
            polish: "Nie ma jeszcze towarów. Przychodzą z zamówieniami, I wczytuje ich plik."
        )
    }

    static func columns(in language: Language) -> [ListColumn<StockSort>] {
        columns(of: nil, in: language)
    }

    static func columns(over rows: [StockRow], in language: Language) -> [ListColumn<StockSort>] {
        columns(of: rows.first?.inWarehouse?.code, in: language)
    }

    /// - Parameter warehouse: The code of the warehouse of which figures are told; it stands
    ///   in the titles of those, and all others are of the whole shop.
    private static func columns(
        of warehouse: String?,
        in language: Language
    ) -> [ListColumn<StockSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        func figure(_ column: ColumnTitle, _ width: Int, priority: Int) -> Column {
            guard let warehouse else { return .number(title(column), width, priority: priority) }
            let ofIt = "\(title(column)) \(warehouse.shortened(to: 8))"
            return .number(ofIt, max(width, ofIt.count), priority: priority)
        }
        let all = warehouse == nil ? "" : language.choose(english: " (all)", polish: " (razem)")
        let available = title(.available) + all
        var article = Column(title(.article), .flexible(20, upTo: 48), priority: 9)
        article.keepsEnd = true
        article.comfort = 34
        let columns: [ListColumn<StockSort>] = [
            ListColumn(Column(title(.sku), .flexible(15, upTo: 18), priority: 10), sort: .sku),
            ListColumn(article, sort: .name),
            ListColumn(figure(.onHand, 9, priority: warehouse == nil ? 6 : 9), sort: .onHand),
            ListColumn(figure(.reserved, 9, priority: 4)),
            ListColumn(.number(available, max(11, available.count), priority: 8), sort: .available),
            ListColumn(figure(.incoming, 10, priority: 3)),
            ListColumn(.number(title(.cover), 5, priority: 5)),
            ListColumn(Column(title(.remark), .flexible(12, upTo: 13), priority: 7)),
            ListColumn(.number(title(.cost), 15, priority: 2), sort: .value),
            ListColumn(.number(title(.price), 13, priority: 1)),
            ListColumn(.number(title(.reorderPoint), 10, priority: 0)),
            ListColumn(.number(title(.pace), 7, priority: 0)),
            ListColumn(.number(title(.toOrder), 8, priority: 0)),
            ListColumn(Column(title(.ean), .fixed(13), priority: 0)),
            ListColumn(figure(.unsellable, 12, priority: 0)),
        ]
        return columns.map { column in
            var column = column
            column.column.yields = column.column.priority < 3
            return column
        }
    }

    static func cells(of row: StockRow, in scene: Scene) -> [Label] {
        let language = scene.language
        let levels = row.levels
        func units(_ number: Int, _ style: Style = .plain) -> Label {
            Label(number == 0 ? "" : language.number(number), style)
        }
        func money(_ amount: Money?) -> Label {
            Label(amount.map { language.money($0, Rules.currency) } ?? "", .dim)
        }
        let isCounted = row.kind == .counted
        let place = row.inWarehouse
        let onHand = place?.onHand ?? levels.onHand
        return [
            Label(row.sku),
            Label(row.name),
            Label(isCounted ? language.number(onHand) : "", onHand == 0 ? .dim : .plain),
            units(place?.reserved ?? levels.reserved + levels.inCarts, .dim),
            row.available(in: language),
            units(place?.incoming ?? levels.incoming),
            Label(row.cover(in: language), .dim),
            row.remark(in: language),
            money(levels.value == .zero ? nil : levels.value),
            money(row.price),
            Label(row.reorderPoint.map(language.number) ?? "", .dim),
            units(row.sold, .dim),
            units(Replenishment(of: row, by: scene.rules)?.units ?? 0),
            Label(row.ean, .dim),
            units(place?.unsellable ?? levels.unsellable, .dim),
        ]
    }

    static func question(
        _ query: Query<StockField>,
        _ sort: Sort<StockSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .stock(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<StockField>, of scope: EveryRecord) -> Question {
        .stockTally(query)
    }
}

extension StockRow {
    /// What can be sold; without end where nothing is used up.
    fileprivate func available(in language: Language) -> Label {
        guard let available else { return Label("∞", .dim) }
        return Label(language.number(available), available == 0 ? .dim : Style.plain.bold)
    }

    /// For how many days it lasts; beyond some years nobody counts.
    func cover(in language: Language) -> String {
        guard let days = daysOfCover else { return "" }
        return days > 999 ? "999+" : language.number(days)
    }

    /// What is to be done about it, the most urgent alone.
    func remark(in language: Language) -> Label {
        if levels.awaited > 0 {
            let count = levels.awaited > 999 ? "999+" : language.number(levels.awaited)
            let text = language.choose(english: "! short \(count)", polish: "! brak \(count)")
            return Label(text, .error)
        }
        if isLow { return Label(language.choose(english: "! reorder", polish: "! zamów"), .warn) }
        guard kind == .counted else { return Label(kind.label(in: language), .dim) }
        let preorders = language.choose(english: "pre-order", polish: "przedsprz.")
        return Label(takesPreorders && levels.available == 0 ? preorders : "", .dim)
    }
}
