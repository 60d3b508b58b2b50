import Panes
import Shop
import ShopStore

/// Something that the worker does, and for whom.
struct Errand: Sendable {
    enum Matter: Sendable {
        case question(Question)
        case action(Action)
        case keeping(Keeping)
    }

    let ticket: Ticket
    let matter: Matter
    let visitor: Visitor
    var session: DeskSession?

    /// The list or figure that it reads, if a newer errand can make it needless.
    var subject: Question.Subject? {
        switch matter {
        case .question(let question): question.subject
        case .action, .keeping: nil
        }
    }

    /// Whether it writes, so that it must never be dropped.
    var isAction: Bool {
        switch matter {
        case .question: false
        case .action, .keeping: true
        }
    }
}
