import Canvas
import Shop

/// A parcel logged at the dock: what its label says, and where it stands.
///
/// After one it is ready for the next, which mostly comes from the same carrier and
/// goes to the same shelf.
struct LogForm: ScanTaking {
    var form: Form<FormQuestion>
    /// Whether it was submitted because the next label came; should that fail, the next
    /// takes its place.
    var isHandedIn = false
    /// Whether it is left once it is logged.
    var isLeaving = false

    init(tracking: String = "", carrier: String = "", shelf: String = "", scene: Scene) {
        func title(_ column: ColumnTitle) -> String { column.title(in: scene.language) }
        form = Form([
            Form.Row(.tracking, title(.tracking), .typed(tracking), isRequired: true),
            Form.Row(.carrier, title(.carrier), .typed(carrier)),
            Form.Row(.sender, title(.sender), .typed()),
            Form.Row(.shelf, title(.shelf), .typed(shelf)),
        ])
        if !tracking.isEmpty { form.focus(on: carrier.isEmpty ? .carrier : .sender) }
    }

    /// The form for the next parcel; what differs from what was logged is of that one
    /// already.
    func next(after logged: IncomingParcel, in scene: Scene) -> LogForm {
        var next = LogForm(carrier: typed(.carrier), shelf: typed(.shelf), scene: scene)
        let changed: [(FormQuestion, was: String)] = [
            (.tracking, logged.tracking), (.sender, logged.sender),
        ]
        for (question, was) in changed where typed(question) != was {
            let isLabel = question == .tracking && Code(typed(question))?.text == was
            guard !isLabel, let field = form[question] else { continue }
            next.form.replace(question, with: field)
        }
        guard next.form.isDirty, form.rows.indices.contains(form.focus) else { return next }
        next.form.focus(on: form.rows[form.focus].name)
        return next
    }

    /// Whether a label stands in it that would be lost.
    var isFilled: Bool { !typed(.tracking).isEmpty }

    /// Whether another parcel stands in it, to be logged before this one.
    func isFull(besides code: Code) -> Bool {
        !isHandedIn && !typed(.tracking).isEmpty && typed(.tracking) != code.text
    }

    mutating func take(_ code: Code, in scene: Scene) {
        isHandedIn = false
        form.replace(.tracking, with: .typed(code.text))
        form.setError(nil, for: .tracking)
        form.focus(on: typed(.carrier).isEmpty ? .carrier : .sender)
    }

    func title(in scene: Scene) -> String {
        Parcel.Step.Kind.log.noun(in: scene.language)
    }

    func consequence(in scene: Scene) -> String { scene.say("If logged now", "Po wpisaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let code = Code(form.text(.tracking)) else {
            let refusal = Parcel.Refusal.missingTracking
            throw FormProblem(.tracking, refusal.explanation(in: scene.language))
        }
        return .log(
            IncomingParcel(
                tracking: code.text,
                carrier: typed(.carrier),
                sender: typed(.sender),
                shelf: typed(.shelf)
            )
        )
    }

    func preview(in scene: Scene) -> [[Label]] {
        let title = ColumnTitle.status.title(in: scene.language)
        let unknown = scene.say(
            "unassigned, until somebody finds out whose it is",
            "nieprzypisana, dopóki ktoś nie ustali, czyja jest"
        )
        let ours = scene.say(
            "undelivered, if it is the label of a shipment of ours",
            "nieodebrana, jeśli to etykieta naszej wysyłki"
        )
        return [labelled(title, [Label(unknown)]), labelled("", [Label(ours)])]
    }
}
