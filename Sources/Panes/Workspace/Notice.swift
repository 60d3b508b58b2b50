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

extension Workspace {
    /// Says, and rings, that something cannot be done.
    mutating func refuse(_ why: String) {
        notice = Notice(kind: .refused, text: why)
        desk.post(.ring)
    }

    /// Says what is neither done nor refused.
    mutating func tell(_ text: String) {
        notice = Notice(kind: .told, text: text)
    }

    mutating func refuseWhileActing() {
        refuse(scene.say("The last one is still under way.", "Poprzednia jeszcze trwa."))
    }

    mutating func tellUnknown(_ key: Key) {
        let name = key.label(in: scene.language)
        tell(
            scene.say(
                "\(name) does nothing here. ? shows the keys that do.",
                "\(name) nic tu nie robi. ? pokazuje klawisze, które działają."
            )
        )
    }
}

extension Scene {
    /// That what was typed before goes on.
    func resumed(_ draft: Instant) -> String {
        let time = language.moment(draft, in: zone, today: today)
        return say("Draft of \(time) resumed.", "Wznowiono szkic z \(time).")
    }
}

/// The last step that the person at the keyboard took, while it can be undone.
struct Undoable: Hashable, Sendable {
    var id: ID<Return>
    var number: String
    var version: Int
    var kind: Return.Step.Kind
    var until: Instant
    /// The order that it is of.
    var order: ID<Order>?
    /// What is owed by it, where something is.
    var owed: Money?
    var currency = Currency.pln

    /// A return that was just registered.
    init(registered id: ID<Return>, number: String, of order: ID<Order>?, in scene: Scene) {
        self.id = id
        self.number = number
        self.order = order
        version = 1
        kind = .register
        until = scene.now + scene.rules.undoHold
    }

    /// Nil where the last step was somebody else's, or cannot be taken back.
    init?(_ goods: Return, by staff: ID<Staff>) {
        guard let last = goods.lastStep, last.author == .staff(staff),
            last.kind != .undo, last.kind != .reopen, last.kind != .remit, last.kind != .withdraw
        else { return nil }
        id = goods.id
        number = goods.number
        version = goods.version
        kind = last.kind
        until = last.undoUntil
        order = goods.order
        owed = goods.owed == .zero ? nil : goods.owed
    }

    /// What is asked before it is taken back.
    func question(in scene: Scene) -> String {
        let money = owed.map { ", " + scene.language.money($0, currency) } ?? ""
        let what = kind.noun(in: scene.language)
        return scene.say(
            "Undo \(what) of \(number)\(money)?",
            "Cofnąć: \(what) \(number)\(money)?"
        )
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
        kind = run.job.kind
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
