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
        var table = TextTable(isBrief ? Array(columns.prefix(5)) : columns, articles: 0)
        for line in purchase.order.lines {
            for part in parts(of: line, file.goods) {
                table.add(cells(part, file.goods, purchase, scene))
            }
            if let gap = gap(of: line, file.goods, scene) { table.add(gap) }
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

    private static func parts(of line: Order.Line, _ goods: Return) -> [Part] {
        let groups = goods.groups.filter { $0.line == line.id }
        guard !groups.isEmpty else {
            return goods.unitsAnnounced(of: line.id) > 0
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

    private static func cells(
        _ part: Part,
        _ goods: Return,
        _ purchase: Purchase,
        _ scene: Scene
    ) -> [Label] {
        let language = scene.language
        let announced = goods.unitsAnnounced(of: part.line.id)
        let isShort = part.received < announced
        let isSurplus = goods.unitsReceived(of: part.line.id) > announced
        let back =
            isSurplus
            ? language.number(part.received) : language.part(part.received, of: announced)
        let reason = goods.lines.first { $0.orderLine == part.line.id }?.reason
        let amount = part.condition.map { goods.share(of: part.line.id, in: $0) } ?? .zero
        return [
            Label(part.line.name), Label(back, isShort ? .warn : .plain),
            condition(of: part, goods, scene), decision(part, scene),
            Label(amount == .zero ? "" : language.money(amount, purchase.order.currency)),
            Label(reason?.short(in: language) ?? "", .dim),
            Label(language.number(part.line.units), .dim),
        ]
    }

    private static func condition(of part: Part, _ goods: Return, _ scene: Scene) -> Label {
        guard let condition = part.condition else {
            return goods.isReceived
                ? Label(Reception.missing.text(in: scene.language), .warn) : ""
        }
        return Label(condition.short(in: scene.language), condition.style)
    }

    /// How many units less or more than announced came of a line of which something did,
    /// in a row of its own.
    private static func gap(
        of line: Order.Line,
        _ goods: Return,
        _ scene: Scene
    ) -> [Label]? {
        let came = goods.unitsReceived(of: line.id)
        let gap = came - goods.unitsAnnounced(of: line.id)
        guard came > 0, gap != 0 else { return nil }
        let units = (gap < 0 ? Language.minus : "+") + scene.language.number(abs(gap))
        let what = gap < 0 ? Reception.missing : Reception.surplus
        return [
            Label(line.name, .dim), Label(units, .warn),
            Label(what.text(in: scene.language), .warn), "", "", "", "",
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
}

extension Return {
    /// Whether goods have come, so that what did not is missing.
    fileprivate var isReceived: Bool {
        switch status {
        case .awaiting, .accepted, .settled, .rejected: true
        case .registered, .cancelled: false
        }
    }

    /// What came and is not of the order.
    fileprivate var wrongItems: [(what: String, units: Int)] {
        receptions.standing.compactMap { reception in
            guard case .wrong(let what) = reception.item else { return nil }
            return (what, reception.units)
        }
    }
}

extension Condition {
    /// Damaged and used goods stand out; the word says which.
    fileprivate var style: Style {
        switch self {
        case .damaged, .used: .warn
        case .asNew, .opened: .plain
        }
    }
}
