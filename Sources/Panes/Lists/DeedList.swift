import Canvas
import Shop

/// The history: the newest entry first, of the whole shop or of one record.
enum DeedList: ListKind {
    typealias Row = DeedRow
    typealias Field = DeedField

    /// The history has one order only, that of time.
    enum SortKey: Hashable, Sendable {
        case moment
    }

    static let everything: Deed.Subject? = nil

    static func number(of row: DeedRow) -> String { row.record }

    static let sorts: [Sort<SortKey>] = [Sort(.moment, descending: true)]

    static func name(of sort: SortKey, in language: Language) -> String {
        language.choose(english: "by time", polish: "wg czasu")
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "Nothing has been done here yet.",
            polish: "Nic tu jeszcze nie zrobiono."
        )
    }

    static func columns(in language: Language) -> [ListColumn<SortKey>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(
                Column(title(.moment), .flexible(17, upTo: 18), priority: 8),
                sort: .moment
            ),
            ListColumn(Column(title(.author), .flexible(7, upTo: 16), priority: 7)),
            ListColumn(Column(title(.action), .flexible(20, upTo: 26), priority: 9)),
            ListColumn(Column(title(.record), .flexible(13, upTo: 18), priority: 6)),
            ListColumn(Column(title(.after), .flexible(14, upTo: 40), priority: 4)),
            ListColumn(Column(title(.note), .flexible(8, upTo: 40), priority: 3)),
            ListColumn(Column(title(.terminal), .flexible(6, upTo: 10), priority: 0)),
        ]
    }

    static func cells(of row: DeedRow, in scene: Scene) -> [Label] {
        let language = scene.language
        return [
            Label(language.dayAndTime(row.at.at, in: scene.zone, today: scene.today)),
            Label(row.author),
            Label(row.action.label(in: language)),
            Label(row.record, .dim),
            Label(row.after.map { $0.text(in: language) }.joined(separator: ", ")),
            Label(row.note, .dim),
            Label(row.terminal, .dim),
        ]
    }

    static func question(
        _ query: Query<DeedField>,
        _ sort: Sort<SortKey>,
        of scope: Deed.Subject?,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .history(query, of: scope, anchor, limit: limit)
    }

    static func tally(_ query: Query<DeedField>, of scope: Deed.Subject?) -> Question {
        .historyTally(query, of: scope)
    }
}
