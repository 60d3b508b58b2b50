import Canvas
import Shop

/// The queue of returns: what is due first comes first.
enum ReturnList: ListKind {
    typealias Row = ReturnRow
    typealias Field = ReturnField
    typealias SortKey = ReturnSort

    static func number(of row: ReturnRow) -> String { row.number }

    static func version(of row: ReturnRow) -> Int { row.version }

    static let sorts: [Sort<ReturnSort>] = [
        Sort(.due), Sort(.number, descending: true), Sort(.registered, descending: true),
        Sort(.amount, descending: true), Sort(.name),
    ]

    static func name(of sort: ReturnSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No returns yet. They are registered from an order: pane 1, key i.",
            polish: "Nie ma jeszcze zwrotów. Rejestruje się je z zamówienia: ekran 1, klawisz i."
        )
    }

    static func columns(in language: Language) -> [ListColumn<ReturnSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(13), priority: 9), sort: .number),
            ListColumn(Column(title(.due), .fixed(8), priority: 8), sort: .due),
            ListColumn(Column(title(.status), .flexible(14, upTo: 16), priority: 7)),
            ListColumn(
                Column(title(.customer), .flexible(12, upTo: 24), priority: 6),
                sort: .name
            ),
            ListColumn(.number(title(.pieces), 5, priority: 2)),
            ListColumn(.number(title(.refund), 13, priority: 5), sort: .amount),
            ListColumn(Column(title(.wayBack), .flexible(9, upTo: 13), priority: 1)),
            ListColumn(Column(title(.order), .flexible(9, upTo: 14), priority: 4)),
            ListColumn(Column(title(.handledBy), .fixed(10), priority: 3)),
            ListColumn(
                Column(title(.registered), .fixed(16), priority: 0),
                sort: .registered
            ),
        ]
    }

    static func cells(of row: ReturnRow, in scene: Scene) -> [Label] {
        let language = scene.language
        let isOrphan = row.order == nil
        return [
            Label(row.number),
            row.deadline.label(in: scene),
            status(of: row, in: scene),
            isOrphan ? Label(scene.say("no order", "bez zamówienia"), .dim) : Label(row.name),
            Label(language.number(row.units)),
            Label(language.money(row.amount, row.currency)),
            Label(isOrphan ? "" : row.wayBack.short(in: language), .dim),
            Label(row.orderNumber, .dim),
            Label(row.handledBy, .warn),
            Label(language.shortDay(row.registered.day, today: scene.today), .dim),
        ]
    }

    /// The status; what waits for a second person, is with the bank, or is held back by a
    /// case about a parcel, says so by its sign.
    static func status(of row: ReturnRow, in scene: Scene) -> Label {
        if row.isFrozen { return Label("! " + scene.say("held back", "wstrzymana"), .warn) }
        if row.isAtBank { return Label("→ " + Transfer.isAtBank.text(in: scene.language), .accent) }
        let word = row.status.short(in: scene.language)
        guard row.isProposed else { return Label("\(row.status.sign) \(word)", row.status.style) }
        return Label("◐ " + Proposal.waits.text(in: scene.language), .warn)
    }

    static func question(
        _ query: Query<ReturnField>,
        _ sort: Sort<ReturnSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .returns(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<ReturnField>, of scope: EveryRecord) -> Question {
        .returnTally(query)
    }
}

extension Return.Status {
    /// How a status looks; its sign and word say the same.
    var style: Style {
        switch self {
        case .registered: .plain
        case .awaiting, .accepted: .accent
        case .settled: .ok
        case .rejected, .cancelled: .dim
        }
    }
}

extension Return.Deadline {
    /// Days left; what is late or due today says so by a sign as well as by colour.
    func label(in scene: Scene) -> Label {
        let text = short(today: scene.today, in: scene.language)
        switch self {
        case .waitsForParcel, .goodsOnly, .nothingOwed: return Label(text, .dim)
        case .due(let day):
            let days = day - scene.today
            return Label(text, days < 0 ? .error : days < 3 ? .warn : .plain)
        }
    }
}
