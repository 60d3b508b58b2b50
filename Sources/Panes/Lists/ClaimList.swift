import Canvas
import Shop

/// Claims: what is to be answered first comes first.
enum ClaimList: ListKind {
    typealias Row = ClaimRow
    typealias Field = ClaimField
    typealias SortKey = ClaimSort

    static func number(of row: ClaimRow) -> String { row.number }

    static func version(of row: ClaimRow) -> Int { row.version }

    static let sorts: [Sort<ClaimSort>] = [
        Sort(.due), Sort(.number), Sort(.received, descending: true), Sort(.name),
    ]

    static func name(of sort: ClaimSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "No claims yet. w takes one in, from its order.",
            polish: "Nie ma jeszcze reklamacji. Przyjmuje je klawisz w przy zamówieniu."
        )
    }

    static func columns(in language: Language) -> [ListColumn<ClaimSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(13), priority: 9), sort: .number),
            ListColumn(Column(title(.answerBy), .fixed(16), priority: 8), sort: .due),
            ListColumn(Column(title(.status), .fixed(17), priority: 7)),
            ListColumn(Column(title(.demand), .flexible(10, upTo: 15), priority: 6)),
            ListColumn(Column(title(.customer), .flexible(12, upTo: 28), priority: 5), sort: .name),
            ListColumn(Column(title(.article), .flexible(12, upTo: 32), priority: 2)),
            ListColumn(Column(title(.order), .fixed(11), priority: 3)),
            ListColumn(Column(title(.returns), .fixed(13), priority: 4)),
            ListColumn(Column(title(.claimed), .fixed(8), priority: 1), sort: .received),
        ]
    }

    static func cells(of row: ClaimRow, in scene: Scene) -> [Label] {
        let language = scene.language
        let more = row.units > 1 ? "\(language.number(row.units)) × " : ""
        return [
            Label(row.number),
            row.term(on: scene.today).label(in: scene),
            Claim.state(row.status, isAccepted: row.isAccepted, in: language),
            Label(row.demand.label(in: language)),
            Label(row.name),
            Label(more + row.article),
            Label(row.orderNumber, .dim),
            Label(row.goodsNumber),
            Label(language.shortDay(row.received.day, today: scene.today), .dim),
        ]
    }

    static func question(
        _ query: Query<ClaimField>,
        _ sort: Sort<ClaimSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .claims(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<ClaimField>, of scope: EveryRecord) -> Question {
        .claimTally(query)
    }
}

extension Claim.Term {
    /// For a list, with a colour that says the same.
    func label(in scene: Scene) -> Label {
        let text = short(today: scene.today, in: scene.language)
        switch self {
        case .nothingDue: return Label(text)
        case .acceptedSince: return Label(text, .error)
        case .answerBy(let day):
            let style: Style =
                switch day - scene.today {
                case ..<0: .error
                case 0...2: .warn
                case _: .plain
                }
            return Label(text, style)
        }
    }
}

extension Claim {
    /// The status or, once it is answered, what the answer is; its sign says the same.
    static func state(_ status: Status, isAccepted: Bool?, in language: Language) -> Label {
        guard status == .answered, let isAccepted else {
            return Label("\(status.sign) \(status.label(in: language))", status.style)
        }
        let verdict = (isAccepted ? Wording.accepted : .refused).text(in: language)
        return Label("\(status.sign) \(verdict)", isAccepted ? .ok : .warn)
    }
}

extension Claim.Status {
    var style: Style {
        switch self {
        case .registered: .accent
        case .answered: .plain
        case .closed: .ok
        case .withdrawn: .dim
        }
    }
}

extension Wording {
    /// What a claim was answered.
    static let accepted = Wording("accepted", "uznana")
    static let refused = Wording("refused", "odrzucona")
}
