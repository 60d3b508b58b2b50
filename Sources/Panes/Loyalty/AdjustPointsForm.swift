import Canvas
import Shop

/// Points given or taken by hand: how many, and why.
struct AdjustPointsForm: FormScreen {
    var form: Form<FormQuestion>
    /// The account as it was when it was read last.
    private(set) var file: AccountFile

    init(_ file: AccountFile, scene: Scene) {
        self.file = file
        let language = scene.language
        var change = FormRow(
            .change,
            scene.say("Points", "Punkty"),
            .typed(),
            isRequired: true
        )
        change.hint = scene.say("like +50 or -20", "np. +50 albo -20")
        let reason = ColumnTitle.reason.title(in: language)
        form = Form([change, FormRow(.note, reason, .typed(), isRequired: true)])
    }

    /// Goes on with the account as it is by now; what was typed stays.
    mutating func rebase(on file: AccountFile) {
        if file.row.id == self.file.row.id { self.file = file }
    }

    func title(in scene: Scene) -> String {
        "\(file.row.number) › \(Command.adjustPoints.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String { scene.say("If corrected now", "Po korekcie") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let points = try points(in: scene)
        _ = try balance(after: points, in: scene)
        guard !typed(.note).isEmpty else {
            throw FormProblem(.note, PointsRefusal.missingReason.explanation(in: scene.language))
        }
        return .changeLoyalty(.adjust(by: points, reason: typed(.note), of: file.row))
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let before = language.number(file.row.balance)
        var lines = [
            labelled(ColumnTitle.customer.title(in: language), [Label(file.row.name)]),
            labelled(ColumnTitle.before.title(in: language), [Label(before)]),
        ]
        guard !typed(.change).isEmpty else { return lines }
        do throws(FormProblem) {
            let points = try points(in: scene)
            let after = try balance(after: points, in: scene)
            let sign = points < 0 ? Language.minus : "+"
            lines.append(
                labelled(
                    ColumnTitle.after.title(in: language),
                    [
                        Label(language.number(after), .heading),
                        Label("  = \(before) \(sign) \(language.grouped(points.magnitude))", .dim),
                    ]
                )
            )
        } catch {
            lines += refusal(error.text)
        }
        return lines
    }

    private func points(in scene: Scene) throws(FormProblem) -> Int {
        guard let points = Int(signed: typed(.change), atMost: PointsAccount.limit), points != 0
        else {
            throw FormProblem(
                .change,
                PointsRefusal.nothingToBook.explanation(in: scene.language)
            )
        }
        return points
    }

    /// The domain's own answer, on the lots as they are today.
    ///
    /// While something is owed there is nothing to spend: then the balance is what is owed.
    private func balance(after points: Int, in scene: Scene) throws(FormProblem) -> Int {
        let owed = max(0, -file.row.balance)
        var trial = PointsAccount(
            of: ID(file.row.id),
            lots: owed > 0 ? [] : file.lots.map(\.lot),
            owed: owed,
            nextLot: .max - 1
        )
        trial.bringUpToDate(on: scene.today)
        do throws(PointsRefusal) {
            try trial.adjust(
                by: points,
                because: "?",
                lifetime: file.terms.lifetime,
                on: scene.today
            )
        } catch {
            throw FormProblem(.change, error.explanation(in: scene.language))
        }
        return trial.balance
    }
}
