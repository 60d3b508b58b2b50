import Canvas
import Shop

/// Many returns at once: what a routine or a bank file would do with each of those that
/// were marked, and then what it did.
///
/// Of a routine one step is under way at a time, and the next is asked for when its answer has
/// come: so it can be stopped between two rows and never inside one.
struct BulkScreen: Sendable {
    let job: BulkJob
    private(set) var rows: [Row]
    private(set) var stage: Stage
    private(set) var progress: BulkProgress?
    private(set) var cursor = ListCursor(row: 0)
    /// How many, as somebody types it who means so many.
    var typed = TextField()
    /// The step that an undo takes back.
    private(set) var undone: Return.Step.Kind?
    /// What has to be answered before anything else.
    var question: Question?
    /// The bank file that was made, and where it lies.
    private(set) var made: (file: BankFile, place: BankFilePlace)?

    struct Row: Sendable {
        let marked: Marked
        /// The customer, where the list knew the name.
        let name: String
        var verdict: PlannedStep.Verdict?
        var outcome: Outcome?
    }

    enum Stage: Hashable, Sendable {
        /// The plan is on its way.
        case reading(Ticket)
        case planned
        case running
        /// The row under way is the last one.
        case stopping
        case done(isWhole: Bool)
    }

    enum Outcome: Sendable {
        case underWay
        case done(Return.Step.Kind, Return, undo: Undoable?)
        /// It went to the bank.
        case sent(PaymentOrder, Currency)
        /// The bank file was made without it, since it has changed since the plan.
        case leftOut
        case failed(any Error)
    }

    enum Question: Sendable {
        case undo(Menu)
        /// Whether to leave the program while it runs.
        case quit(Menu)
    }

    /// More than so many are run only by typing how many they are.
    static let many = 20

    init(_ job: BulkJob, _ marked: [Marked], names: [Int64: String], _ ticket: Ticket) {
        self.job = job
        stage = .reading(ticket)
        rows = marked.map { Row(marked: $0, name: names[$0.id.key] ?? "") }
    }

    /// Takes a run back: each of its returns can be, as far as anybody knows.
    init(undoing run: UndoableRun, at now: Instant, _ menu: Menu) {
        job = .routine(.undo)
        stage = .planned
        rows = run.open(at: now).map { item in
            Row(marked: item.marked, name: item.name, verdict: .can(nil, .pln))
        }
        undone = run.kind
        question = .undo(menu)
    }
}

extension BulkScreen {
    /// The rows that the routine would be run for.
    var runnable: [Int] { rows.indices.filter { rows[$0].isRunnable } }

    var isUnderWay: Bool { stage == .running || stage == .stopping }

    /// Whether nothing of it was run yet.
    var isPlan: Bool {
        switch stage {
        case .reading, .planned: true
        case .running, .stopping, .done: false
        }
    }

    /// Whether the count has to be typed.
    var asksForCount: Bool { stage == .planned && runnable.count > Self.many }

    var isCountTyped: Bool { Int(typed.text) == runnable.count }

    var done: [Row] {
        rows.filter { row in
            switch row.outcome {
            case .done?, .sent?: true
            case .underWay?, .failed?, .leftOut?, nil: false
            }
        }
    }

    var failed: Int {
        rows.count { row in
            switch row.outcome {
            case .failed?, .leftOut?: true
            case .underWay?, .done?, .sent?, nil: false
            }
        }
    }

    /// Whether all went as it was planned.
    var wentWell: Bool {
        if case .failed? = made?.place { false } else { failed == 0 }
    }

    /// Whether it can be stopped on its way: a bank file is made whole or not at all.
    var canStop: Bool {
        switch job {
        case .routine: stage == .running
        case .bankFile: false
        }
    }

    mutating func take(_ steps: [PlannedStep], _ ticket: Ticket) {
        guard stage == .reading(ticket) else { return }
        let verdicts = Dictionary(
            steps.map { ($0.id, $0.verdict) },
            uniquingKeysWith: { first, _ in first }
        )
        for index in rows.indices {
            rows[index].verdict = verdicts[rows[index].marked.id.key] ?? .cannot(.noSuchReturn)
        }
        stage = .planned
    }

    mutating func start(at now: Instant) {
        guard stage == .planned else { return }
        stage = .running
        progress = BulkProgress(of: runnable.count, since: now)
        if let first = runnable.first { cursor.move(to: first, in: rows.count) }
    }

    /// The next step to be taken, or nil when all is done or it was stopped.
    mutating func next() -> Action? {
        let next = rows.firstIndex { $0.isRunnable && $0.isOpen }
        guard stage == .running, let next else {
            stage = .done(isWhole: next == nil)
            return nil
        }
        switch job {
        case .routine(let routine):
            rows[next].outcome = .underWay
            let marked = rows[next].marked
            return .routine(routine, with: marked.id, seen: marked.seen)
        case .bankFile(let format):
            for index in runnable { rows[index].outcome = .underWay }
            return .makeBankFile(format, runnable.map { rows[$0].marked })
        }
    }

    /// The bank file is made, of all that have not changed since the plan.
    mutating func settle(_ file: BankFile, at place: BankFilePlace, _ now: Instant) {
        made = (file, place)
        let orders = Dictionary(
            file.orders.map { ($0.goods, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for index in runnable {
            let order = orders[rows[index].marked.id]
            rows[index].outcome = order.map { .sent($0, file.currency) } ?? .leftOut
            progress?.step(at: now)
        }
    }

    /// Nothing was done, so that it can be tried once more.
    mutating func planAgain() {
        guard isUnderWay else { return }
        for index in rows.indices { rows[index].outcome = nil }
        stage = .planned
    }

    /// What became of a row; the cursor goes along while nobody has moved it away.
    mutating func settle(_ id: ID<Return>, _ outcome: Outcome, at now: Instant) {
        guard let row = rows.firstIndex(where: { $0.marked.id == id }) else { return }
        rows[row].outcome = outcome
        progress?.step(at: now)
        guard cursor.row == row else { return }
        let next = rows.indices.first { rows[$0].isRunnable && rows[$0].isOpen }
        if let next { cursor.move(to: next, in: rows.count) }
    }

    mutating func stop() {
        if canStop { stage = .stopping }
    }

    /// Moves in the list as a key says, and returns whether it does.
    mutating func move(_ key: Key, height: Int) -> Bool {
        cursor.handle(key, count: rows.count, height: height)
    }
}
