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
    static func status(_ row: GiftCardRow, in scene: Scene) -> Label {
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
