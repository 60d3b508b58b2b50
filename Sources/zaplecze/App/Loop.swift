import Canvas
import Glibc
import Panes
import Shop
import Terminal

/// The one loop of the app: waits for keys, answers, signals and other people's
/// changes; takes in all there is; draws once.
///
/// Nothing is written while nothing happens.
struct Loop: ~Copyable {
    /// Why the app ends.
    enum End: Equatable {
        case quit
        case signal(Int32)
        /// The other end of the terminal is gone.
        case lost
    }

    var terminal: Terminal
    var live: LiveWorkspace
    let signals: Signals
    let mailbox: Mailbox
    let themes: ThemeFiles
    private var watch: Watch
    private let clock: () -> Instant

    /// Whether something has happened since the screen was drawn.
    private var isChanged = true
    /// Whether the terminal is lent to others while the program is in the background.
    private var isAway = false
    /// Whether keys were left for the next turn, so that a flood of them still shows.
    private var isBehind = false
    private var end: End?
    private var nextLook = ContinuousClock.now

    /// How often other people's commits are looked for.
    private static let lookInterval = Duration.milliseconds(250)
    /// For how long keys are taken in before the screen is drawn.
    private static let longestTurn = Duration.milliseconds(100)

    init(
        terminal: consuming Terminal,
        live: LiveWorkspace,
        signals: consuming Signals,
        mailbox: Mailbox,
        themes: ThemeFiles,
        watch: Watch,
        clock: @escaping () -> Instant
    ) {
        self.terminal = terminal
        self.live = live
        self.signals = signals
        self.mailbox = mailbox
        self.themes = themes
        self.watch = watch
        self.clock = clock
    }

    /// Runs until the person leaves, the terminal is gone, or a signal ends it.
    mutating func run() -> End {
        perform(live.start(at: clock()))
        while true {
            if let end { return end }
            draw()
            wait()
            takeSignals()
            takeInput()
            takeLetters()
            takeNews()
            takeTime()
        }
    }
}

extension Loop {
    private mutating func draw() {
        guard isChanged, !isAway else { return }
        isChanged = false
        let size = terminal.size
        terminal.show(live.canvas(width: size.width, height: size.height))
    }

    /// Waits until something is there to be taken in, or the next look is due.
    private mutating func wait() {
        var waited = [
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        if !isAway {
            waited.append(pollfd(fd: terminal.descriptor, events: Int16(POLLIN), revents: 0))
        }
        let count = poll(&waited, nfds_t(waited.count), isBehind ? 0 : patience)
        guard count > 0, !isAway, let input = waited.last?.revents else { return }
        let isGone = input & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
        if isGone, input & Int16(POLLIN) == 0 { end = .lost }
    }

    /// How many milliseconds nothing has to be done if nothing happens.
    private var patience: Int32 {
        let look = Int64((nextLook - .now) / .milliseconds(1)) + 1
        let change = live.nextChange.map { $0.milliseconds - clock().milliseconds } ?? look
        return Int32(clamping: max(1, min(look, change)))
    }

    private mutating func takeSignals() {
        while let signal = signals.next() {
            switch signal {
            case .resize: terminal.resizeToWindow()
            case .stop: suspend()
            case .goOn: comeBack()
            case .end(let number): end = .signal(number)
            }
        }
    }

    private mutating func takeInput() {
        isBehind = false
        guard !isAway, end == nil else { return }
        let limit = ContinuousClock.now + Self.longestTurn
        while let input = terminal.next() {
            let now = clock()
            if input == .resized {
                let size = terminal.size
                perform(live.resize(width: size.width, height: size.height, at: now))
            } else {
                perform(live.handle(input, at: now))
            }
            guard end == nil, !isAway else { return }
            isBehind = ContinuousClock.now > limit
            if isBehind { return }
        }
        if terminal.isGone, end == nil { end = .lost }
    }

    private mutating func takeLetters() {
        for letter in mailbox.empty() { perform(live.take(letter, at: clock())) }
    }

    /// Looks for commits, but not while a screen is being read: news that come faster
    /// than a long reading would stop it again and again.
    private mutating func takeNews() {
        guard ContinuousClock.now >= nextLook else { return }
        nextLook = .now + Self.lookInterval
        guard !live.executor.isReading else { return }
        let topics = watch.look()
        if !topics.isEmpty { perform(live.refresh(topics, at: clock())) }
    }

    private mutating func takeTime() {
        let now = clock()
        if let change = live.nextChange, change <= now { perform(live.wake(at: now)) }
    }
}

extension Loop {
    /// Does what a screen wants of the terminal; the screen is then drawn.
    private mutating func perform(_ chores: [LiveWorkspace.Chore]) {
        isChanged = true
        for chore in chores where end == nil {
            switch chore {
            case .copy(let text): if !Clipboard.send(text) { terminal.ring() }
            case .use(let name): use(theme: name)
            case .ring: terminal.ring()
            case .repaint:
                draw()
                terminal.repaint()
            case .suspend: suspend()
            case .quit: end = .quit
            }
        }
    }

    private mutating func use(theme name: String) {
        guard let theme = try? themes.theme(named: name) else {
            terminal.ring()
            return
        }
        terminal.use(theme: theme)
    }

    /// Gives the terminal back and stops, until the shell goes on with us.
    ///
    /// Nothing that others wait for is held meanwhile.
    private mutating func suspend() {
        live.executor.finishActions()
        terminal.suspend()
        isAway = true
        JobControl.stop()
        comeBack()
    }

    /// Takes the terminal again, unless the shell has let us go on in the background.
    private mutating func comeBack() {
        guard JobControl.isForeground(at: terminal.descriptor) else { return }
        terminal.resume()
        isAway = false
        isChanged = true
    }
}
