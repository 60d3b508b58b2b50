import Canvas
import Shop

/// What came, what was decided and what it costs, line by line.
extension ReturnList {
    static func articles(
        _ file: ReturnFile,
        _ purchase: Purchase,
        width: Int,
        isBrief: Bool,
        _ scene: Scene
    ) -> [[Label]] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        let columns: [Column] = [
            Column(title(.line), .flexible(16, upTo: 40), priority: 9),
            Column(title(.back), .flexible(7, upTo: 9), priority: 8),
            Column(title(.condition), .flexible(10, upTo: 15), priority: 6),
            Column(title(.decision), .flexible(12, upTo: 18), priority: 7),
            .number(title(.refund), 13, priority: 5),
            Column(title(.reason), .flexible(10, upTo: 16), priority: 2),
            .number(title(.bought), 8, priority: 1),
        ]
        var table = TextTable(isBrief ? Array(columns.prefix(5)) : columns)
        for row in parts(of: file.goods, purchase) {
            table.add(cells(row, file.goods, purchase, scene))
        }
        for wrong in file.goods.wrongItems {
            table.add([
                Label("! \(wrong.what)", .warn), Label(language.number(wrong.units)), "",
                Label(Reception.wrongItem.text(in: language), .warn), "", "", "",
            ])
        }
        return table.lines(width: width)
    }

    /// A line of the order in one condition, or one of which nothing came yet.
    private struct Part {
        var line: Order.Line
        var received: Int
        var condition: Condition?
        var decisions: [Decision]
    }

    private static func parts(of goods: Return, _ purchase: Purchase) -> [Part] {
        let announced = Set(goods.lines.map(\.orderLine))
        return purchase.order.lines.flatMap { line -> [Part] in
            let groups = goods.groups.filter { $0.line == line.id }
            if groups.isEmpty {
                return announced.contains(line.id)
                    ? [Part(line: line, received: 0, condition: nil, decisions: [])] : []
            }
            return groups.map { group in
                Part(
                    line: line,
                    received: group.units,
                    condition: group.condition,
                    decisions: goods.decisions.standing.filter {
                        $0.line == line.id && $0.condition == group.condition
                    }
                )
            }
        }
    }

    private static func cells(
        _ row: Part,
        _ goods: Return,
        _ purchase: Purchase,
        _ scene: Scene
    ) -> [Label] {
        let language = scene.language
        let announced = goods.unitsAnnounced(of: row.line.id)
        let isShort = row.received < announced
        let reason = goods.lines.first { $0.orderLine == row.line.id }?.reason
        let amount = goods.rows.standing.filter { $0.kind.line == row.line.id }
            .map(\.amount).total
        return [
            Label(row.line.name),
            Label(language.part(row.received, of: announced), isShort ? .warn : .plain),
            Label(row.condition?.short(in: language) ?? "", row.condition.style),
            decision(row, scene),
            Label(amount == .zero ? "" : language.money(amount, purchase.order.currency)),
            Label(reason?.short(in: language) ?? "", .dim),
            Label(language.number(row.line.units), .dim),
        ]
    }

    private static func decision(_ row: Part, _ scene: Scene) -> Label {
        let language = scene.language
        guard !row.decisions.isEmpty else {
            let pending = Decision.pending.text(in: language)
            return row.received > 0 ? Label("– \(pending)", .warn) : ""
        }
        let isRefused = row.decisions.contains { !$0.isAccepted }
        let words = row.decisions.map { decision in
            switch decision.verdict {
            case .accepted: decision.disposition.label(in: language)
            case .refused(let ground): "✗ " + ground.label(in: language)
            }
        }
        return Label(words.joined(separator: ", "), isRefused ? .warn : .ok)
    }

    static func sum(_ goods: Return, _ purchase: Purchase, _ scene: Scene) -> [Label] {
        let language = scene.language
        let currency = purchase.order.currency
        let rows = purchase.expectation(for: goods)
        let total = language.money(rows.map(\.amount).total, currency)
        let title =
            switch goods.status {
            case .registered, .awaiting:
                scene.say("If all is accepted ", "Przy przyjęciu całości ")
            case .accepted: scene.say("To refund ", "Do zwrotu ")
            case .settled: scene.say("Refunded ", "Zwrócono ")
            case .rejected, .cancelled: scene.say("Nothing to refund ", "Nic do zwrotu ")
            }
        guard !rows.isEmpty else { return [Label(title, .heading)] }
        return [
            Label(title.padded(to: 24) + total.padded(to: 13, alignment: .trailing), .heading),
            Label("  = " + language.refundSum(rows, currency), .dim),
        ]
    }

    static func payouts(_ goods: Return, _ currency: Currency, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        return goods.entries.standing.map { entry in
            filed(
                ColumnTitle.payment.title(in: language),
                dotted([
                    Label(language.money(entry.amount, currency), .ok),
                    Label(entry.instrument.label(in: language)), Label(entry.reference, .dim),
                    Label(
                        language.dayAndTime(entry.at.at, in: scene.zone, today: scene.today),
                        .dim
                    ),
                ])
            )
        }
    }

    /// A cancellation that names no order: what its document says, and no more.
    static func orphan(_ file: ReturnFile, width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let document = file.goods.importedFrom ?? ""
        var table = TextTable([
            Column(ColumnTitle.sku.title(in: language), .flexible(8, upTo: 16), priority: 2),
            Column(ColumnTitle.article.title(in: language), .flexible(16, upTo: 44), priority: 9),
            .number(ColumnTitle.pieces.title(in: language), 8, priority: 8),
            .number(ColumnTitle.refund.title(in: language), 14, priority: 7),
        ])
        for line in file.orphanLines {
            table.add([
                Label(line.sku, .dim), Label(line.name), Label(language.number(line.units)),
                Label(language.money(line.amount, file.currency)),
            ])
        }
        let why = scene.say(
            "Imported; no single order has these goods.",
            "Z importu; żadne jedno zamówienie nie ma tych towarów."
        )
        return [
            filed(ColumnTitle.document.title(in: language), [Label(document)]),
            [Label(why, .dim)], [],
        ] + table.lines(width: width)
    }
}

extension RefundRow.Kind {
    /// The line of the order that the row is about, if it is about one.
    var line: ID<Order.Line>? {
        switch self {
        case .units(let line, _, _), .diminished(let line, _): line
        case .delivery, .label, .unpaid, .adjustment: nil
        }
    }
}

extension Return {
    /// What came and is not of the order.
    fileprivate var wrongItems: [(what: String, units: Int)] {
        receptions.standing.compactMap { reception in
            guard case .wrong(let what) = reception.item else { return nil }
            return (what, reception.units)
        }
    }
}

extension Condition? {
    /// Damaged and used goods stand out; the word says which.
    fileprivate var style: Style {
        switch self {
        case .damaged?, .used?: .warn
        case .asNew?, .opened?, nil: .plain
        }
    }
}
