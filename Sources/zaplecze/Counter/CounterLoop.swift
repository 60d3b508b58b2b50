import Canvas
import Glibc
import Panes
import Shop
import Terminal

/// The loop of a counter: waits for keys, answers and signals, and draws.
///
/// Nothing that is typed ends it or stops it: the keyboard's signals are keys here, and
/// those that come all the same (INT, TSTP) are let pass. TERM, HUP and the loss of the
/// terminal end it.
struct CounterLoop: ~Copyable {
    private var terminal: Terminal
    private var screen: CounterScreen
    private let desk: CounterDesk
    private let signals: Signals
    private let clock: () -> Instant

    private var isChanged = true
    private var end: Int32?

    init(
        terminal: consuming Terminal,
        screen: CounterScreen,
        desk: CounterDesk,
        signals: consuming Signals,
        clock: @escaping () -> Instant
    ) {
        self.terminal = terminal
        self.screen = screen
        self.desk = desk
        self.signals = signals
        self.clock = clock
    }

    /// Runs until a signal ends it, and gives that signal; a lost terminal is a HUP.
    mutating func run() -> Int32 {
        while true {
            if let end {
                // A terminal without a second screen would keep what stands there.
                perform(screen.leave(at: clock()))
                return end
            }
            draw()
            wait()
            takeSignals()
            takeInput()
            takeLetters()
            takeTime()
        }
    }
}

extension CounterLoop {
    private mutating func draw() {
        guard isChanged else { return }
        isChanged = false
        let size = terminal.size
        var canvas = Canvas(width: size.width, height: size.height)
        screen.draw(on: &canvas)
        terminal.show(canvas)
    }

    private mutating func wait() {
        var waited = [signals.descriptor, desk.mailbox.descriptor, terminal.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let count = poll(&waited, nfds_t(waited.count), patience)
        guard count > 0, let input = waited.last?.revents else { return }
        let isGone = input & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
        if isGone, input & Int16(POLLIN) == 0 { end = SIGHUP }
    }

    /// How many milliseconds nothing has to be done if nothing happens; for ever on the
    /// first screen.
    private var patience: Int32 {
        guard let change = screen.nextChange else { return -1 }
        return Int32(clamping: max(1, change.milliseconds - clock().milliseconds))
    }

    private mutating func takeSignals() {
        while let signal = signals.next() {
            switch signal {
            case .resize: terminal.resizeToWindow()
            case .stop, .goOn, .end(SIGINT): break
            case .end(let number): end = number
            }
        }
    }

    private mutating func takeInput() {
        while end == nil, let input = terminal.next() {
            let now = clock()
            if input == .resized {
                let size = terminal.size
                screen.resize(width: size.width, height: size.height, at: now)
                isChanged = true
            } else {
                perform(screen.handle(input, at: now))
            }
        }
        if terminal.isGone, end == nil { end = SIGHUP }
    }

    private mutating func takeLetters() {
        for letter in desk.mailbox.empty() {
            perform(screen.take(letter.answer, for: letter.errand, at: clock()))
        }
    }

    private mutating func takeTime() {
        let now = clock()
        if let change = screen.nextChange, change <= now { perform(screen.wake(at: now)) }
    }

    /// Carries requests out, and those that their answers lead to.
    private mutating func perform(_ requests: [CounterRequest]) {
        isChanged = true
        var rest = requests[...]
        while let request = rest.popFirst() {
            switch request {
            case .run(let number, let errand):
                draw()
                isChanged = true
                guard let answer = desk.run(errand, as: number) else { continue }
                rest += screen.take(answer, for: number, at: clock())
            case .wipe:
                draw()
                terminal.repaint()
            }
        }
    }
}
