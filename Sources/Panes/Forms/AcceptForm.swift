import Canvas
import Shop

/// A decision on every group of units, with the refund that comes of it.
///
/// What lies near is filled in: everything accepted as the counters proposed, what
/// was never bought refused. A group is decided on as a whole; where only some of
/// its units are refused, their number is asked for, and whether some of these are
/// refused for another reason. Groups of a line stand together, with what the counter
/// noted; a note is proposed as the finding.
struct AcceptForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn
    /// The groups with the decisions proposed for them.
    let proposals: [Decision]
    /// The lines in place of which something else is wanted.
    let wished: [Order.Line]
    /// Whether some of a group was accepted before the last change, by group.
    private var accepts: [Bool]
    /// No ground where units are accepted, or where all have the same.
    private let grounds: [Ground?] = [nil] + Ground.offered

    init(_ file: ReturnFile, scene: Scene) {
        let open = OpenReturn(file)
        self.open = open
        proposals = open.proposals
        accepts = proposals.map(\.isAccepted)
        let wished = open.wishedLines
        self.wished = wished
        let exchanges = wished.enumerated().map { place, line in
            Self.exchangeRow(for: line, open.proposals.count + place, open, scene)
        }
        let label = open.purchase.expectation(for: open.goods).compactMap(\.kind.labelPrice).first
        form = Form(
            proposals.enumerated().flatMap { index, proposal in
                Self.rows(for: proposal, index, open, scene)
            } + exchanges + Self.moneyRows(label: label, open.currency, scene)
        )
        adapt(in: scene)
    }

    func title(in scene: Scene) -> String { open.title(.accept, in: scene) }

    func consequence(in scene: Scene) -> String {
        scene.say("If accepted now", "Po zaakceptowaniu")
    }

    func obstacle(in scene: Scene) -> String? { open.freeze(in: scene) }

    func explanation(in scene: Scene) throws(FormProblem) -> RefundExplanation? {
        RefundExplanation(try refund(in: scene), of: open.goods, in: open.order)
    }

    mutating func adapt(in scene: Scene) {
        for (index, proposal) in proposals.enumerated() {
            let isSplit = ground(index) != nil && proposal.units > 1
            form.setHidden(!isSplit, for: .refused(index))
            adaptOther(index, in: scene)
            let accepts = accepted(index) > 0
            form.setHidden(!accepts || proposal.condition == .asNew, for: .diminished(index))
            let isDiminished = form.asks(.diminished(index)) && !typed(.diminished(index)).isEmpty
            form.setHidden(!isDiminished, for: .finding(index))
            guard accepts != self.accepts[index] else { continue }
            self.accepts[index] = accepts
            let usual = accepts ? usualDisposition(index) : .backToCustomer
            if let option = Disposition.allCases.firstIndex(of: usual) {
                form.choose(option, for: .disposition(index))
            }
        }
        form.setHidden(typed(.adjustment).isEmpty, for: .adjustmentReason)
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.accept(judgement(in: scene)), in: scene, place: place)
    }
}

extension AcceptForm {
    /// Why a group, or some of it, is refused; nil where all of it is accepted.
    func ground(_ index: Int) -> Ground? {
        chosen(.verdict(index), of: grounds).flatMap(\.self)
    }

    /// How many units of a group are accepted.
    func accepted(_ index: Int) -> Int {
        let units = proposals[index].units
        guard ground(index) != nil else { return units }
        return units - (form.number(.refused(index)) ?? units)
    }

    /// Why some of the refused units of a group are refused for another reason, and how
    /// many; nil where all of them have the same.
    func other(_ index: Int) -> (ground: Ground, units: Int)? {
        guard form.asks(.otherGround(index)), let units = form.number(.otherUnits(index)),
            let ground = chosen(.otherGround(index), of: grounds).flatMap(\.self)
        else { return nil }
        return (ground, min(units, proposals[index].units - accepted(index) - 1))
    }

    /// Asks for another reason where more than one unit is refused.
    private mutating func adaptOther(_ index: Int, in scene: Scene) {
        let refused = proposals[index].units - accepted(index)
        form.setHidden(ground(index) == nil || refused < 2, for: .otherGround(index))
        form.setHidden(other(index) == nil, for: .otherUnits(index))
        let most = scene.language.number(refused)
        form.setHint(scene.say("of \(most)", "z \(most)"), for: .otherUnits(index))
    }

    /// The rows that the refund would have by the answers so far.
    func refund(in scene: Scene) throws(FormProblem) -> [RefundRow] {
        let judgement = try judgement(in: scene)
        do throws(Return.Refusal) {
            let rights = scene.occasion.rights
            return try open.purchase.refund(
                for: judgement,
                of: open.goods.id,
                by: rights,
                on: scene.today
            )
        } catch {
            throw FormProblem(nil, scene.explanation(of: error, open.currency))
        }
    }

    private func usualDisposition(_ index: Int) -> Disposition {
        let proposal = proposals[index]
        return proposal.isAccepted ? proposal.disposition : proposal.condition.usualDisposition
    }

    func judgement(in scene: Scene) throws(FormProblem) -> Judgement {
        var decisions: [Decision] = []
        for index in proposals.indices { decisions += try self.decisions(on: index, in: scene) }
        var judgement = Judgement(decisions: decisions, waivesLabel: form.isOn(.waivesLabel))
        if let amount = try amount(.adjustment, in: open.currency, scene), amount != .zero {
            judgement.adjustment = Judgement.Adjustment(
                amount: amount,
                reason: typed(.adjustmentReason)
            )
        }
        for (place, line) in wished.enumerated() {
            let asked = form.number(.exchanged(proposals.count + place)) ?? 0
            let units = min(asked, accepted(of: line))
            if units > 0 { judgement.exchanges[line.id] = units }
        }
        return judgement
    }

    private func accepted(of line: Order.Line) -> Int {
        proposals.indices.filter { proposals[$0].line == line.id }.map(accepted).reduce(0, +)
    }

    /// The decision on what is accepted of a group, and those on what is refused.
    private func decisions(on index: Int, in scene: Scene) throws(FormProblem) -> [Decision] {
        let disposition = chosen(.disposition(index), of: Disposition.allCases) ?? .restock
        let diminished = try amount(.diminished(index), in: open.currency, scene).map { amount in
            Decision.Diminished(amount: amount, finding: typed(.finding(index)))
        }
        var kept = proposals[index]
        kept.units = accepted(index)
        kept.verdict = .accepted(diminished)
        kept.disposition = disposition
        var refused = proposals[index]
        refused.units -= kept.units
        refused.disposition = kept.units > 0 ? .backToCustomer : disposition
        if let ground = ground(index) { refused.verdict = .refused(ground) }
        var rest = refused
        if let other = other(index) {
            rest.units = other.units
            rest.verdict = .refused(other.ground)
            refused.units -= other.units
        } else {
            rest.units = 0
        }
        return [kept, refused, rest].filter { $0.units > 0 }
    }
}

extension OpenReturn {
    fileprivate var wishedLines: [Order.Line] {
        let wishes = purchase.wishes(of: goods)
        return order.lines.filter { line in
            wishes.contains { $0.line == line.id } && proposals.contains { $0.line == line.id }
        }
    }

    /// Decisions as they lie near, those of a line together.
    fileprivate var proposals: [Decision] {
        let proposals = purchase.proposal(for: goods)
        return order.lines.flatMap { line in proposals.filter { $0.line == line.id } }
    }
}

extension RefundRow.Kind {
    /// What the return label cost, where the row is about it.
    fileprivate var labelPrice: Money? {
        switch self {
        case .label(let price): price
        case .units, .delivery, .diminished, .unpaid, .exchanged, .reduction, .reduced,
            .adjustment:
            nil
        }
    }
}
