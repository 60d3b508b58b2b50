package import Canvas
package import Shop

/// The screen at which customers serve themselves: one question after the other.
///
///     welcome ─▸ address ─▸ number ─▸ code ─▸ choice ─▸ units ─▸ reasons, instead ─▸ way back
///        ▴                                     │ ▴ │        demand, cut, defect ─▸ │
///        └── F10, or nobody there ── any       │ │ └▸ returns ─▸ details     account, summary
///                                              └─┴──────────── done ◂──────────────┘
///
/// It can ask for what a ``CounterErrand`` says and for nothing else. All that it knows of
/// a customer is in this value, and gone when they leave.
package struct CounterScreen: Hashable, Sendable {
    /// The language that each customer finds.
    private let standard: Language
    /// For how many seconds it waits for somebody who types nothing.
    private let idle: Int
    let rules: Rules
    let zone: Zone

    package internal(set) var language: Language
    private(set) var width: Int
    private(set) var height: Int
    private(set) var now: Instant
    /// When a key was last pressed.
    private var touched: Instant
    /// Whether it has said that it will close.
    private(set) var isClosing = false

    private(set) var step = CounterStep.welcome
    var control = CounterControl.page(top: 0)
    var problem: String?
    var draft = CounterDraft()
    var ticket: Counter.Ticket?
    var visit: Counter.Visit?
    var file: Counter.File?
    var own: [Counter.OwnRecord] = []
    /// The number that was given last, and the digits for its parcel.
    var number = ""
    var lockerCode: String?
    /// What was then promised in exchange.
    var promised: [String] = []
    var trouble = ""
    /// The question at which the trouble can be mended, where there is one.
    var mending: CounterStep?
    /// Errands are counted over all customers, so that nobody gets another's answer.
    private var errands = 0
    private var awaited: Int?

    /// Makes the screen for the first customer.
    ///
    /// - Parameter idle: After how many seconds without a key it returns to the first
    ///   screen.
    package init(
        rules: Rules,
        zone: Zone,
        language: Language,
        idle: Int,
        width: Int,
        height: Int,
        at now: Instant
    ) {
        self.rules = rules
        self.zone = zone
        standard = language
        self.language = language
        self.idle = idle
        self.width = width
        self.height = height
        self.now = now
        touched = now
        control = question(of: .welcome)
    }

    /// The rules as the order was read with them, or as the counter was opened.
    var rulesNow: Rules { file?.rules ?? rules }
    var today: Day { zone.day(at: now) }
    var isBusy: Bool { awaited != nil }

    func say(_ english: String, _ polish: String) -> String {
        language.choose(english: english, polish: polish)
    }
}

extension CounterScreen {
    /// Takes what the person at the terminal did.
    package mutating func handle(_ input: Input, at now: Instant) -> [CounterRequest] {
        self.now = now
        switch input {
        case .key(let key): return handle(key)
        case .paste(let text): return isAsleep() ? [] : paste(text)
        case .mouse, .resized: return []
        }
    }

    package mutating func resize(width: Int, height: Int, at now: Instant) {
        self.now = now
        self.width = width
        self.height = height
    }

    /// Says that the moment of the next change has come.
    package mutating func wake(at now: Instant) -> [CounterRequest] {
        self.now = now
        guard let change = nextChange, change <= now else { return [] }
        guard now < closing else { return leave() }
        isClosing = true
        return []
    }

    /// When the picture changes next without anybody doing anything.
    package var nextChange: Instant? {
        guard !isBusy, step != .welcome || language != standard else { return nil }
        return isClosing ? closing : closing + -warning
    }

    /// When it returns to the first screen.
    var closing: Instant { touched + idle }

    /// How long before that it says so.
    private var warning: Int { min(30, idle / 2) }

    private mutating func handle(_ key: Key) -> [CounterRequest] {
        if key == .function(10), !isBusy { return leave() }
        return isAsleep() ? [] : answer(key)
    }

    /// Whether what was typed is for nobody: while something is done, on a screen too
    /// small, or to say that one is still there.
    private mutating func isAsleep() -> Bool {
        guard !isBusy, !isTooSmall else { return true }
        touched = now
        defer { isClosing = false }
        return isClosing
    }

    var isTooSmall: Bool { width < 40 || height < 10 }

    /// Forgets the customer, whatever they were about.
    package mutating func leave(at now: Instant) -> [CounterRequest] {
        self.now = now
        return leave()
    }

    /// Forgets the customer.
    mutating func leave() -> [CounterRequest] {
        let errands = errands
        self = CounterScreen(
            rules: rules,
            zone: zone,
            language: standard,
            idle: idle,
            width: width,
            height: height,
            at: now
        )
        self.errands = errands
        return [.wipe]
    }
}

extension CounterScreen {
    /// Goes to a step, whose question is answered anew with what is known.
    mutating func go(to step: CounterStep) {
        self.step = step
        problem = nil
        control = question(of: step)
    }

    /// Asks the shop, and waits.
    mutating func run(_ errand: CounterErrand) -> [CounterRequest] {
        errands += 1
        awaited = errands
        problem = nil
        return [.run(errands, errand)]
    }

    /// Takes an answer; one to somebody who has left meanwhile is dropped.
    package mutating func take(
        _ answer: CounterAnswer,
        for errand: Int,
        at now: Instant
    ) -> [CounterRequest] {
        guard awaited == errand else { return [] }
        self.now = now
        touched = now
        awaited = nil
        return take(answer)
    }
}
