import Canvas
import Shop

/// Account numbers that are typed, and what is said of them meanwhile.
extension FormScreen {
    /// An account that was typed, nil where nothing was.
    func account(
        _ question: FormQuestion,
        in scene: Scene
    ) throws(FormProblem) -> IBAN? {
        guard form.asks(question), !typed(question).isEmpty else { return nil }
        do throws(IBAN.Problem) {
            return try IBAN(typed: typed(question))
        } catch {
            throw FormProblem(question, error.explanation(in: scene.language))
        }
    }

    /// What was typed in groups, as it stands on paper, or what is wrong with it so far;
    /// nothing where nothing was typed.
    func accountLines(_ question: FormQuestion, in scene: Scene) -> [[Label]] {
        let title = ColumnTitle.account.title(in: scene.language)
        do throws(FormProblem) {
            guard let account = try account(question, in: scene) else { return [] }
            return [labelled(title, [Label(account.grouped, .ok)])]
        } catch {
            return refusal(error.text)
        }
    }
}

extension Instrument {
    /// Whether what was paid by it goes back by transfer, be it for want of another way.
    var goesBackByTransfer: Bool { self == .transfer || !isOffered }
}
