import Canvas
import Shop

/// Claims: what is to be answered first comes first.
enum ClaimList: ListKind {
    typealias Row = ClaimRow
    typealias Field = ClaimField
    typealias SortKey = ClaimSort

    static func number(of row: ClaimRow) -> String { row.number }

    static func version(of row: ClaimRow) -> Int { row.version }

    static let sorts: [Sort<ClaimSort>] = [
        Sort(.due), Sort(.number), Sort(.received, descending: true), Sort(.name),
    ]

    static func name(of sort: ClaimSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No claims yet. w takes one in, from its order.",
            polish: "Nie ma jeszcze reklamacji. Przyjmuje je klawisz w przy zamówieniu."
        )
    }

    static func columns(in language: Language) -> [ListColumn<ClaimSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(13), priority: 9), sort: .number),
            ListColumn(Column(title(.customer), .flexible(12, upTo: 32), priority: 6), sort: .name),
        ]
    }

    static func cells(of row: ClaimRow, in scene: Scene) -> [Label] {
        [Label(row.number), Label(row.name)]
    }

    static func question(
        _ query: Query<ClaimField>,
        _ sort: Sort<ClaimSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .claims(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<ClaimField>, of scope: EveryRecord) -> Question {
        .claimTally(query)
    }
}

extension ClaimList: RecordKind {
    static func question(of id: Int64) -> Question { .claim(ID(id)) }

    static func id(of file: ClaimFile) -> Int64 { file.claim.id.key }

    static func title(of file: ClaimFile, isShort: Bool, in scene: Scene) -> [Label] {
        [Label(file.claim.number, .heading)]
    }

    static func lines(
        of file: ClaimFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        []
    }
}
