import Canvas
import Shop

/// A case about a parcel ended: how it ended is written down.
struct CloseCaseForm: ParcelForm {
    var form: Form<FormQuestion>
    var open: OpenParcel

    init(_ file: ParcelFile, scene: Scene) {
        open = OpenParcel(file)
        let label = ColumnTitle.outcome.title(in: scene.language)
        form = Form([Form.Row(.outcome, label, .typed(), isRequired: true)])
    }

    var wantsF2: Bool { true }

    func title(in scene: Scene) -> String { open.title(.close, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If closed now", "Po zamknięciu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.close(outcome: typed(.outcome)), in: scene) { _ in .outcome }
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let inquiry = open.parcel.inquiry else { return [] }
        let title = ColumnTitle.inquiry.title(in: scene.language)
        let what = Label(inquiry.finding.label(in: scene.language))
        let since = scene.language.dayAndTime(
            inquiry.opened.at,
            in: scene.zone,
            today: scene.today
        )
        let opened = Label(scene.say("since \(since)", "od \(since)"), .dim)
        let line = labelled(title, dotted([what, opened, Label(inquiry.note, .dim)]))
        guard inquiry.finding.freezesRefund else { return [line] }
        return [
            line,
            open.refundLine(
                { returns in
                    Label(
                        scene.say(
                            "of \(returns) no longer held back by this case",
                            "\(returns): ta sprawa już nie wstrzymuje pieniędzy"
                        )
                    )
                },
                in: scene
            ),
        ]
    }
}
