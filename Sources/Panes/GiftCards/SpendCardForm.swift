import Canvas
import Shop

/// An amount is taken off a gift card, never more than is on it.
struct SpendCardForm: FormScreen {
    var form: Form<FormQuestion>
    private let row: GiftCardRow

    init(_ row: GiftCardRow, scene: Scene) {
        self.row = row
        let language = scene.language
        var amount = FormRow(.amount, scene.say("Amount", "Kwota"), .typed(), isRequired: true)
        amount.hint =
            scene.say("at most ", "najwyżej ") + language.money(row.balance, row.currency)
        var order = FormRow(.order, ColumnTitle.order.title(in: language), .typed())
        order.hint = scene.say("its number; may be empty", "numer; może być puste")
        form = Form([amount, order])
    }

    func title(in scene: Scene) -> String {
        "\(row.number) › \(Command.spendCard.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If spent now", "Po płatności") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let amount = try amount(.amount, in: row.currency, scene) ?? .zero
        _ = try left(after: amount, in: scene)
        return .changeGiftCard(.spend(amount, order: typed(.order)), of: row.card)
    }

    private func left(after amount: Money, in scene: Scene) throws(FormProblem) -> Money {
        var trial = GiftCard(
            id: row.card,
            number: row.number,
            hint: row.hint,
            currency: row.currency,
            faceValue: row.faceValue,
            balance: row.balance,
            isActivated: row.status != .sold,
            isBlocked: row.status == .blocked,
            lastDay: row.lastDay
        )
        do throws(GiftCard.Refusal) {
            try trial.spend(amount, in: row.currency, on: scene.today)
        } catch {
            throw FormProblem(.amount, error.explanation(in: scene.language, zone: scene.zone))
        }
        return trial.balance
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard !typed(.amount).isEmpty else { return [] }
        do throws(FormProblem) {
            let amount = try amount(.amount, in: row.currency, scene) ?? .zero
            let left = try left(after: amount, in: scene)
            let language = scene.language
            let sum =
                "  = \(language.money(row.balance, row.currency)) − "
                + language.money(amount, row.currency)
            return [
                labelled(
                    ColumnTitle.balance.title(in: language),
                    [Label(language.money(left, row.currency), .heading), Label(sum, .dim)]
                )
            ]
        } catch {
            return refusal(error.text)
        }
    }
}

/// A gift card is blocked, or let go again, with a reason.
struct BlockCardForm: FormScreen {
    var form: Form<FormQuestion>
    private let row: GiftCardRow

    init(_ row: GiftCardRow, scene: Scene) {
        self.row = row
        let label = ColumnTitle.reason.title(in: scene.language)
        form = Form([FormRow(.note, label, .typed(), isRequired: true)])
    }

    private var isBlocked: Bool { row.status == .blocked }

    func title(in scene: Scene) -> String {
        let what =
            isBlocked
            ? scene.say("unblock", "odblokuj") : Command.blockCard.title(in: scene.language)
        return "\(row.number) › \(what)"
    }

    func consequence(in scene: Scene) -> String {
        isBlocked
            ? scene.say("If unblocked now", "Po odblokowaniu")
            : scene.say("If blocked now", "Po zablokowaniu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let reason = typed(.note)
        guard !reason.isEmpty else {
            let why = GiftCard.Refusal.missingReason
            throw FormProblem(.note, why.explanation(in: scene.language, zone: scene.zone))
        }
        return .changeGiftCard(
            isBlocked ? .unblock(reason: reason) : .block(reason: reason),
            of: row.card
        )
    }

    func preview(in scene: Scene) -> [[Label]] {
        let text =
            isBlocked
            ? scene.say("it can be spent again", "kartą znów można płacić")
            : scene.say(
                "it cannot be spent; its money stays on it",
                "kartą nie można płacić; pieniądze na niej zostają"
            )
        let balance = scene.language.money(row.balance, row.currency)
        return [
            labelled(
                ColumnTitle.balance.title(in: scene.language),
                [Label(balance, .heading), Label("  " + text, .dim)]
            )
        ]
    }
}
