import Canvas
import Shop

/// The questions.
extension AcceptForm {
    static func rows(
        for proposal: Decision,
        _ index: Int,
        _ open: OpenReturn,
        _ scene: Scene
    ) -> [FormRow] {
        let language = scene.language
        let name = open.order.line(proposal.line)?.name ?? ""
        let condition = proposal.condition.label(in: language)
        var verdict = FormRow(
            .verdict(index),
            "  " + ColumnTitle.decision.title(in: language),
            Self.verdict(proposal.verdict, language)
        )
        verdict.hint = open.goods.remark(on: proposal, in: scene)
        verdict.heading = "\(name) · \(language.pieces(proposal.units)) · \(condition)"
        let stepper = FormField.Stepper(proposal.units, in: 1...max(1, proposal.units))
        var refused = FormRow(
            .refused(index),
            "  " + scene.say("Units refused", "Ile z odmową"),
            .number(stepper)
        )
        refused.hint = scene.say("of ", "z ") + language.number(proposal.units)
        let kind = RefundRow.Kind.diminished(line: proposal.line, finding: "")
        let other = FormRow(
            .otherGround(index),
            "  " + scene.say("Some of them for", "Część za"),
            Self.otherGround(language)
        )
        let others = FormField.Stepper(1, in: 1...max(1, proposal.units - 1))
        let otherUnits = FormRow(
            .otherUnits(index),
            "  " + scene.say("How many", "Ile"),
            .number(others)
        )
        var diminished = FormRow(
            .diminished(index),
            "  " + kind.label(in: language).capitalisedFirst,
            .typed()
        )
        diminished.hint = open.currency.sign
        let finding = FormRow(
            .finding(index),
            "  " + scene.say("Finding", "Ustalenie"),
            .typed(open.goods.notes(on: proposal).joined(separator: "; ")),
            isRequired: true
        )
        let disposition = FormRow(
            .disposition(index),
            "  " + ColumnTitle.goesTo.title(in: language),
            .disposition(proposal.disposition, in: language)
        )
        return [verdict, refused, other, otherUnits, disposition, diminished, finding]
    }

    /// How many units of a line are exchanged, as many as can be at first; the rest is
    /// refunded.
    static func exchangeRow(
        for line: Order.Line,
        _ index: Int,
        _ open: OpenReturn,
        _ scene: Scene
    ) -> FormRow {
        let wishes = open.purchase.wishes(of: open.goods).filter { $0.line == line.id }
        let isLate = wishes.contains { $0.hasLapsed(on: scene.today) }
        let most = isLate ? 0 : wishes.map(\.units).reduce(0, +)
        let near = open.purchase.exchanges(
            for: open.purchase.proposal(for: open.goods),
            of: open.goods,
            on: scene.today
        )
        let stepper = FormField.Stepper(near[line.id, default: 0], in: 0...most)
        var row = FormRow(.exchanged(index), "  " + Wish.title(in: scene), .number(stepper))
        row.heading = "\(line.name) → " + wishes.map(\.name).joined(separator: ", ")
        let until = wishes.first?.term(in: scene) ?? ""
        let of = scene.language.number(most)
        row.hint =
            isLate
            ? until
            : [scene.say("of \(of), 0 refunds", "z \(of), 0 to zwrot pieniędzy"), until]
                .filter { !$0.isEmpty }.joined(separator: "; ")
        return row
    }

    private static func otherGround(_ language: Language) -> FormField {
        let none = Menu.Option(
            language.choose(english: "no, all the same", polish: "nie, za to samo"),
            key: "-"
        )
        let grounds = Ground.offered.map { Menu.Option($0.label(in: language), key: $0.key) }
        return .choice(FormField.Choice([none] + grounds, selected: 0))
    }

    private static func verdict(
        _ proposed: Decision.Verdict,
        _ language: Language
    ) -> FormField {
        let accept = Menu.Option(Decision.Verdict.accepted(nil).label(in: language), key: "a")
        let grounds = Ground.offered.map { ground in
            Menu.Option(Decision.Verdict.refused(ground).label(in: language), key: ground.key)
        }
        let selected: Int? =
            switch proposed {
            case .accepted: 0
            case .refused(let ground): Ground.offered.firstIndex(of: ground).map { $0 + 1 }
            }
        return .choice(FormField.Choice([accept] + grounds, selected: selected))
    }

    static func moneyRows(
        label: Money?,
        _ currency: Currency,
        _ scene: Scene
    ) -> [FormRow] {
        var rows: [FormRow] = []
        if let label {
            let name = RefundRow.Kind.label(price: label).label(in: scene.language)
            var waives = FormRow(
                .waivesLabel,
                scene.say("Waive \(name)", "\(name.capitalisedFirst) bez potrącenia"),
                .toggle(false)
            )
            waives.hint = scene.language.money(label, currency)
            rows.append(waives)
        }
        guard scene.occasion.rights.contains(.adjustRefund) else { return rows }
        let kind = RefundRow.Kind.adjustment(reason: "")
        var adjustment = FormRow(
            .adjustment,
            kind.label(in: scene.language).capitalisedFirst,
            .typed()
        )
        adjustment.hint = currency.sign
        let reason = FormRow(
            .adjustmentReason,
            "  " + ColumnTitle.reason.title(in: scene.language),
            .typed(),
            isRequired: true
        )
        return rows + [adjustment, reason]
    }
}

extension Return {
    /// What the counters noted on a group of units.
    func notes(on group: Decision) -> [String] {
        counted(group).map(\.note).reduce(into: []) { notes, note in
            if !note.allSatisfy(\.isWhitespace), !notes.contains(note) { notes.append(note) }
        }
    }

    /// What the counters noted on a group, and whether a seal of it is broken, in short.
    fileprivate func remark(on group: Decision, in scene: Scene) -> String {
        let isBroken = counted(group).contains { $0.isSealIntact == false }
        let seal = isBroken ? [Reception.brokenSeal.text(in: scene.language)] : []
        return (seal + notes(on: group)).joined(separator: "; ")
    }

    private func counted(_ group: Decision) -> [Reception] {
        receptions.standing.filter {
            $0.item.line == group.line && $0.condition == group.condition
        }
    }
}
