import Canvas
import Shop

/// What stands at the dock: what waits for somebody comes first.
enum ParcelList: ListKind {
    typealias Row = ParcelRow
    typealias Field = ParcelField
    typealias SortKey = ParcelSort

    static func number(of row: ParcelRow) -> String { row.tracking }

    static let sorts: [Sort<ParcelSort>] = [
        Sort(.waiting), Sort(.logged, descending: true), Sort(.tracking),
    ]

    static func name(of sort: ParcelSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No parcels yet. i logs one; so does a scan of its label.",
            polish: "Nie ma jeszcze przesyłek. Wpisuje je i albo skan etykiety."
        )
    }

    static func columns(in language: Language) -> [ListColumn<ParcelSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.parcel), .flexible(14, upTo: 26), priority: 9)),
            ListColumn(Column(title(.status), .flexible(12, upTo: 16), priority: 8)),
        ]
    }

    static func cells(of row: ParcelRow, in scene: Scene) -> [Label] {
        [Label(row.tracking), Label(row.status.label(in: scene.language))]
    }

    static func question(
        _ query: Query<ParcelField>,
        _ sort: Sort<ParcelSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .parcels(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<ParcelField>, of scope: EveryRecord) -> Question {
        .parcelTally(query)
    }
}

extension ParcelList: RecordKind {
    static func question(of id: Int64) -> Question { .parcel(ID(id)) }

    static func id(of file: ParcelFile) -> Int64 { file.parcel.id.key }

    static func title(of file: ParcelFile, isShort: Bool, in scene: Scene) -> [Label] {
        [Label(file.parcel.tracking, .heading)]
    }

    static func lines(
        of file: ParcelFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        []
    }
}
