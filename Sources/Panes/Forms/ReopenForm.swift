import Canvas
import Shop

/// A decision taken back, with the reason for it.
struct ReopenForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn

    init(_ file: ReturnFile, scene: Scene) {
        let open = OpenReturn(file)
        self.open = open
        let label = ColumnTitle.reason.title(in: scene.language)
        form = Form([Form.Row(.note, label, .typed(), isRequired: true)])
    }

    func title(in scene: Scene) -> String { open.title(.reopen, in: scene) }

    func consequence(in scene: Scene) -> String {
        scene.say("If reopened now", "Po ponownym otwarciu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.reopen(reason: typed(.note)), in: scene) { refusal in
            refusal == .missingReason(.reopen) ? .note : nil
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let owed = scene.language.money(open.goods.owed, open.currency)
        let decision =
            open.goods.owed == .zero
            ? scene.say("taken back, a new one is due", "cofnięta, potrzebna nowa")
            : scene.say(
                "taken back with the \(owed) owed, a new one is due",
                "cofnięta razem z kwotą \(owed), potrzebna nowa"
            )
        return [labelled(ColumnTitle.decision.title(in: scene.language), [Label(decision)])]
            + exchange(in: scene) + [
                labelled(
                    scene.say("Message", "Wiadomość"),
                    [
                        Label(
                            scene.say(
                                "none; one that is still held is withdrawn",
                                "żadna; czekająca zostanie wycofana"
                            ),
                            .dim
                        )
                    ]
                )
            ]
    }

    /// The order that was made in exchange is called off with the decision.
    private func exchange(in scene: Scene) -> [[Label]] {
        guard let linked = open.purchase.exchange(for: open.goods.id), linked.status != .cancelled
        else { return [] }
        let text = scene.say(
            "\(linked.number) is called off",
            "\(linked.number) zostanie anulowane"
        )
        return [labelled(Wish.title(in: scene), [Label(text)])]
    }
}
