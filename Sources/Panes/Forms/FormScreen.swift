import Canvas
import Shop

/// A form that ends in a change of the shop: its questions, what it would do, and
/// the action it becomes.
///
/// It knows the record as it was when the form was opened, and judges by the
/// domain's own rules; the store judges again.
protocol FormScreen: Sendable {
    /// What it is about, such as `R-2026-000301 › receive`.
    func title(in scene: Scene) -> String

    var form: Form<FormQuestion> { get set }

    /// Lets answers that hang on others follow, after each change.
    mutating func adapt(in scene: Scene)

    /// What stands over the preview, such as `If received now`.
    func consequence(in scene: Scene) -> String

    /// What would happen if it were submitted now, line by line.
    func preview(in scene: Scene) -> [[Label]]

    /// The action that the answers make, or the first of them that is wrong.
    func action(in scene: Scene) throws(FormProblem) -> Action

    /// Whether only F2 submits it, since what it does cannot be taken back.
    var wantsF2: Bool { get }

    /// What keeps it from being handed in, whatever the answers are; told at its top.
    func obstacle(in scene: Scene) -> String?

    /// What the refund comes to by the answers so far, row by row; nil where the form
    /// is about no refund.
    func explanation(in scene: Scene) throws(FormProblem) -> RefundExplanation?
}

/// An answer that cannot stand, and why.
struct FormProblem: Error, Hashable {
    /// Nil for what no single answer is to blame for.
    var question: FormQuestion?
    var text: String

    init(_ question: FormQuestion?, _ text: String) {
        self.question = question
        self.text = text
    }
}

extension FormScreen {
    mutating func adapt(in scene: Scene) {}

    func obstacle(in scene: Scene) -> String? { nil }

    var wantsF2: Bool { false }

    /// Whether no question comes after the one that has the focus.
    var isOnLast: Bool { form.rows.lastIndex { !$0.isHidden } == form.focus }

    func explanation(in scene: Scene) throws(FormProblem) -> RefundExplanation? { nil }

    /// The action it becomes, or nil after marking the answer that is wrong.
    mutating func submit(in scene: Scene) -> Action? {
        form.clearErrors()
        do throws(FormProblem) {
            return try action(in: scene)
        } catch {
            let question = error.question.flatMap { form.asks($0) ? $0 : nil }
            guard let place = question ?? form.rows.first(where: { !$0.isHidden })?.name else {
                return nil
            }
            form.setError(error.text, for: place)
            form.focus(on: place)
            return nil
        }
    }

    /// Puts the focus on the first question that needs an answer.
    mutating func focusOnFirstMissing() {
        if let first = form.missing.first { form.focus(on: first) }
    }
}

extension FormScreen {
    /// Which option of a list is chosen.
    func chosen<Option>(_ question: FormQuestion, of options: [Option]) -> Option? {
        form.choice(question).flatMap { options.indices.contains($0) ? options[$0] : nil }
    }

    /// What was typed, without the spaces around it.
    func typed(_ question: FormQuestion) -> String {
        let text = form.text(question)
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let last = words.last else { return "" }
        return String(text[first.startIndex..<last.endIndex])
    }

    /// An amount that was typed, nil where nothing was.
    func amount(
        _ question: FormQuestion,
        in currency: Currency,
        _ scene: Scene
    ) throws(FormProblem) -> Money? {
        guard form.asks(question), !typed(question).isEmpty else { return nil }
        do throws(AmountProblem) {
            return try Money(typed: typed(question), decimals: currency.decimals)
        } catch {
            throw FormProblem(question, error.explanation(in: scene.language))
        }
    }

    /// A day that was typed.
    func day(_ question: FormQuestion, in scene: Scene) throws(FormProblem) -> Day {
        guard let day = Day(typed: typed(question), today: scene.today) else {
            throw FormProblem(question, Day.howToType(in: scene.language))
        }
        return day
    }
}
