import Canvas
import Shop

/// Messages: what failed comes first, then what is to leave, then what has left.
enum MessageList: ListKind {
    typealias Row = MessageRow
    typealias Field = MessageField
    typealias SortKey = MessageSort

    static func number(of row: MessageRow) -> String { row.record }

    static func version(of row: MessageRow) -> Int { row.version }

    static let sorts: [Sort<MessageSort>] = [
        Sort(.waiting), Sort(.written, descending: true), Sort(.record),
    ]

    static func name(of sort: MessageSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No messages yet. Each step with a return owes its customer one.",
            polish: "Nie ma jeszcze wiadomości. Każdy krok zwrotu tworzy jedną dla klienta."
        )
    }

    static func columns(in language: Language) -> [ListColumn<MessageSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.record), .fixed(13), priority: 9), sort: .record),
            ListColumn(Column(title(.status), .flexible(12, upTo: 14), priority: 8)),
            ListColumn(Column(title(.moment), .flexible(11, upTo: 16), priority: 7)),
            ListColumn(Column(title(.action), .flexible(18, upTo: 24), priority: 6)),
            ListColumn(Column(title(.customer), .flexible(12, upTo: 28), priority: 5)),
            ListColumn(Column(title(.email), .flexible(12, upTo: 34), priority: 3)),
            ListColumn(Column(title(.note), .flexible(24, upTo: 60), priority: 2)),
            ListColumn(Column(title(.written), .fixed(14), priority: 1), sort: .written),
        ]
    }

    static func cells(of row: MessageRow, in scene: Scene) -> [Label] {
        let language = scene.language
        let standing = row.standing(at: scene.now)
        return [
            Label(row.record),
            Label("\(standing.sign) \(standing.label(in: language))", standing.style),
            Label(row.when(in: scene), .dim),
            Label(row.template.label(in: language)),
            Label(row.name),
            Label(row.recipient, .dim),
            Label(row.problem?.explanation(in: language) ?? "", standing == .failed ? .warn : .dim),
            Label(language.moment(row.written.at, in: scene.zone, today: scene.today), .dim),
        ]
    }

    static func question(
        _ query: Query<MessageField>,
        _ sort: Sort<MessageSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .messages(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<MessageField>, of scope: EveryRecord) -> Question {
        .messageTally(query)
    }
}

extension MessageRow {
    /// Until when it is held, when it is tried, or when it has left or was given up.
    func when(in scene: Scene) -> String {
        let language = scene.language
        func time(_ instant: Instant) -> String {
            language.moment(instant, in: scene.zone, today: scene.today)
        }
        switch standing(at: scene.now) {
        case .held: return scene.say("until ", "do ") + time(holdUntil)
        case .waiting: return attempts == 0 ? "" : scene.say("from ", "od ") + time(due)
        case .sent, .failed, .dropped, .withdrawn: return ended.map(time) ?? ""
        }
    }
}

extension Message.Standing {
    /// How it looks; its sign and word say the same.
    var style: Style {
        switch self {
        case .held, .waiting: .plain
        case .sent: .ok
        case .failed: .warn
        case .dropped, .withdrawn: .dim
        }
    }
}
