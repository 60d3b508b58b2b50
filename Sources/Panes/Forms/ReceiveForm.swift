import Canvas
import Shop

/// Goods counted at the desk; what was announced is filled in, so that a clean
/// parcel needs one key.
struct ReceiveForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn
    /// Announced lines first, then the others of the order.
    private let parts: [Part]
    /// The conditions before the last change, by part.
    private var conditions: [Condition]

    /// The units of a line that are in one condition.
    private struct Part {
        let line: Order.Line
        /// For units in another condition than the rest of their line: that rest.
        let rest: Int?
    }

    init(_ file: ReturnFile, scene: Scene) {
        let open = OpenReturn(file)
        self.open = open
        let announced = Set(open.goods.lines.map(\.orderLine))
        let lines =
            open.order.lines.filter { announced.contains($0.id) }
            + open.order.lines.filter { !announced.contains($0.id) }
        var parts: [Part] = []
        for line in lines {
            parts.append(Part(line: line, rest: nil))
            if !line.asksForSeal { parts.append(Part(line: line, rest: parts.count - 1)) }
        }
        self.parts = parts
        conditions = parts.map { $0.rest == nil ? .asNew : .damaged }
        let goods = open.goods
        form = Form(
            parts.enumerated().flatMap { index, part in
                part.rest == nil
                    ? Self.rows(for: part.line, index, goods, scene)
                    : Self.otherRows(for: part.line, index, scene)
            } + Self.restRows(scene)
        )
        adapt(in: scene)
        focusOnFirstMissing()
    }

    func title(in scene: Scene) -> String { open.title(.receive, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If received now", "Po przyjęciu") }

    mutating func adapt(in scene: Scene) {
        for (index, part) in parts.enumerated() {
            if let rest = part.rest {
                let isSeveral = form.number(.units(rest)) ?? 0 > 1
                form.setHidden(!isSeveral, for: .units(index))
            }
            let isCounted = form.asks(.units(index)) && form.number(.units(index)) ?? 0 > 0
            for question in [FormQuestion.condition(index), .disposition(index), .seal(index)] {
                form.setHidden(!isCounted, for: question)
            }
            follow(index)
        }
        form.setHidden(typed(.wrongItem).isEmpty, for: .wrongUnits)
    }

    /// Goods in another condition go elsewhere, unless somebody has said where.
    private mutating func follow(_ index: Int) {
        let condition = condition(index)
        guard condition != conditions[index] else { return }
        if disposition(index) == conditions[index].usualDisposition,
            let usual = Disposition.allCases.firstIndex(of: condition.usualDisposition)
        {
            form.choose(usual, for: .disposition(index))
        }
        conditions[index] = condition
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.receive(receipt()), in: scene) { refusal in
            guard case .sealNotAnswered(let name) = refusal else { return nil }
            return parts.indices.first {
                parts[$0].line.name == name && form.asks(.seal($0))
                    && form.choice(.seal($0)) == nil
            }.map(FormQuestion.seal)
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        do throws(Return.Refusal) {
            let (purchase, goods) = try open.after(
                .receive(receipt(assumingSeals: true)),
                in: scene
            )
            return [
                scene.refundLine(purchase.expectation(for: goods), open.currency),
                scene.goodsLine(counted(scene) + differences(goods, scene)),
                scene.messageLine(to: open.order),
            ]
        } catch {
            return refusal(scene.explanation(of: error, open.currency))
        }
    }
}

extension ReceiveForm {
    private func condition(_ index: Int) -> Condition {
        chosen(.condition(index), of: Condition.allCases) ?? .asNew
    }

    private func disposition(_ index: Int) -> Disposition {
        chosen(.disposition(index), of: Disposition.allCases) ?? .restock
    }

    /// The units of a part; what is in another condition comes off the rest.
    private func units(_ index: Int) -> Int {
        let all = form.asks(.units(index)) ? form.number(.units(index)) ?? 0 : 0
        if let rest = parts[index].rest { return min(all, form.number(.units(rest)) ?? 0) }
        let hasOther = parts.indices.contains(index + 1) && parts[index + 1].rest == index
        return all - (hasOther ? units(index + 1) : 0)
    }

    /// What was counted; for the preview with seals that nobody has looked at yet.
    private func receipt(assumingSeals: Bool = false) -> Receipt {
        var items = parts.enumerated().compactMap { index, part -> Receipt.Counted? in
            let units = units(index)
            guard units > 0 else { return nil }
            let isIntact = form.choice(.seal(index)).map { $0 == 0 }
            return Receipt.Counted(
                item: .line(part.line.id),
                units: units,
                condition: condition(index),
                proposal: disposition(index),
                isSealIntact: isIntact ?? (part.line.asksForSeal && assumingSeals ? true : nil)
            )
        }
        if !typed(.wrongItem).isEmpty {
            items.append(
                Receipt.Counted(
                    item: .wrong(typed(.wrongItem)),
                    units: form.number(.wrongUnits) ?? 1,
                    proposal: .backToCustomer
                )
            )
        }
        return Receipt(items: items, shelf: typed(.shelf))
    }

    /// The units of this go, by condition and where they go.
    private func counted(_ scene: Scene) -> [Label] {
        var groups: [(words: String, units: Int, isFine: Bool)] = []
        for index in parts.indices {
            let units = units(index)
            guard units > 0 else { continue }
            let (condition, disposition) = (condition(index), disposition(index))
            let words =
                condition.label(in: scene.language) + " → "
                + disposition.label(in: scene.language)
            if let known = groups.firstIndex(where: { $0.words == words }) {
                groups[known].units += units
            } else {
                groups.append((words, units, condition == .asNew || condition == .opened))
            }
        }
        return groups.map { group in
            let count = scene.language.number(group.units)
            return Label("\(count) × \(group.words)", group.isFine ? .plain : .warn)
        }
    }

    /// What is missing, too much or wrong once this is received.
    private func differences(_ goods: Return, _ scene: Scene) -> [Label] {
        let gaps = open.order.lines.map {
            goods.unitsReceived(of: $0.id) - goods.unitsAnnounced(of: $0.id)
        }
        let missing = -gaps.filter { $0 < 0 }.reduce(0, +)
        let surplus = gaps.filter { $0 > 0 }.reduce(0, +)
        let wrong = typed(.wrongItem).isEmpty ? 0 : form.number(.wrongUnits) ?? 0
        let words = [
            (missing, Reception.missing), (surplus, Reception.surplus),
            (wrong, Reception.wrongItem),
        ]
        return words.filter { $0.0 > 0 }.map { units, word in
            let count = scene.language.number(units)
            return Label("\(word.text(in: scene.language)): \(count)", .warn)
        }
    }
}
