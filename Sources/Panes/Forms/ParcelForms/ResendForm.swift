import Canvas
import Shop

/// A shipment that nobody collected sent once more, under a new label.
struct ResendForm: ParcelForm, ScanTaking {
    var form: Form<FormQuestion>
    var open: OpenParcel

    init(_ file: ParcelFile, scene: Scene) {
        open = OpenParcel(file)
        func title(_ column: ColumnTitle) -> String { column.title(in: scene.language) }
        let carrier = file.order?.shipments.last?.carrier ?? file.parcel.carrier
        form = Form([
            Form.Row(.carrier, title(.carrier), .typed(carrier)),
            Form.Row(.tracking, title(.tracking), .typed(), isRequired: true),
        ])
        focusOnFirstMissing()
    }

    mutating func take(_ code: Code, in scene: Scene) {
        form.replace(.tracking, with: .typed(code.text))
        form.setError(nil, for: .tracking)
        form.focus(on: .tracking)
    }

    var wantsF2: Bool { true }

    func title(in scene: Scene) -> String { open.title(.resend, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If sent now", "Po wysłaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let tracking = Code(form.text(.tracking))?.text ?? ""
        guard tracking != open.parcel.tracking else {
            let text = scene.say(
                "That is the old label. Scan or type the new one.",
                "To stara etykieta. Zeskanuj albo wpisz nową."
            )
            throw FormProblem(.tracking, text)
        }
        let step = Parcel.Step.resend(carrier: typed(.carrier), tracking: tracking)
        return try open.action(step, in: scene) { _ in .tracking }
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let order = open.file.order else { return [] }
        let shipped = Order.Status.shipped.label(in: scene.language)
        let title = ColumnTitle.order.title(in: scene.language)
        return [
            labelled(title, [Label("\(order.number) → \(shipped)")]),
            labelled(
                ColumnTitle.customer.title(in: scene.language),
                dotted([Label(order.buyer.name), Label(order.buyer.city, .dim)])
            ),
        ]
    }
}
