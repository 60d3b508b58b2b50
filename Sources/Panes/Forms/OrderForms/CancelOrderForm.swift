import Canvas
import Shop

/// An order called off before it is sent: what was paid waits to go back.
struct CancelOrderForm: FormScreen {
    var form: Form<FormQuestion>
    private let file: OrderFile

    init(_ file: OrderFile, scene: Scene) {
        self.file = file
        let label = ColumnTitle.note.title(in: scene.language)
        form = Form([Form.Row(.note, label, .typed(), isRequired: true)])
    }

    private var order: Order { file.purchase.order }

    var wantsF2: Bool { true }

    func title(in scene: Scene) -> String {
        "\(order.number) › \(Order.Step.cancel.imperative(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If called off now", "Po anulowaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let move = Order.Move.cancel(note: typed(.note))
        var trial = order
        do throws(Order.Refusal) {
            try trial.take(move, at: scene.moment)
        } catch {
            throw FormProblem(.note, error.explanation(in: scene.language))
        }
        return .moveOrder(move, with: order.id, seen: order.version)
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let cancelled = Order.Status.cancelled.label(in: language)
        return [
            labelled(
                ColumnTitle.order.title(in: language),
                [Label("\(order.number) → \(cancelled)")]
            ),
            refund(in: scene), scene.statusLine(of: order, becoming: .cancelled),
        ]
    }

    private func refund(in scene: Scene) -> [Label] {
        let title = ColumnTitle.refund.title(in: scene.language)
        var trial = file.purchase
        let goods = trial.refundUndelivered(.calledOff, id: ID(0), number: "", on: scene.occasion)
        guard let goods else {
            return labelled(title, [scene.nothingToRefund(of: order)])
        }
        let amount = scene.language.money(goods.owed, order.currency)
        let how = scene.say(
            "  goes back, to be settled under To pay",
            "  do zwrotu klientowi, czeka w Do wypłaty"
        )
        return labelled(title, [Label(amount, .heading), Label(how, .dim)])
    }
}

extension Scene {
    /// That nothing goes back with an order that is called off.
    ///
    /// What replaces goods of a claim was paid for elsewhere, and so is claimed there.
    func nothingToRefund(of order: Order) -> Label {
        guard order.isReplacement else {
            return Label(
                say("nothing was paid, nothing goes back", "nic nie zapłacono, nic nie wraca"),
                .warn
            )
        }
        return Label(
            say(
                "nothing; the customer then needs a new claim for the order that was paid",
                "nic; klient potrzebuje wtedy nowej reklamacji opłaconego zamówienia"
            ),
            .warn
        )
    }
}
