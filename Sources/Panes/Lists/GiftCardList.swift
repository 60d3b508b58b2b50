import Canvas
import Shop

/// Gift cards with what is on them.
enum GiftCardList: ListKind {
    typealias Row = GiftCardRow
    typealias Field = GiftCardField
    typealias SortKey = GiftCardSort

    static func number(of row: GiftCardRow) -> String { row.number }

    static func version(of row: GiftCardRow) -> Int { row.version }

    static func amount(of row: GiftCardRow) -> Amount? {
        Amount(money: row.balance, currency: row.currency)
    }

    static let sorts: [Sort<GiftCardSort>] = [
        Sort(.made, descending: true), Sort(.lastDay), Sort(.balance, descending: true),
        Sort(.booked, descending: true), Sort(.number),
    ]

    static func name(of sort: GiftCardSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No gift cards yet. i sells one; its code is then shown to be handed over.",
            polish: "Nie ma kart podarunkowych. i sprzedaje kartę i pokazuje jej kod do wydania."
        )
    }

    static func views(in scene: Scene) -> [NamedQuery<GiftCardField>] {
        func with(_ status: GiftCard.Status) -> Query<GiftCardField> {
            .field(.status, .choice([status.rawValue]))
        }
        return [
            NamedQuery(
                scene.say("with money on them", "z pieniędzmi"),
                .all([with(.active), .field(.balance, .money(.above(.zero)))]),
                key: "b"
            ),
            NamedQuery(
                scene.say("not activated yet", "nieaktywowane"),
                with(.sold),
                key: "n"
            ),
            NamedQuery(
                scene.say("blocked", "zablokowane"),
                with(.blocked),
                key: "z"
            ),
        ]
    }

    static func columns(in language: Language) -> [ListColumn<GiftCardSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(13), priority: 10), sort: .number),
            ListColumn(Column(title(.code), .fixed(14), priority: 7)),
            ListColumn(.number(title(.balance), 12, priority: 9), sort: .balance),
            ListColumn(.number(title(.faceValue), 12, priority: 4)),
            ListColumn(Column(title(.status), .fixed(14), priority: 8)),
            ListColumn(Column(title(.validUntil), .fixed(12), priority: 6), sort: .lastDay),
            ListColumn(Column(title(.lastEntry), .fixed(12), priority: 5), sort: .booked),
            ListColumn(Column(title(.record), .flexible(10, upTo: 20), priority: 3)),
            ListColumn(Column(title(.sold), .fixed(12), priority: 2), sort: .made),
        ]
    }

    static func cells(of row: GiftCardRow, in scene: Scene) -> [Label] {
        let language = scene.language
        func moment(_ moment: Moment) -> Label {
            Label(language.moment(moment.at, in: scene.zone, today: scene.today), .dim)
        }
        return [
            Label(row.number), Label(row.maskedCode, .dim),
            Label(
                language.money(row.balance, row.currency),
                row.balance > .zero ? Style.plain.bold : .dim
            ),
            Label(language.money(row.faceValue, row.currency), .dim),
            status(row, in: scene), Label(language.date(row.lastDay), .dim), moment(row.booked),
            Label(row.record), moment(row.made),
        ]
    }

    static func question(
        _ query: Query<GiftCardField>,
        _ sort: Sort<GiftCardSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .giftCards(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<GiftCardField>, of scope: EveryRecord) -> Question {
        .giftCardTally(query)
    }

    /// As it is on the shop's day, whenever the row was read.
    fileprivate static func status(_ row: GiftCardRow, in scene: Scene) -> Label {
        let style: Style =
            switch row.status {
            case .active: .plain
            case .sold: .accent
            case .blocked: .warn
            case .expired: .dim
            }
        return Label(row.status.label(in: scene.language), style)
    }
}

extension GiftCardList: RecordKind {
    static func question(of id: Int64) -> Question { .giftCard(ID(id)) }

    static func id(of file: GiftCardFile) -> Int64 { file.row.id }

    static func title(of file: GiftCardFile, isShort: Bool, in scene: Scene) -> [Label] {
        [
            Label(file.row.number, .heading), Label(" · ", .dim), status(file.row, in: scene),
            Label(" · ", .dim), Label(scene.language.money(file.row.balance, file.row.currency)),
        ]
    }

    /// What is left and until when, then the ledger that explains it, the newest first.
    static func lines(
        of file: GiftCardFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        [balance(file, scene), code(file, scene), life(file, scene), []]
            + ledger(file, width: width, scene)
    }

    private static func balance(_ file: GiftCardFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let worth = language.money(file.row.faceValue, file.row.currency)
        return filed(
            ColumnTitle.balance.title(in: language),
            dotted([
                Label(language.money(file.row.balance, file.row.currency), .heading),
                Label(scene.say("worth \(worth) when made", "wartość początkowa \(worth)"), .dim),
            ])
        )
    }

    private static func code(_ file: GiftCardFile, _ scene: Scene) -> [Label] {
        let way = scene.say("in full: ", "w całości: ")
        let line = "zaplecze giftcards show \(file.row.number) --code"
        return filed(
            ColumnTitle.code.title(in: scene.language),
            dotted([Label(file.row.maskedCode), Label(way + line, .dim)])
        )
    }

    private static func life(_ file: GiftCardFile, _ scene: Scene) -> [Label] {
        let language = scene.language
        let left = file.row.lastDay - scene.today
        let days = left >= 0 ? Plural.days.text(left, in: language) : ""
        return filed(
            ColumnTitle.validUntil.title(in: language),
            dotted([
                Label(
                    language.date(file.row.lastDay),
                    file.row.status == .expired ? .warn : .plain
                ),
                Label(days.isEmpty ? "" : scene.say("\(days) left", "zostało \(days)"), .dim),
            ])
        )
    }

    private static func ledger(
        _ file: GiftCardFile,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        var table = TextTable([
            Column(title(.moment), .fixed(12), priority: 8),
            Column(title(.action), .fixed(15), priority: 10),
            .number(title(.change), 12, priority: 9),
            .number(title(.balance), 12, priority: 7),
            Column(title(.record), .flexible(10, upTo: 48), priority: 6),
            Column(title(.author), .flexible(6, upTo: 12), priority: 4),
        ])
        for entry in file.entries {
            let amount = entry.entry.amount
            table.add([
                Label(language.moment(entry.at.at, in: scene.zone, today: scene.today), .dim),
                Label(entry.entry.kind.label(in: language)),
                Label(
                    amount == .zero ? "" : language.money(amount, file.row.currency),
                    amount < .zero ? .plain : .accent
                ),
                Label(language.money(entry.balance, file.row.currency), .dim),
                entry.record.isEmpty ? Label(entry.entry.reason, .dim) : Label(entry.record),
                Label(entry.author, .dim),
            ])
        }
        return table.lines(width: width)
    }
}
