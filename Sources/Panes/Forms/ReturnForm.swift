import Canvas
import Shop

/// A form about one return, which can be built anew when the return has changed, with
/// what was typed still in it.
protocol FormOnReturn: FormScreen {
    init(_ file: ReturnFile, scene: Scene)

    static var purpose: FormPurpose { get }

    /// The return as it was when the form was opened, or last built anew.
    var open: OpenReturn { get }

    /// What the numbers in the questions stand for, by names that stay: a group that is
    /// the second now may be the third once more has come.
    var subjects: [String] { get }
}

/// What a form does with its return.
enum FormPurpose: Hashable, Sendable {
    case step(Return.Step.Kind)
    /// Notes where a transfer goes to.
    case account
    /// Notes the number of its correction invoice.
    case correction
    /// Notes the code for a parcel locker.
    case lockerCode

    /// Why it cannot be done with the return as it is, as far as that tells.
    func refusal(for goods: Return) -> Return.Refusal? {
        switch self {
        case .step(let step):
            goods.openSteps.contains(step)
                ? nil : .outOfOrder(step, goods.status, open: goods.openSteps)
        case .account:
            goods.importedFrom != nil ? .isHistory : goods.transfer != nil ? .accountInUse : nil
        case .correction:
            goods.importedFrom != nil ? .isHistory : goods.transfer.map { .atBank($0.at) }
        case .lockerCode:
            goods.importedFrom != nil ? .isHistory : nil
        }
    }
}

/// A form that takes a step; what is typed into it is kept as a draft.
protocol ReturnForm: FormOnReturn {
    static var step: Return.Step.Kind { get }
}

extension ReturnForm {
    static var purpose: FormPurpose { .step(step) }

    /// Under which name its draft is kept; counting keeps its own.
    var draftName: Draft.Name? {
        guard Self.step != .receive else { return nil }
        return Draft.Kind(Self.step).map { Draft.Name($0, of: open.goods.id) }
    }

}

extension FormOnReturn {
    var subjects: [String] { [] }

    /// The answers that somebody has given, by the names under which they are kept.
    var answers: [String: FormAnswer] {
        Dictionary(
            form.changes.map { (storedName(of: $0.name), $0.answer) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Gives these answers as far as the questions are still asked.
    ///
    /// Twice, since an answer may bring others along that somebody had changed too.
    mutating func adopt(_ answers: [String: FormAnswer], in scene: Scene) {
        for _ in 0..<2 {
            for name in form.rows.map(\.name) {
                guard let answer = answers[storedName(of: name)] else { continue }
                form.adopt(answer, for: name)
            }
            adapt(in: scene)
        }
    }

    /// Begins again with the return as it is now, and keeps what was answered.
    mutating func rebase(on file: ReturnFile, in scene: Scene) {
        let answers = answers
        let focus = form.rows.indices.contains(form.focus) ? form.rows[form.focus].name : nil
        self = Self(file, scene: scene)
        adopt(answers, in: scene)
        if let focus { form.focus(on: focus) }
    }

    /// The form as it was before anybody answered anything.
    func afresh(in scene: Scene) -> Self {
        Self(
            ReturnFile(
                goods: open.goods,
                purchase: open.purchase,
                currency: open.currency,
                staff: scene.staff,
                shelves: open.shelves
            ),
            scene: scene
        )
    }

    private func storedName(of question: FormQuestion) -> String {
        let (word, subject) = question.stored
        guard let subject else { return word }
        let name = subjects.indices.contains(subject) ? subjects[subject] : String(subject)
        return "\(word):\(name)"
    }
}

extension AcceptForm: ReturnForm {
    static var step: Return.Step.Kind { .accept }

    var subjects: [String] {
        proposals.map { proposal in
            let verdict = proposal.isAccepted ? "accepted" : "refused"
            return "\(proposal.line.key)/\(proposal.condition.rawValue)/\(verdict)"
        } + wished.map { "\($0.id.key)/exchanged" }
    }
}

extension SettleForm: ReturnForm {
    static var step: Return.Step.Kind { .settle }
}

extension RejectForm: ReturnForm {
    static var step: Return.Step.Kind { .reject }
}

extension CancelForm: ReturnForm {
    static var step: Return.Step.Kind { .cancel }
}

extension ReopenForm: ReturnForm {
    static var step: Return.Step.Kind { .reopen }
}

extension WithdrawTransferForm: ReturnForm {
    static var step: Return.Step.Kind { .withdraw }
}

extension BounceForm: ReturnForm {
    static var step: Return.Step.Kind { .bounce }
}
