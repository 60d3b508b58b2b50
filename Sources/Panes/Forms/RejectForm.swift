import Canvas
import Shop

/// The whole return refused: on which ground, and what the customer is told.
struct RejectForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn
    /// What it can be refused on; where its claim was, that comes first.
    private let grounds: [Ground]

    init(_ file: ReturnFile, scene: Scene) {
        let open = OpenReturn(file)
        self.open = open
        let language = scene.language
        let isClaimRefused = open.purchase.isClaimRefused(of: open.goods)
        grounds = (isClaimRefused ? [.claimRefused] : []) + Ground.offered
        form = Form([
            Form.Row(
                .ground,
                FactName.ground.label.text(in: language).capitalisedFirst,
                FormField.ground(grounds, in: language),
                isRequired: true
            ),
            Form.Row(
                .note,
                ColumnTitle.reason.title(in: language),
                .typed(),
                isRequired: true
            ),
        ])
    }

    func title(in scene: Scene) -> String { open.title(.reject, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If rejected now", "Po odrzuceniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let ground = chosen(.ground, of: grounds) else {
            let text = scene.say("Choose one of the grounds.", "Wybierz jedną z podstaw odmowy.")
            throw FormProblem(.ground, text)
        }
        let rejection = Return.Rejection(ground: ground, note: typed(.note))
        return try open.action(.reject(rejection), in: scene) { refusal in
            refusal == .missingReason(.reject) ? .note : nil
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let units = scene.language.pieces(open.goods.groups.map(\.units).reduce(0, +))
        let fate = Disposition.backToCustomer.label(in: scene.language)
        let doubt = open.doubt(on: chosen(.ground, of: grounds), in: scene)
        return doubt + [
            scene.refundLine([], open.currency),
            scene.goodsLine([Label("\(units) → \(fate)")]),
            scene.messageLine(to: open.order),
        ]
    }
}
