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
            ListColumn(Column(title(.customer), .flexible(12, upTo: 32), priority: 6)),
        ]
    }

    static func cells(of row: MessageRow, in scene: Scene) -> [Label] {
        [Label(row.record), Label(row.name)]
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

extension MessageList: RecordKind {
    static func question(of id: Int64) -> Question { .message(id) }

    static func id(of file: MessageFile) -> Int64 { file.row.id }

    static func title(of file: MessageFile, isShort: Bool, in scene: Scene) -> [Label] {
        [Label(file.row.record, .heading)]
    }

    static func lines(
        of file: MessageFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        []
    }
}
