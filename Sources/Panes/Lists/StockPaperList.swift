import Canvas
import Shop

/// Papers about stock: what is ordered, what is on its way, what came in, what is counted.
enum StockPaperList: ListKind {
    typealias Row = StockPaperRow
    typealias Field = StockPaperField
    typealias SortKey = StockPaperSort

    static func number(of row: StockPaperRow) -> String { row.number }

    static func version(of row: StockPaperRow) -> Int { row.version }

    static let sorts: [Sort<StockPaperSort>] = [Sort(.at, descending: true), Sort(.number)]

    static func name(of sort: StockPaperSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No papers yet. In the stock (3), b orders goods and t sends them on.",
            polish: "Nie ma dokumentów. W magazynie (3) b zamawia towar, t wysyła go dalej."
        )
    }

    static func columns(in language: Language) -> [ListColumn<StockPaperSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(15), priority: 10), sort: .number),
            ListColumn(Column(title(.kind), .fixed(14), priority: 2)),
            ListColumn(Column(title(.status), .fixed(12), priority: 9)),
            ListColumn(Column(title(.from), .flexible(14, upTo: 32), priority: 8)),
            ListColumn(Column(title(.to), .flexible(5, upTo: 12), priority: 5)),
            ListColumn(.number(title(.articles), 8, priority: 3)),
            ListColumn(.number(title(.pieces), 7, priority: 4)),
            ListColumn(.number(title(.stillToCome), 12, priority: 7)),
            ListColumn(Column(title(.moment), .fixed(12), priority: 6), sort: .at),
            ListColumn(Column(title(.author), .flexible(6, upTo: 16), priority: 1)),
        ]
    }

    static func cells(of row: StockPaperRow, in scene: Scene) -> [Label] {
        let language = scene.language
        func units(_ number: Int, _ style: Style) -> Label {
            Label(number == 0 ? "" : language.number(number), style)
        }
        let isOpen = row.status.isOpen
        return [
            Label(row.number),
            Label(row.kind.label(in: language), .dim),
            Label(row.status.short(in: language), style(of: row.status)),
            Label(row.source),
            Label(row.target, .dim),
            units(row.articles, .dim),
            units(row.units, .dim),
            units(row.open, isOpen ? Style.plain.bold : .dim),
            Label(language.moment(row.at.at, in: scene.zone, today: scene.today), .dim),
            Label(row.author, .dim),
        ]
    }

    static func question(
        _ query: Query<StockPaperField>,
        _ sort: Sort<StockPaperSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .stockPapers(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<StockPaperField>, of scope: EveryRecord) -> Question {
        .stockPaperTally(query)
    }

    /// What waits for something stands out; what has ended does not.
    static func status(_ status: StockPaperRow.Status, in language: Language) -> Label {
        Label(status.label(in: language), style(of: status))
    }

    private static func style(of status: StockPaperRow.Status) -> Style {
        status.isOpen ? .accent : .dim
    }
}

extension StockPaperList {
    /// What waits for goods or for counting, the papers of a day being of no use.
    static func views(in scene: Scene) -> [NamedQuery<StockPaperField>] {
        func open(_ kind: StockPaper) -> Query<StockPaperField> {
            .all([.field(.kind, .choice([kind.rawValue])), .field(.open, .flag(true))])
        }
        return [
            NamedQuery(
                scene.say("all that is open", "wszystkie otwarte"),
                .field(.open, .flag(true)),
                key: "w"
            ),
            NamedQuery(
                scene.say("orders still to come", "zamówienia do przyjęcia"),
                open(.purchase),
                key: "o"
            ),
            NamedQuery(
                scene.say("on their way between warehouses", "w drodze między magazynami"),
                open(.transfer),
                key: "t"
            ),
            NamedQuery(
                scene.say("stocktakes under way", "inwentaryzacje w toku"),
                open(.stocktake),
                key: "s"
            ),
            NamedQuery(
                scene.say("receipts", "przyjęcia"),
                .field(.kind, .choice([StockPaper.receipt.rawValue])),
                key: "r"
            ),
        ]
    }
}

extension Query<StockPaperField> {
    /// Papers on which some of an article is still to come.
    static func openPapers(with sku: String) -> Query<StockPaperField> {
        .all([.field(.sku, .text([sku.folded])), .field(.open, .flag(true))])
    }
}
