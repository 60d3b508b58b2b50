import Canvas
import Shop

/// The next step with an order, and what it brings.
struct OrderStepForm: FormScreen, ScanTaking {
    var form: Form<FormQuestion>
    private let file: OrderFile
    private let steps: [Order.Step]
    private static let instruments = Instrument.allCases.filter(\.isNoted)

    init(_ file: OrderFile, scene: Scene) {
        self.file = file
        steps = file.purchase.order.nextSteps
        form = Form(Self.rows(for: steps, of: file.purchase.order, scene))
        adapt(in: scene)
    }

    private var order: Order { file.purchase.order }

    private var step: Order.Step? { chosen(.orderStep, of: steps) }

    func title(in scene: Scene) -> String {
        let step = step.map { $0.imperative(in: scene.language) } ?? ""
        return "\(order.number) › \(step)"
    }

    func consequence(in scene: Scene) -> String { scene.say("If done now", "Po wykonaniu") }

    mutating func adapt(in scene: Scene) {
        form.setHidden(step != .pay, for: .instrument)
        form.setHidden(step != .pay, for: .documentNumber)
        form.setHidden(step != .ship, for: .carrier)
        form.setHidden(step != .ship, for: .tracking)
    }

    mutating func take(_ code: Code, in scene: Scene) {
        guard form.asks(.tracking) else { return }
        form.replace(.tracking, with: .typed(code.text))
        form.setError(nil, for: .tracking)
        form.focus(on: .tracking)
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let move else {
            let why = Order.Refusal.outOfOrder(.deliver, order.status)
            throw FormProblem(.orderStep, why.explanation(in: scene.language))
        }
        var trial = order
        do throws(Order.Refusal) {
            try trial.take(move, at: scene.moment)
        } catch {
            throw FormProblem(Self.place(of: error), error.explanation(in: scene.language))
        }
        return .moveOrder(move, with: order.id, seen: order.version)
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        var lines: [[Label]] = []
        var trial = order
        do throws(Order.Refusal) {
            guard let move else { return [] }
            try trial.take(move, at: scene.moment)
            lines.append(
                labelled(
                    ColumnTitle.status.title(in: language),
                    [
                        Label(order.status.label(in: language), .dim), Label(" → ", .dim),
                        Label(trial.status.label(in: language), .heading),
                    ]
                )
            )
            if case .pay = move {
                let amount = language.money(order.unpaid, order.currency)
                lines.append(labelled(ColumnTitle.payment.title(in: language), [Label(amount)]))
            }
        } catch {
            lines += refusal(error.explanation(in: language))
        }
        return lines + [scene.statusLine(of: order, becoming: trial.status)]
    }
}

extension OrderStepForm {
    private var move: Order.Move? {
        switch step {
        case .pay:
            chosen(.instrument, of: Self.instruments).map {
                .pay($0, reference: typed(.documentNumber))
            }
        case .pick: .pick
        case .pack: .pack
        case .ship: .ship(carrier: typed(.carrier), tracking: typed(.tracking))
        case .deliver: .deliver
        case .comeBack, .cancel, nil: nil
        }
    }

    private static func place(of refusal: Order.Refusal) -> FormQuestion? {
        switch refusal {
        case .missingShipment: .tracking
        case .notPaidBy: .instrument
        case .outOfOrder, .onHold, .missingNote, .noSuchOrder, .notToHold, .partlyDelivered,
            .replacement, .nothingToUndo, .changedSince, .notYours, .tooLateToUndo,
            .recordSince, .refundUnderWay, .alreadyTold:
            .orderStep
        }
    }

    private static func rows(
        for steps: [Order.Step],
        of order: Order,
        _ scene: Scene
    ) -> [FormRow] {
        let language = scene.language
        func title(_ column: ColumnTitle) -> String { column.title(in: language) }
        let carrier = order.shipments.last?.carrier ?? ""
        return [
            FormRow(
                .orderStep,
                scene.say("Step", "Krok"),
                .choice(of: steps, selected: steps.first) {
                    Menu.Option($0.imperative(in: language))
                }
            ),
            FormRow(
                .instrument,
                title(.payment),
                .choice(of: instruments, selected: .transfer) {
                    Menu.Option($0.label(in: language))
                }
            ),
            FormRow(.documentNumber, title(.reference), .typed()),
            FormRow(.carrier, title(.carrier), .typed(carrier)),
            FormRow(.tracking, title(.tracking), .typed()),
        ]
    }
}

extension Scene {
    /// Whether the buyer is written to when an order comes to a status.
    func statusLine(of order: Order, becoming status: Order.Status) -> [Label] {
        let title = say("Message", "Wiadomość")
        guard rules.orderMessages.contains(status), order.status != status else {
            return labelled(title, [Label(say("none", "żadna"), .dim)])
        }
        return messageLine(to: order)
    }
}
