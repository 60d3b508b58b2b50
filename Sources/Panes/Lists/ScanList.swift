import Canvas
import Shop

/// Codes that named nothing when they were scanned, the newest first.
enum ScanList: ListKind {
    typealias Row = UnknownScan
    typealias Field = ScanField

    /// The list has one order only, that of time.
    enum SortKey: Hashable, Sendable {
        case moment
    }

    static func number(of row: UnknownScan) -> String { row.code }

    static let sorts: [Sort<SortKey>] = [Sort(.moment, descending: true)]

    static func name(of sort: SortKey, in language: Language) -> String {
        language.choose(english: "by time", polish: "wg czasu")
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "Every code that was scanned was known.",
            polish: "Każdy zeskanowany kod był znany."
        )
    }

    static func columns(in language: Language) -> [ListColumn<SortKey>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.code), .flexible(14, upTo: 40), priority: 9)),
            ListColumn(
                Column(title(.moment), .flexible(17, upTo: 18), priority: 8),
                sort: .moment
            ),
            ListColumn(Column(title(.author), .flexible(7, upTo: 16), priority: 6)),
            ListColumn(Column(title(.place), .flexible(13, upTo: 18), priority: 5)),
        ]
    }

    static func cells(of row: UnknownScan, in scene: Scene) -> [Label] {
        let language = scene.language
        return [
            Label(row.code),
            Label(language.dayAndTime(row.at.at, in: scene.zone, today: scene.today)),
            Label(row.staff),
            Label(row.place, .dim),
        ]
    }

    static func question(
        _ query: Query<ScanField>,
        _ sort: Sort<SortKey>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .scans(query, anchor, limit: limit)
    }

    static func tally(_ query: Query<ScanField>, of scope: EveryRecord) -> Question {
        .scanTally(query)
    }
}
