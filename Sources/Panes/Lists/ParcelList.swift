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
            polish: "Nie ma jeszcze przesyłek. Wpisuje je klawisz i albo skan etykiety."
        )
    }

    /// A locker's number has 24 digits and is shown whole also where there is little
    /// room; what gives way is what the page tells as well.
    static func columns(in language: Language) -> [ListColumn<ParcelSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.tracking), .fixed(24), priority: 9), sort: .tracking),
            ListColumn(Column(title(.status), .fixed(15), priority: 8)),
            ListColumn(Column(title(.inquiry), .flexible(11, upTo: 22), priority: 7)),
            ListColumn(Column(title(.carrier), .flexible(8, upTo: 10), priority: 1)),
            ListColumn(Column(title(.sender), .flexible(10, upTo: 32), priority: 5)),
            ListColumn(Column(title(.shelf), .fixed(6), priority: 3)),
            ListColumn(Column(title(.record), .fixed(13), priority: 6)),
            ListColumn(Column(title(.logged), .fixed(14), priority: 2), sort: .logged),
        ]
    }

    static func cells(of row: ParcelRow, in scene: Scene) -> [Label] {
        let language = scene.language
        return [
            Label(row.tracking),
            Label("\(row.status.sign) \(row.status.short(in: language))", row.status.style),
            row.inquiry(in: scene),
            Label(row.carrier, .dim),
            Label(row.sender),
            Label(row.shelf, .dim),
            Label(row.recordsInShort(in: language)),
            Label(
                language.shortDay(row.logged.day, today: scene.today) + " "
                    + language.time(row.logged.at, in: scene.zone),
                .dim
            ),
        ]
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

extension ParcelRow {
    /// What is being cleared up: until when, where there is a day, comes first, so that
    /// it is seen also where the words are cut.
    fileprivate func inquiry(in scene: Scene) -> Label {
        guard let finding else { return "" }
        let what = finding.short(in: scene.language)
        guard let due else { return Label("! \(what)", .warn) }
        let deadline = Return.Deadline.due(due).label(in: scene)
        return Label("\(deadline.text) \(what)", deadline.style)
    }

    /// Its record or, where there are several, how many: a number is never cut.
    fileprivate func recordsInShort(in language: Language) -> String {
        records.count > 1 ? Plural.returns.text(records.count, in: language) : records.first ?? ""
    }
}

extension Parcel.Status {
    /// How a status looks; its sign and word say the same.
    var style: Style {
        switch self {
        case .unassigned, .undelivered: .accent
        case .matched: .plain
        case .resent: .ok
        case .cancelled, .withdrawn: .dim
        }
    }
}
