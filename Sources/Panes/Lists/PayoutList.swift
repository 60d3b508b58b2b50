import Canvas
import Shop

/// What is to be paid out (*do wypłaty*): accepted returns, by their deadline.
enum PayoutList: ListKind {
    typealias Row = PayoutRow
    typealias Field = ReturnField
    typealias SortKey = PayoutSort

    static func number(of row: PayoutRow) -> String { row.number }

    static func version(of row: PayoutRow) -> Int { row.version }

    static let sorts: [Sort<PayoutSort>] = [
        Sort(.due), Sort(.amount, descending: true), Sort(.name), Sort(.number),
    ]

    static func name(of sort: PayoutSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "Nothing is to be paid. Accepted returns come here.",
            polish: "Nie ma nic do wypłaty. Trafiają tu zaakceptowane zwroty."
        )
    }

    static func columns(in language: Language) -> [ListColumn<PayoutSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(13), priority: 9), sort: .number),
            ListColumn(Column(title(.customer), .flexible(12, upTo: 32), priority: 6), sort: .name),
            ListColumn(.number(title(.refund), 14, priority: 8), sort: .amount),
        ]
    }

    static func cells(of row: PayoutRow, in scene: Scene) -> [Label] {
        [
            Label(row.number), Label(row.name),
            Label(scene.language.money(row.due, row.currency)),
        ]
    }

    static func question(
        _ query: Query<ReturnField>,
        _ sort: Sort<PayoutSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .payouts(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<ReturnField>, of scope: EveryRecord) -> Question {
        .payoutTally(query)
    }
}

/// Its file is the return's.
extension PayoutList: RecordKind {
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
