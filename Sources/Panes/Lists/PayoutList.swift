import Canvas
import Shop

/// What is to be paid out (*do wypłaty*): accepted returns, by their deadline.
enum PayoutList: ListKind {
    typealias Row = PayoutRow
    typealias Field = ReturnField
    typealias SortKey = PayoutSort

    static func number(of row: PayoutRow) -> String { row.number }

    static func version(of row: PayoutRow) -> Int { row.version }

    static func amount(of row: PayoutRow) -> Amount? {
        Amount(money: row.due, currency: row.currency)
    }

    static let sorts: [Sort<PayoutSort>] = [
        Sort(.due), Sort(.amount, descending: true), Sort(.name), Sort(.number),
    ]

    static func name(of sort: PayoutSort, in language: Language) -> String {
        sort.label(in: language)
    }

    static func emptiness(in language: Language) -> String {
        language.choose(
            english: "Nothing is to be paid. Accepted returns come here.",
            polish: "Nie ma nic do wypłaty. Trafiają tu zaakceptowane zwroty."
        )
    }

    static func columns(in language: Language) -> [ListColumn<PayoutSort>] {
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        return [
            ListColumn(Column(title(.number), .fixed(13), priority: 9), sort: .number),
            ListColumn(Column(title(.due), .fixed(8), priority: 7), sort: .due),
            ListColumn(Column(title(.customer), .flexible(11, upTo: 32), priority: 4), sort: .name),
            ListColumn(Column(title(.order), .flexible(9, upTo: 14), priority: 1)),
            ListColumn(.number(title(.refund), 13, priority: 8), sort: .amount),
            ListColumn(Column(title(.paidBy), .flexible(10, upTo: 28), priority: 2)),
            ListColumn(Column(title(.account), .fixed(11), priority: 5)),
            ListColumn(Column(title(.stage), .fixed(15), priority: 6)),
        ]
    }

    static func cells(of row: PayoutRow, in scene: Scene) -> [Label] {
        let language = scene.language
        let ways = row.instruments.map { $0.label(in: language) }
        return [
            Label(row.number),
            row.deadline.label(in: scene),
            Label(row.name),
            Label(row.orderNumber, .dim),
            Label(language.money(row.due, row.currency)),
            Label(ways.joined(separator: ", "), .dim),
            account(of: row, in: scene),
            row.stage.label(in: scene),
        ]
    }

    /// Masked, or that none is known where a transfer needs one.
    private static func account(of row: PayoutRow, in scene: Scene) -> Label {
        guard row.account.isEmpty else { return Label(row.account, .dim) }
        let isWanted =
            row.instruments.isEmpty || row.instruments.contains(where: \.goesBackByTransfer)
        return isWanted ? Label(scene.say("! none", "! brak"), .error) : Label("")
    }

    static func question(
        _ query: Query<ReturnField>,
        _ sort: Sort<PayoutSort>,
        of scope: EveryRecord,
        at anchor: Anchor,
        limit: Int
    ) -> Question {
        .payouts(query, sort, anchor, limit: limit)
    }

    static func tally(_ query: Query<ReturnField>, of scope: EveryRecord) -> Question {
        .payoutTally(query)
    }
}

extension PayoutRow.Stage {
    /// How far the money is; its sign and word say the same as its colour.
    func label(in scene: Scene) -> Label {
        switch self {
        case .toPay: Label("● " + scene.say("to pay", "do wypłaty"), .accent)
        case .proposed: Label("◐ " + Proposal.waits.text(in: scene.language), .warn)
        case .atBank(let file): Label("→ " + file, .dim)
        case .frozen: Label("! " + scene.say("held back", "wstrzymana"), .warn)
        }
    }
}

/// Its file is the return's.
extension PayoutList: RecordKind {
    static func question(of id: Int64) -> Question { .goodsReturned(ID(id)) }

    static func id(of file: ReturnFile) -> Int64 { file.goods.id.key }

    static func title(of file: ReturnFile, isShort: Bool, in scene: Scene) -> [Label] {
        ReturnList.title(of: file, isShort: isShort, in: scene)
    }

    static func lines(
        of file: ReturnFile,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]] {
        ReturnList.lines(of: file, width: width, isBrief: isBrief, in: scene)
    }
}
