import Canvas
import Panes
import Shop

/// The workspace with its requests carried out: all of the app but the terminal.
///
/// What only a terminal can do comes back as chores.
struct LiveWorkspace {
    /// What a screen wants of the terminal.
    enum Chore: Hashable {
        case copy(String)
        case use(theme: String)
        case ring
        case repaint
        case suspend
        case quit
    }

    private(set) var workspace: Workspace
    private(set) var executor: Executor

    init(_ workspace: Workspace, executor: Executor) {
        self.workspace = workspace
        self.executor = executor
    }

    /// When the picture changes next without anybody doing anything.
    var nextChange: Instant? { workspace.nextChange }

    /// The screen as it is now.
    func canvas(width: Int, height: Int) -> Canvas {
        var canvas = Canvas(width: width, height: height)
        workspace.draw(on: &canvas)
        return canvas
    }
}

extension LiveWorkspace {
    /// Asks for what the first screen shows.
    mutating func start(at now: Instant) -> [Chore] {
        carryOut(workspace.start(), at: now)
    }

    /// Takes what the person at the terminal did.
    mutating func handle(_ input: Input, at now: Instant) -> [Chore] {
        carryOut(workspace.handle(input, at: now), at: now)
    }

    /// Takes an answer of the worker.
    mutating func take(_ letter: Mailbox.Letter, at now: Instant) -> [Chore] {
        carryOut(workspace.take(letter.answer, for: letter.ticket, at: now), at: now)
    }

    mutating func resize(width: Int, height: Int, at now: Instant) -> [Chore] {
        carryOut(workspace.resize(width: width, height: height), at: now)
    }

    /// Reads again what hangs on topics that have moved.
    mutating func refresh(_ topics: Set<String>, at now: Instant) -> [Chore] {
        carryOut(workspace.refresh(topics, at: now), at: now)
    }

    /// Says that the moment of the next change has come.
    mutating func wake(at now: Instant) -> [Chore] {
        carryOut(workspace.wake(at: now), at: now)
    }

    /// Carries requests out, and those that their answers lead to.
    private mutating func carryOut(_ requests: [Request], at now: Instant) -> [Chore] {
        var chores: [Chore] = []
        var rest = requests[...]
        while let request = rest.popFirst() {
            switch request {
            case .ask(let ticket, let question):
                guard let answer = executor.ask(ticket, question) else { continue }
                rest += workspace.take(answer, for: ticket, at: now)
            case .act(let ticket, let action):
                guard let answer = executor.act(ticket, action) else { continue }
                rest += workspace.take(answer, for: ticket, at: now)
            case .keep(let ticket, let keeping):
                guard let answer = executor.keep(ticket, keeping) else { continue }
                rest += workspace.take(answer, for: ticket, at: now)
            case .print(let ticket, let label):
                guard let answer = executor.print(ticket, label) else { continue }
                rest += workspace.take(answer, for: ticket, at: now)
            case .stop(let question): executor.stop(question)
            case .copy(let text): chores.append(.copy(text))
            case .use(let theme): chores.append(.use(theme: theme))
            case .ring: chores.append(.ring)
            case .repaint: chores.append(.repaint)
            case .suspend: chores.append(.suspend)
            case .quit: chores.append(.quit)
            }
        }
        return chores
    }
}
