import Canvas
import Shop

/// A claim answered: accepted with what it gives, or refused with the reason.
struct AnswerForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenClaim

    /// What it can be answered; the refusal, which is nil here, comes last.
    private static let answers: [Claim.Demand?] = Claim.Demand.allCases + [nil]

    init(_ file: ClaimFile, scene: Scene) {
        open = OpenClaim(file)
        let language = scene.language
        let answers = FormField.choice(of: Self.answers) { remedy in
            guard let remedy else {
                return Menu.Option(scene.say("refused", "odrzucona"), key: "n")
            }
            return Menu.Option(remedy.label(in: language), key: remedy.key)
        }
        var amount = FormRow(
            .amount,
            "  " + scene.say("Price cut", "Obniżenie"),
            .typed(
                file.claim.amount.map { language.typed($0, file.purchase.order.currency) } ?? ""
            ),
            isRequired: true
        )
        let most = file.purchase.cutLimit(of: file.claim.lines)
        let limit = language.money(most, file.purchase.order.currency)
        amount.hint = scene.say("at most \(limit)", "najwyżej \(limit)")
        form = Form([
            Form.Row(
                .answer,
                ColumnTitle.answer.title(in: language),
                answers,
                isRequired: true
            ),
            amount,
            Form.Row(.note, ColumnTitle.reason.title(in: language), .typed()),
        ])
        adapt(in: scene)
    }

    /// Nil while nothing is chosen; the inner nil is a refusal.
    private var answer: Claim.Demand?? { chosen(.answer, of: Self.answers) }

    func title(in scene: Scene) -> String { open.title(.answer, in: scene) }

    func consequence(in scene: Scene) -> String {
        scene.say("If answered now", "Po odpowiedzi")
    }

    mutating func adapt(in scene: Scene) {
        form.setHidden(answer != .some(.priceCut), for: .amount)
        let hint =
            answer == .some(nil)
            ? scene.say("the customer reads it", "przeczyta to klient") : ""
        form.setHint(hint, for: .note)
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let step = Claim.Step.answer(try verdict(in: scene), reason: typed(.note))
        return try open.action(step, in: scene) { refusal in
            switch refusal {
            case .missingReason: .note
            case .cutOutOfRange: .amount
            case _: .answer
            }
        }
    }

    private func verdict(in scene: Scene) throws(FormProblem) -> Claim.Verdict {
        switch answer {
        case nil:
            throw FormProblem(.answer, scene.say("Choose an answer.", "Wybierz odpowiedź."))
        case .some(nil): return .refused
        case .repair: return .accepted(.repair)
        case .exchange: return .accepted(.exchange)
        case .money: return .accepted(.money)
        case .priceCut:
            guard let amount = try amount(.amount, in: open.currency, scene) else {
                let most = open.file.purchase.cutLimit(of: open.claim.lines)
                throw FormProblem(
                    .amount,
                    open.explanation(of: .cutOutOfRange(most), in: scene)
                )
            }
            return .accepted(.priceCut(amount))
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let term = open.termLine(in: scene)
        let verdict: Claim.Verdict
        do throws(FormProblem) {
            verdict = try self.verdict(in: scene)
        } catch {
            return term + refusal(error.text)
        }
        let step = Claim.Step.answer(verdict, reason: typed(.note))
        let purchase = open.file.purchase
        if let why = purchase.refusal(of: step, with: open.claim.id, on: scene.occasion) {
            return term + refusal(open.explanation(of: why, in: scene))
        }
        return effects(of: verdict, scene) + [scene.messageLine(to: open.order)]
            + told(verdict, scene)
    }

    private func effects(of verdict: Claim.Verdict, _ scene: Scene) -> [[Label]] {
        let refund = ColumnTitle.refund.title(in: scene.language)
        switch verdict {
        case .refused:
            let nothing = scene.say("nothing goes back", "nic nie wraca do klienta")
            return [labelled(refund, [Label(nothing)])]
                + scene.missingDisputeStatement(to: open.order)
        case .accepted(.priceCut(let amount)):
            let money = scene.language.money(amount, open.currency)
            let how = scene.say(
                "  a return of the claim is opened, accepted, to be settled",
                "  powstanie zwrot z reklamacji, przyjęty, do rozliczenia"
            )
            let keeps = scene.say("stays with the customer", "zostaje u klienta")
            return [
                labelled(refund, [Label(money, .heading), Label(how, .dim)]),
                scene.goodsLine([Label(keeps)]),
            ]
        case .accepted(.money):
            let when = scene.say(
                "what was paid, once the goods are here and accepted",
                "zapłacona cena, gdy towar przyjdzie i zostanie przyjęty"
            )
            return [goods(scene), labelled(refund, [Label(when)])]
        case .accepted(.repair):
            let nothing = scene.say(
                "nothing; the goods go back repaired",
                "nic, towar wraca po naprawie"
            )
            return [goods(scene), labelled(refund, [Label(nothing)])]
        case .accepted(.exchange):
            let nothing = scene.say(
                "nothing; others go out in their place",
                "nic, klient dostaje inny egzemplarz"
            )
            return [goods(scene), labelled(refund, [Label(nothing)])]
        }
    }

    private func goods(_ scene: Scene) -> [Label] {
        open.goodsLine(
            { scene.say("a return for \($0) is opened", "powstanie zwrot, \($0)") },
            in: scene
        )
    }

    /// What the message will say.
    private func told(_ verdict: Claim.Verdict, _ scene: Scene) -> [[Label]] {
        guard !open.order.buyer.email.isEmpty else { return [] }
        let reason = typed(.note)
        return [
            labelled(
                "",
                dotted([
                    verdict.label(open.currency, in: scene.language), Label(reason, .dim),
                ])
            )
        ]
    }
}
