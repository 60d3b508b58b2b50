import Panes
import Shop
import ShopStore

/// Turns what screens ask for into calls of the store, and what comes of them into
/// answers.
///
/// What is quick is answered at once; all else goes to the worker, whose answers come
/// later. Without a worker everything is done at once, which is how tests run scripts.
struct Executor {
    let store: ShopStore
    private(set) var visitor: Visitor
    /// What others see of this desk; it ends with the process, however that ends.
    private let session: DeskSession?
    private let worker: Worker?
    private let printer: LabelPrinter
    /// Where the printer leaves its answers; without it everything is done at once.
    private let mailbox: Mailbox?

    init(
        store: ShopStore,
        visitor: Visitor,
        session: DeskSession? = nil,
        worker: Worker? = nil,
        printer: LabelPrinter = LabelPrinter(command: nil, language: .english),
        mailbox: Mailbox? = nil
    ) {
        self.store = store
        self.visitor = visitor
        self.session = session
        self.worker = worker
        self.printer = printer
        self.mailbox = mailbox
    }

    /// Answers a question, or has it answered later.
    mutating func ask(_ ticket: Ticket, _ question: Question) -> Answer? {
        if let subject = question.subject { worker?.drop(subject) }
        if let worker, !question.isQuick {
            worker.add(Errand(ticket: ticket, matter: .question(question), visitor: visitor))
            return nil
        }
        let answer = attempt { try store.answer(question, for: visitor) }
        if question == .house { learnRights(from: answer) }
        return answer
    }

    /// Rights change while one is at work; who is no longer of the staff has none.
    private mutating func learnRights(from answer: Answer?) {
        switch answer {
        case .house(_, _, let rights)?: visitor.rights = rights
        case .failed(let error)? where error is Stranger: visitor.rights = []
        case _: break
        }
    }

    /// Changes the shop, or has it changed later.
    func act(_ ticket: Ticket, _ action: Action) -> Answer? {
        guard let worker else { return attempt { try store.carryOut(action, for: visitor) } }
        worker.add(Errand(ticket: ticket, matter: .action(action), visitor: visitor))
        return nil
    }

    /// Keeps working state, or has it kept later.
    func keep(_ ticket: Ticket, _ keeping: Keeping) -> Answer? {
        guard let worker else {
            return attempt { try store.kept(keeping, for: visitor, in: session) }
        }
        worker.add(
            Errand(
                ticket: ticket,
                matter: .keeping(keeping),
                visitor: visitor,
                session: session
            )
        )
        return nil
    }

    /// Gives up a question that takes long.
    func stop(_ question: Question) {
        if let subject = question.subject { worker?.drop(subject) }
    }

    /// Prints a label, or has it printed later.
    func print(_ ticket: Ticket, _ label: ItemLabel) -> Answer? {
        guard let mailbox else { return printer.print(label) }
        printer.add(label) { mailbox.post(Mailbox.Letter(ticket: ticket, answer: $0)) }
        return nil
    }

    /// Whether questions are on their way that news would make needless.
    var isReading: Bool { worker?.isReading ?? false }

    /// Comes back when everything that changes the shop is done.
    func finishActions() {
        worker?.finishActions()
    }

    /// Drops what has not begun.
    func close() {
        worker?.close()
    }

    private func attempt(_ body: () throws -> Answer) -> Answer? {
        do {
            return try body()
        } catch is CancellationError {
            return nil
        } catch {
            return .failed(error)
        }
    }
}
