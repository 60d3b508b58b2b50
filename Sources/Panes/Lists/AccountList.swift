import Canvas
import Shop

/// Points accounts with what is on them.
enum AccountList: ListKind {
    typealias Row = AccountRow
    typealias Field = AccountField
    typealias SortKey = AccountSort

    static func number(of row: AccountRow) -> String { row.number }

    static func version(of row: AccountRow) -> Int { row.version }

    static let sorts: [Sort<AccountSort>] = [
        Sort(.balance, descending: true), Sort(.pending, descending: true), Sort(.number),
    ]

    static func name(of sort: AccountSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No accounts yet. One opens with a customer's first order that is sent.",
            polish: "Nie ma jeszcze kont. Konto powstaje z pierwszą wysyłką do klienta."
        )
    }

    static func views(in scene: Scene) -> [NamedQuery<AccountField>] {
        [
            NamedQuery(
                scene.say("expiring soon", "wygasające wkrótce"),
                .field(.expiring, .number(.above(0))),
                key: "e"
            ),
            NamedQuery(
                scene.say("in debt", "na minusie"),
                .field(.balance, .number(.below(0))),
                key: "d"
            ),
            NamedQuery(
                scene.say("gold and VIP", "złote i VIP"),
                .field(.tier, .choice([Tier.gold.rawValue, Tier.vip.rawValue])),
                key: "g"
            ),
            NamedQuery(
                scene.say("with points waiting", "z oczekującymi punktami"),
                .field(.pending, .number(.above(0))),
                key: "w"
            ),
        ]
    }

    static func columns(in language: Language) -> [ListColumn<AccountSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(8), priority: 10), sort: .number),
            ListColumn(Column(title(.customer), .flexible(12, upTo: 30), priority: 8)),
            ListColumn(.number(title(.balance), 10, priority: 9), sort: .balance),
            ListColumn(.number(title(.pending), 10, priority: 7), sort: .pending),
            ListColumn(.number(title(.expiring), 8, priority: 6)),
            ListColumn(Column(title(.tier), .fixed(8), priority: 5)),
            ListColumn(.number(title(.toNextTier), 13, priority: 4)),
            ListColumn(.number(title(.spent), 13, priority: 2)),
            ListColumn(Column(title(.email), .flexible(14, upTo: 30), priority: 1)),
        ]
    }

    static func cells(of row: AccountRow, in scene: Scene) -> [Label] {
        let language = scene.language
        func points(_ points: Int, _ style: Style) -> Label {
            Label(points == 0 ? "" : language.number(points), style)
        }
        let missing = row.toNextTier.map { language.money($0, Rules.currency) }
        return [
            Label(row.number), Label(row.name), balance(row, language), points(row.pending, .dim),
            points(row.expiring, .warn), Label(row.tier.label(in: language)),
            Label(missing ?? "", .dim), Label(language.money(row.spent, Rules.currency), .dim),
            Label(row.email, .dim),
        ]
    }

    /// What is owed is told by a sign as well as by its colour.
    static func balance(_ row: AccountRow, _ language: Language) -> Label {
        row.balance < 0
            ? Label("! " + language.number(row.balance), .error)
            : Label(language.number(row.balance), row.balance > 0 ? Style.plain.bold : .dim)
    }

    static func question(
        _ query: Query<AccountField>,
        _ sort: Sort<AccountSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .accounts(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<AccountField>, of scope: EveryRecord) -> Question {
        .accountTally(query)
    }
}
