import Canvas
import Shop

/// The register of returns (*ewidencja zwrotów*): what was settled, the newest first.
enum RegisterList: ListKind {
    typealias Row = RegisterRow
    typealias Field = ReturnField
    typealias SortKey = RegisterSort

    static func number(of row: RegisterRow) -> String { row.number }

    static let sorts: [Sort<RegisterSort>] = [Sort(.settled, descending: true), Sort(.number)]

    static func name(of sort: RegisterSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No return is settled yet.",
            polish: "Żaden zwrot nie jest jeszcze rozliczony."
        )
    }

    static func columns(in language: Language) -> [ListColumn<RegisterSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(13), priority: 9), sort: .number),
            ListColumn(Column(title(.settled), .fixed(9), priority: 8), sort: .settled),
            ListColumn(Column(title(.sold), .fixed(8), priority: 2)),
            ListColumn(Column(title(.order), .flexible(9, upTo: 14), priority: 3)),
            ListColumn(Column(title(.customer), .flexible(12, upTo: 24), priority: 1)),
            ListColumn(.number(title(.gross), 13, priority: 7)),
            ListColumn(.number(title(.vat), 11, priority: 6)),
            ListColumn(.number(title(.refunded), 13, priority: 4)),
            ListColumn(Column(title(.document), .flexible(12, upTo: 24), priority: 5)),
        ]
    }

    static func cells(of row: RegisterRow, in scene: Scene) -> [Label] {
        let language = scene.language
        let isOrphan = row.order == nil
        return [
            Label(row.number),
            Label(language.shortDay(row.settled, today: scene.today)),
            Label(row.sold.map { language.shortDay($0, today: scene.today) } ?? "–", .dim),
            Label(row.orderNumber, .dim),
            isOrphan ? Label(scene.say("no order", "bez zamówienia"), .dim) : Label(row.name),
            Label(language.money(row.gross, row.currency)),
            Label(language.money(row.vat, row.currency), .dim),
            Label(language.money(row.refunded, row.currency)),
            document(of: row, in: language),
        ]
    }

    /// The document, and what kind of return it is where it is no common one.
    private static func document(of row: RegisterRow, in language: Language) -> Label {
        let document = row.document.short(in: language)
        switch row.kind {
        case .withdrawal: return Label(document)
        case .claim, .undelivered, .calledOff:
            return Label("\(document) · \(row.kind.label(in: language))")
        }
    }

    static func question(
        _ query: Query<ReturnField>,
        _ sort: Sort<RegisterSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .register(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<ReturnField>, of scope: EveryRecord) -> Question {
        .registerTally(query)
    }
}

/// Its file is the return's.
extension RegisterList: RecordKind {
    static func question(of id: Int64) -> Question { .goodsReturned(ID(id)) }

    static func id(of file: ReturnFile) -> Int64 { file.goods.id.key }

    static func title(of file: ReturnFile, isShort: Bool, in scene: Scene) -> [Label] {
        ReturnList.title(of: file, isShort: isShort, in: scene)
    }

    static func lines(
        of file: ReturnFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        ReturnList.lines(of: file, width: width, isBrief: isBrief, in: scene)
    }
}
