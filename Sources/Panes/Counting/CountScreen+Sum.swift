import Canvas
import Shop

/// What the count comes to, and what would happen if it were received now.
extension CountScreen {
    /// The line below the list: how far the count is or, while one is typed, a number.
    func drawSum(on canvas: inout Canvas, in line: Area, _ scene: Scene) {
        guard case .number(let text) = focus else {
            let labels = Array(sum(scene).map { [$0] }.joined(separator: [Label(" · ", .dim)]))
            canvas.write(labels.cut(to: line.width - 4), x: line.x + 3, y: line.y)
            return
        }
        let title = ColumnTitle.counted.title(in: scene.language) + ": "
        let start = line.x + 3
        let used = canvas.write(title, x: start, y: line.y, style: .accent)
        let field = Area(x: start + used, y: line.y, width: 8, height: 1)
        TextField(text).draw(on: &canvas, in: field.intersection(line))
    }

    private func sum(_ scene: Scene) -> [Label] {
        let language = scene.language
        let announced = file.goods.lines.map(\.units).reduce(0, +)
        let before = order.lines.map { count.before(of: $0.id) }.reduce(0, +)
        let part = language.part(count.units + before - count.surplus, of: announced)
        let undecided = count.rows.count { $0.item.line == nil && $0.units == 0 }
        let seals = count.rows.indices.count(where: awaitsSeal)
        let counted =
            announced > 0
            ? scene.say("\(part) counted", "policzono \(part)")
            : scene.say("nothing was announced", "nic nie zgłoszono")
        var labels = [Label(counted, .heading)]
        if before > 0 {
            let number = language.number(before)
            labels.append(Label(scene.say("\(number) before", "wcześniej \(number)"), .dim))
        }
        if count.surplus > 0 {
            let number = language.number(count.surplus)
            labels.append(Label(scene.say("\(number) surplus", "nadwyżka \(number)"), .warn))
        }
        if count.wrongItems > 0 {
            labels.append(Label(Plural.wrongItems.text(count.wrongItems, in: language), .warn))
        }
        if undecided > 0 {
            labels.append(Label(Plural.strangeCodes.text(undecided, in: language), .error))
        }
        if seals > 0 { labels.append(Label(Plural.seals.text(seals, in: language), .warn)) }
        guard announced > 0 else { return labels }
        let missing = language.number(count.missing)
        labels.append(
            count.missing == 0
                ? Label(scene.say("nothing missing", "nic nie brakuje"), .dim)
                : Label(scene.say("\(missing) missing", "brakuje \(missing)"), .warn)
        )
        return labels
    }

    func foresight(
        _ trial: Result<(purchase: Purchase, goods: Return), Return.Refusal>,
        width: Int,
        _ scene: Scene
    ) -> [[Label]] {
        let lines: [[Label]]
        switch trial {
        case .success(let after):
            let rows = after.purchase.expectation(for: after.goods)
            lines =
                [refundLine(rows, scene), scene.goodsLine(goodsParts(scene))]
                + stock(after, scene) + [scene.messageLine(to: order)]
        case .failure(.nothingChosen):
            let text = scene.say(
                "Nothing is counted yet: scan an article, or count by hand with +.",
                "Nic jeszcze nie policzono: zeskanuj towar albo policz ręcznie klawiszem +."
            )
            lines = [[Label(text, .dim)]]
        case .failure(let refusal):
            lines = [labelled("!", [Label(scene.explanation(of: refusal, currency), .warn)])]
        }
        return lines.flatMap { $0.wrapped(to: width, indent: $0.first?.text.width ?? 0) }
    }

    /// Where the goods would lie: at first with all that waits for a decision.
    private func stock(
        _ after: (purchase: Purchase, goods: Return),
        _ scene: Scene
    ) -> [[Label]] {
        guard let shelves = file.shelves else { return [] }
        return scene.stockLine(
            shelves.changes(from: purchase, to: after.purchase),
            onceAccepted: shelves.places(by: after.purchase.proposal(for: after.goods))
        )
    }

    /// An expectation: the binding amount is made when the return is accepted.
    private func refundLine(_ rows: [RefundRow], _ scene: Scene) -> [Label] {
        let total = scene.language.money(rows.map(\.amount).total, currency)
        let sum = rows.isEmpty ? "" : " = " + scene.language.refundSum(rows, currency)
        let when = Return.ifAllAccepted.text(in: scene.language)
        return labelled(
            ColumnTitle.refund.title(in: scene.language),
            [Label(total, .heading), Label("  \(when)\(sum)", .dim)]
        )
    }

    /// The units of this go, by condition and where they go.
    private func goodsParts(_ scene: Scene) -> [Label] {
        var groups: [(words: String, units: Int, isFine: Bool)] = []
        for row in count.rows where row.units > 0 {
            let condition =
                row.item.line == nil
                ? Reception.wrongItem.text(in: scene.language)
                : row.condition.label(in: scene.language)
            let words = condition + " → " + row.proposal.label(in: scene.language)
            if let known = groups.firstIndex(where: { $0.words == words }) {
                groups[known].units += row.units
            } else {
                groups.append((words, row.units, row.proposal == .restock))
            }
        }
        let parts = groups.map { group in
            let units = scene.language.number(group.units)
            return Label("\(units) × \(group.words)", group.isFine ? .plain : .warn)
        }
        guard !count.shelf.isEmpty else { return parts }
        return parts + [Label(scene.shelf(count.shelf), isShelfGiven ? .plain : .dim)]
    }

    /// Whether what was counted is safe, for the end of the crumb line.
    func status(in scene: Scene) -> [Label] {
        switch draft {
        case .none: []
        case .keeping: [Label(scene.say("keeping…", "zapisywanie…"), .dim)]
        case .kept: [Label(scene.say("draft kept", "szkic zapisany"), .dim)]
        case .failed: [Label(scene.say("! draft not kept", "! szkic niezapisany"), .error)]
        }
    }
}

extension Plural {
    fileprivate static let wrongItems = Plural(
        English(one: "wrong item", many: "wrong items"),
        Polish(one: "zły towar", few: "złe towary", many: "złych towarów")
    )
    /// Codes of which nobody has said yet what they are.
    fileprivate static let strangeCodes = Plural(
        English(one: "strange code", many: "strange codes"),
        Polish(one: "obcy kod", few: "obce kody", many: "obcych kodów")
    )
    fileprivate static let seals = Plural(
        English(one: "seal to look at", many: "seals to look at"),
        Polish(
            one: "plomba do obejrzenia",
            few: "plomby do obejrzenia",
            many: "plomb do obejrzenia"
        )
    )
}
