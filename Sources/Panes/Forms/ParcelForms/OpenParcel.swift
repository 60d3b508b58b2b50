import Canvas
import Shop

/// A parcel as it was when a form about it was opened.
struct OpenParcel: Hashable, Sendable {
    let file: ParcelFile

    init(_ file: ParcelFile) {
        self.file = file
    }

    var parcel: Parcel { file.parcel }

    /// The numbers of the returns whose goods it holds.
    var returns: [String] { file.returns.map(\.number) }

    func title(_ step: Parcel.Step.Kind, in scene: Scene) -> String {
        "\(parcel.tracking) › \(step.noun(in: scene.language))"
    }

    /// A step as the action that takes it; a refusal lands on the question given for it.
    func action(
        _ step: Parcel.Step,
        in scene: Scene,
        place: (Parcel.Refusal) -> FormQuestion?
    ) throws(FormProblem) -> Action {
        var trial = parcel
        do throws(Parcel.Refusal) {
            try trial.take(step, on: scene.occasion)
            return .handle(step, with: parcel.id, seen: parcel.version)
        } catch {
            throw FormProblem(place(error), error.explanation(in: scene.language))
        }
    }

    /// What becomes of the refunds of its returns, which a case about it may hold back.
    func refundLine(_ words: (_ returns: String) -> Label, in scene: Scene) -> [Label] {
        let title = ColumnTitle.refund.title(in: scene.language)
        guard !returns.isEmpty else {
            let nobodys = scene.say(
                "no return is matched yet",
                "nie ma jeszcze przypisanego zwrotu"
            )
            return labelled(title, [Label(nobodys, .dim)])
        }
        return labelled(title, [words(scene.language.list(returns))])
    }
}

/// A form about a parcel; once somebody else's change was told, it goes on from there
/// with what was typed.
protocol ParcelForm: FormScreen {
    var open: OpenParcel { get set }
}

/// A form that a scanned code fills in, wherever its focus is.
protocol ScanTaking: FormScreen {
    mutating func take(_ code: Code, in scene: Scene)
}
