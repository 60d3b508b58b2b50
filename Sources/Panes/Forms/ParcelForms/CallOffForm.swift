import Canvas
import Shop

/// The order of a shipment that nobody collected called off: what was paid goes back,
/// and of what was not paid nothing does.
struct CallOffForm: ParcelForm {
    var form: Form<FormQuestion>
    var open: OpenParcel

    init(_ file: ParcelFile, scene: Scene) {
        open = OpenParcel(file)
        let label = ColumnTitle.note.title(in: scene.language)
        form = Form([Form.Row(.note, label, .typed(), isRequired: true)])
    }

    var wantsF2: Bool { true }

    func title(in scene: Scene) -> String { open.title(.cancel, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If called off now", "Po anulowaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.cancel(note: typed(.note)), in: scene) { _ in .note }
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let order = open.file.order else { return [] }
        let cancelled = Order.Status.cancelled.label(in: scene.language)
        let units = scene.language.pieces(order.lines.map(\.units).reduce(0, +))
        let goods = Disposition.restock.label(in: scene.language)
        return [
            labelled(
                ColumnTitle.order.title(in: scene.language),
                [Label("\(order.number) → \(cancelled)")]
            ),
            refund(of: order, scene), scene.goodsLine([Label("\(units) → \(goods)")]),
        ]
    }

    private func refund(of order: Order, _ scene: Scene) -> [Label] {
        let title = ColumnTitle.refund.title(in: scene.language)
        var trial = Purchase(order: order)
        let goods = trial.refundUndelivered(id: ID(0), number: "", on: scene.occasion)
        guard let goods else {
            return labelled(title, [scene.nothingToRefund(of: order)])
        }
        let amount = scene.language.money(goods.owed, order.currency)
        let how = scene.say(
            "  goes back, to be settled among the returns",
            "  do zwrotu klientowi, rozliczenie czeka wśród zwrotów"
        )
        return labelled(title, [Label(amount, .heading), Label(how, .dim)])
    }
}
