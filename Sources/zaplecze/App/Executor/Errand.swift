import Panes
import Shop

/// Something that the worker does: a question or an action, and for whom.
struct Errand: Sendable {
    enum Matter: Sendable {
        case question(Question)
        case action(Action)
    }

    let ticket: Ticket
    let matter: Matter
    let visitor: Visitor

    /// The list or figure that it reads, if a newer errand can make it needless.
    var subject: Question.Subject? {
        switch matter {
        case .question(let question): question.subject
        case .action: nil
        }
    }

    /// Whether it changes the shop, so that it must never be dropped.
    var isAction: Bool {
        switch matter {
        case .question: false
        case .action: true
        }
    }
}
