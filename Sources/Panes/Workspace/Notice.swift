import Canvas
import Shop

/// What the message line says: what just happened, and whether it can be taken back.
struct Notice: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case done
        case refused
        case told
    }

    var kind: Kind
    var text: String

    /// The line as it is drawn; a sign says what a colour says.
    var labels: [Label] {
        switch kind {
        case .done: [Label("✓ ", .ok), Label(text)]
        case .refused: [Label("✗ ", .error), Label(text, .error)]
        case .told: [Label(text, .dim)]
        }
    }
}

/// The last step that the person at the keyboard took, while it can be undone.
struct Undoable: Hashable, Sendable {
    var id: ID<Return>
    var number: String
    var version: Int
    var kind: Return.Step.Kind
    var until: Instant

    init(
        id: ID<Return>,
        number: String,
        version: Int,
        kind: Return.Step.Kind,
        until: Instant
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.kind = kind
        self.until = until
    }

    /// Nil where the last step was somebody else's, or cannot be taken back.
    init?(_ goods: Return, by staff: ID<Staff>) {
        guard let last = goods.lastStep, last.author == .staff(staff),
            last.kind != .undo, last.kind != .reopen
        else { return nil }
        id = goods.id
        number = goods.number
        version = goods.version
        kind = last.kind
        until = last.undoUntil
    }

    /// What *undo* would take back, and until when: in full and, for beside the notice
    /// of that very step, in short.
    func hints(in scene: Scene) -> [String] {
        let what = "\(kind.noun(in: scene.language)) \(number)"
        let time = scene.language.exactTime(until, in: scene.zone)
        return [
            scene.say("u undoes: \(what), until \(time)", "u cofa: \(what), do \(time)"),
            scene.say("u undoes it until \(time)", "u cofa to do \(time)"),
        ]
    }
}

/// The last run with many returns, while something of it can be undone.
struct UndoableRun: Sendable {
    let kind: Return.Step.Kind
    private let returns: [Item]
    /// Whether no single step was taken since.
    var isLatest = true

    struct Item: Sendable {
        /// The return with the version that the run came to.
        let marked: Marked
        let name: String
        let until: Instant
    }

    /// Nil where nothing was done that can be taken back.
    init?(_ run: BulkScreen, at now: Instant) {
        kind = run.routine.kind
        returns = run.rows.compactMap { row in
            guard case .done(_, _, let undo?)? = row.outcome, undo.until > now else { return nil }
            let marked = Marked(id: undo.id, number: undo.number, seen: undo.version)
            return Item(marked: marked, name: row.name, until: undo.until)
        }
        guard !returns.isEmpty else { return nil }
    }

    /// Until when some of it can be taken back; each return has its own time.
    var until: Instant {
        returns.map(\.until).max() ?? Instant(milliseconds: 0)
    }

    /// Those that can still be taken back.
    func open(at now: Instant) -> [Item] {
        returns.filter { $0.until > now }
    }

    /// What *undo* would take back, and until when, in full and in short.
    func hints(in scene: Scene) -> [String] {
        let count = Plural.returns.text(open(at: scene.now).count, in: scene.language)
        let what = "\(kind.noun(in: scene.language)), \(count)"
        let time = scene.language.exactTime(until, in: scene.zone)
        return [
            scene.say("u undoes: \(what), until \(time)", "u cofa: \(what), do \(time)"),
            scene.say("u undoes the run until \(time)", "u cofa całość do \(time)"),
        ]
    }
}
