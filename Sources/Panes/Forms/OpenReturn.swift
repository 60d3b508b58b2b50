import Canvas
import Shop

/// A return as it was when a form about it was opened.
struct OpenReturn: Hashable, Sendable {
    let goods: Return
    let purchase: Purchase
    let shelves: ReturnShelves?

    /// An orphan stands under an order without lines; whatever is asked of it is
    /// refused, since it is history.
    init(_ file: ReturnFile) {
        goods = file.goods
        shelves = file.shelves
        purchase =
            file.purchase
            ?? Purchase(
                order: Order(
                    id: ID(0),
                    number: "",
                    currency: file.currency,
                    placed: file.goods.registered,
                    status: .delivered,
                    lines: []
                ),
                returns: [file.goods]
            )
    }

    var order: Order { purchase.order }
    var currency: Currency { purchase.order.currency }

    func title(_ step: Return.Step.Kind, in scene: Scene) -> String {
        "\(goods.number) › \(step.noun(in: scene.language))"
    }

    /// A case about one of its parcels keeps the money back; with the way to close it.
    func freeze(in scene: Scene) -> String? {
        goods.holds.first.map { hold in
            scene.explanation(of: .frozen(hold.finding, parcel: hold.tracking), currency)
                + scene.say(
                    " Scan the parcel or open it in p, then z.",
                    " Zeskanuj przesyłkę lub otwórz ją w p, potem z."
                )
        }
    }

    /// What speaks against refusing goods for being out of time: the statement was not.
    func doubt(on ground: Ground?, in scene: Scene) -> [[Label]] {
        guard ground == .outOfTime, goods.lateReason.allSatisfy(\.isWhitespace) else { return [] }
        let text = scene.say("The statement came in time.", "Oświadczenie złożono w terminie.")
        return [labelled("!", [Label(text, .warn)])]
    }

    /// The order and its returns once a step is taken, or why it may not be.
    func after(
        _ step: Return.Step,
        in scene: Scene
    ) throws(Return.Refusal) -> (Purchase, Return) {
        var trial = purchase
        _ = try trial.take(step, with: goods.id, on: scene.occasion)
        return (trial, trial[goods.id] ?? goods)
    }

    /// A step as the action that takes it; a refusal lands on the question given for it.
    func action(
        _ step: Return.Step,
        in scene: Scene,
        place: (Return.Refusal) -> FormQuestion?
    ) throws(FormProblem) -> Action {
        do throws(Return.Refusal) {
            _ = try after(step, in: scene)
            return .take(step, with: goods.id, seen: goods.version)
        } catch {
            throw FormProblem(place(error), scene.explanation(of: error, currency))
        }
    }
}
