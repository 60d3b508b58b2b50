import Canvas
import Shop

/// A settlement that somebody else proposed: what would go out, to be confirmed or
/// declined by a second person.
///
/// Nothing is chosen at first, so that no money leaves by a key too many.
struct ConfirmForm: ReturnForm {
    static var step: Return.Step.Kind { .confirm }

    var form: Form<FormQuestion>
    let open: OpenReturn
    private let proposal: Proposal
    private let answers = [Return.Step.Kind.confirm, .decline]

    init(_ file: ReturnFile, scene: Scene) {
        open = OpenReturn(file)
        // Without a proposal nothing can be confirmed, and the domain says so.
        proposal =
            file.goods.proposal
            ?? Proposal(
                settlement: Settlement(payouts: [], document: .register),
                at: scene.moment,
                author: scene.occasion.author
            )
        let language = scene.language
        let options = [
            Menu.Option(Return.Step.Kind.confirm.imperative(in: language), key: "c"),
            Menu.Option(Return.Step.Kind.decline.imperative(in: language), key: "d"),
        ]
        form = Form([
            Form.Row(
                .verdict(0),
                ColumnTitle.decision.title(in: language),
                .choice(FormField.Choice(options)),
                isRequired: true
            ),
            Form.Row(.note, ColumnTitle.reason.title(in: language), .typed(), isRequired: true),
        ])
        adapt(in: scene)
    }

    func title(in scene: Scene) -> String { open.title(.confirm, in: scene) }

    func consequence(in scene: Scene) -> String {
        switch answer {
        case .confirm?: scene.say("If confirmed now", "Po potwierdzeniu")
        case .decline?: scene.say("If declined now", "Po odmowie")
        case _: scene.say("What is proposed", "Propozycja")
        }
    }

    func obstacle(in scene: Scene) -> String? { open.freeze(in: scene) }

    func explanation(in scene: Scene) throws(FormProblem) -> RefundExplanation? {
        RefundExplanation(open.goods.rows.standing, of: open.goods, in: open.order)
    }

    mutating func adapt(in scene: Scene) {
        form.setHidden(answer != .decline, for: .note)
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        switch answer {
        case .confirm?: return try open.action(.confirm, in: scene) { _ in nil }
        case .decline?:
            return try open.action(.decline(reason: typed(.note)), in: scene) { refusal in
                refusal == .missingReason(.decline) ? .note : nil
            }
        case _:
            let text = scene.say("Confirm it or decline it.", "Potwierdź albo odmów.")
            throw FormProblem(.verdict(0), text)
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        var lines = [amount(in: scene), proposer(in: scene)]
        lines += proposal.settlement.lines(in: open.currency, scene)
        switch answer {
        case .decline?:
            let what = scene.say(
                "nothing goes out; the return stays accepted, to be settled anew",
                "nic nie wychodzi, zwrot pozostaje zaakceptowany, do rozliczenia od nowa"
            )
            return lines + [labelled(scene.say("Then", "Potem"), [Label(what)])]
        case _: return lines + [scene.messageLine(to: open.order)]
        }
    }

    private var answer: Return.Step.Kind? { chosen(.verdict(0), of: answers) }

    private func amount(in scene: Scene) -> [Label] {
        let amount = proposal.settlement.payouts.map(\.amount).total
        return labelled(
            ColumnTitle.refund.title(in: scene.language),
            [Label(scene.language.money(amount, open.currency), .heading)]
        )
    }

    private func proposer(in scene: Scene) -> [Label] {
        let time = scene.language.moment(proposal.at.at, in: scene.zone, today: scene.today)
        let name = proposal.author.name(in: scene)
        return labelled(scene.say("Proposed", "Propozycja"), dotted([Label(time), Label(name)]))
    }
}

extension Settlement {
    /// What goes out by which way, and under which document, line by line.
    func lines(in currency: Currency, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        var lines = payouts.map { payout in
            let way = payout.instrument.label(in: language).capitalisedFirst
            return [Label(way.padded(to: max(12, way.width + 2)), .dim)]
                + dotted([
                    Label(language.money(payout.amount, currency)), Label(payout.reference),
                ])
        }
        lines.append(
            labelled(
                ColumnTitle.document.title(in: language),
                [Label(document.label(in: language))]
            )
        )
        guard !consent.isEmpty else { return lines }
        let title = FactName.consent.label.text(in: language).capitalisedFirst
        return lines + [labelled(title, [Label(consent)])]
    }
}
