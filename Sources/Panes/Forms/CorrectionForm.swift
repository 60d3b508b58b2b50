import Canvas
import Shop

/// The number of the correction invoice under which money goes out, known before that, as a
/// bank file needs it; nothing typed means that nobody knows it.
struct CorrectionForm: FormOnReturn {
    static var purpose: FormPurpose { .correction }

    var form: Form<FormQuestion>
    let open: OpenReturn

    init(_ file: ReturnFile, scene: Scene) {
        open = OpenReturn(file)
        let label = ColumnTitle.number.title(in: scene.language)
        form = Form([FormRow(.documentNumber, label, .typed(file.goods.correction))])
    }

    func title(in scene: Scene) -> String {
        "\(open.goods.number) › \(Command.correction.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If noted now", "Po zapisaniu") }

    func obstacle(in scene: Scene) -> String? {
        Self.purpose.refusal(for: open.goods).map { scene.explanation(of: $0, open.currency) }
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        if let obstacle = obstacle(in: scene) { throw FormProblem(nil, obstacle) }
        guard form.isDirty else {
            let text = scene.say("Nothing has changed.", "Nic się nie zmieniło.")
            throw FormProblem(.documentNumber, text)
        }
        return .setCorrection(
            typed(.documentNumber),
            of: open.goods.id,
            seen: open.goods.version
        )
    }

    func preview(in scene: Scene) -> [[Label]] {
        var goods = open.goods
        goods.correction = typed(.documentNumber)
        let language = scene.language
        let document = labelled(
            ColumnTitle.document.title(in: language),
            [near(open.purchase.nearDocument(for: goods), in: scene)]
        )
        guard !open.order.invoice.isEmpty else { return [document] }
        let invoice = scene.say("Invoice", "Faktura")
        return [labelled(invoice, [Label(open.order.invoice)]), document]
    }

    private func near(_ document: Return.Document, in scene: Scene) -> Label {
        guard case .correctionInvoice("") = document else {
            return Label(document.label(in: scene.language))
        }
        let none = scene.say(
            "correction without a number: no money goes out",
            "korekta bez numeru: nic nie wychodzi"
        )
        return Label("! " + none, .warn)
    }
}
