import Canvas
import Shop

/// What is wrong with a parcel: it opens a case, and may hold refunds back.
struct ReportForm: ParcelForm {
    var form: Form<FormQuestion>
    var open: OpenParcel

    init(_ file: ParcelFile, scene: Scene) {
        open = OpenParcel(file)
        let findings = FormField.choice(of: Parcel.Finding.allCases) {
            Menu.Option($0.label(in: scene.language), key: $0.key)
        }
        let inquiry = ColumnTitle.inquiry.title(in: scene.language)
        let note = ColumnTitle.note.title(in: scene.language)
        form = Form([
            Form.Row(.inquiry, inquiry, findings, isRequired: true),
            Form.Row(.note, note, .typed()),
        ])
    }

    private var finding: Parcel.Finding? { chosen(.inquiry, of: Parcel.Finding.allCases) }

    func title(in scene: Scene) -> String { open.title(.report, in: scene) }

    func consequence(in scene: Scene) -> String {
        scene.say("If reported now", "Po zgłoszeniu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let finding else {
            let text = scene.say("Choose what is wrong with it.", "Wybierz, co jest nie tak.")
            throw FormProblem(.inquiry, text)
        }
        let step = Parcel.Step.report(finding, note: typed(.note))
        return try open.action(step, in: scene) { _ in .inquiry }
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let finding else { return [] }
        let goods = scene.say("no stock moves", "stany magazynowe bez zmian")
        return [refund(finding, scene)] + carrier(finding, scene)
            + [scene.goodsLine([Label(goods, .dim)])]
    }

    private func refund(_ finding: Parcel.Finding, _ scene: Scene) -> [Label] {
        guard finding.freezesRefund else {
            let goesOn = scene.say("not held back by this", "nie będzie wstrzymana")
            return labelled(ColumnTitle.refund.title(in: scene.language), [Label(goesOn)])
        }
        return open.refundLine(
            { returns in
                Label(
                    scene.say(
                        "of \(returns) held back until the case is closed",
                        "\(returns): wstrzymana do zamknięcia sprawy"
                    ),
                    .warn
                )
            },
            in: scene
        )
    }

    private func carrier(_ finding: Parcel.Finding, _ scene: Scene) -> [[Label]] {
        var trial = open.parcel
        guard !finding.freezesRefund,
            (try? trial.take(.report(finding, note: ""), on: scene.occasion)) != nil,
            let inquiry = trial.inquiry, inquiry.due != nil
        else { return [] }
        return [
            labelled(
                ColumnTitle.carrier.title(in: scene.language),
                [Label(inquiry.term(in: scene), inquiry.style(in: scene))]
            )
        ]
    }
}

extension Parcel.Finding {
    fileprivate var key: Character {
        switch self {
        case .empty: "e"
        case .notOurGoods: "n"
        case .swapped: "s"
        case .damagedInTransit: "t"
        }
    }
}
