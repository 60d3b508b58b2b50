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
            ListColumn(Column(title(.customer), .flexible(12, upTo: 32), priority: 6)),
            ListColumn(.number(title(.refund), 14, priority: 8)),
        ]
    }

    static func cells(of row: RegisterRow, in scene: Scene) -> [Label] {
        [
            Label(row.number), Label(row.name),
            Label(scene.language.money(row.gross, row.currency)),
        ]
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
