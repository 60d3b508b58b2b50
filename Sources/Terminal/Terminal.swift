import CNcurses
package import Canvas
import Glibc

/// The terminal: shows a canvas, and tells what the person at it does.
///
/// This target is the only one that knows ncurses. There is one terminal at a
/// time, owned by one place: while the value lives the screen is ours, and when
/// it goes the terminal is as it was found. A crash restores it as well.
///
/// Signals are not handled here. Whoever owns the terminal waits for input on
/// ``descriptor`` and for signals, and calls what they ask for:
/// ``resizeToWindow()`` on WINCH, ``suspend()`` and ``resume()`` around a stop.
package struct Terminal: ~Copyable {
    /// Why there is no full-screen terminal.
    package enum Failure: Error, Hashable {
        /// Input or output is a file or a pipe.
        case notATerminal

        /// TERM names a kind that nobody has described.
        case unknownKind(String)

        /// TERM names a kind that cannot place its cursor.
        case cannotAddress(String)
    }

    /// Where input arrives, to wait for with `poll`.
    package let descriptor: Int32 = STDIN_FILENO

    /// Whether the other end is gone, so that nothing more will come.
    package internal(set) var isGone = false

    var inks: Inks
    var decoder = InputDecoder()
    var waiting: [Input] = []
    var shown: Canvas?
    var isCursorShown = false
    var isSuspended = false
    var modes: Modes

    /// How long an Escape waits for the rest of a sequence, in milliseconds.
    let patience: Int32

    private let screen: OpaquePointer

    /// Takes the terminal of the process, by what the environment says about it.
    ///
    /// - Parameter patience: How long an Escape waits for the rest of a sequence, in
    ///   milliseconds; a slow line wants more.
    /// - Throws: ``Failure``, with the terminal untouched.
    package init(theme: Theme, hasMouse: Bool = true, patience: Int32 = 25) throws(Failure) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw .notATerminal
        }
        useUnicode()
        let environment = TerminalEnvironment()
        let kind = environment.kind
        try Terminal.check(kind)
        let handlers = zaplecze_keep_handlers()
        CrashGuard.arm()
        guard let screen = Terminal.open(environment.candidates) else {
            CrashGuard.disarm()
            throw .unknownKind(kind)
        }
        zaplecze_restore_handlers(handlers)
        self.screen = screen
        self.patience = patience
        inks = Inks(theme: theme, isColourful: environment.isColourful)
        modes = Modes(hasMouse: hasMouse)
        resizeToWindow()
        _ = waiting.popLast()
        start()
    }

    deinit {
        if !isSuspended { giveBack() }
        delscreen(screen)
    }

    /// How many colours are shown.
    package var depth: Depth { inks.depth }

    /// The size of the screen.
    package var size: (width: Int, height: Int) {
        let window = zaplecze_window()
        return (Int(getmaxx(window)), Int(getmaxy(window)))
    }

    /// Leaves the terminal as it was found, unless another program has it by now.
    func giveBack() {
        guard isForeground else {
            CrashGuard.disarm()
            return
        }
        modes.end()
        endwin()
        CrashGuard.disarm()
    }

    private func start() {
        raw()
        noecho()
        nonl()
        typeahead(-1)
        let window = zaplecze_window()
        keypad(window, true)
        idlok(window, true)
        leaveOpening()
        curs_set(0)
        modes.begin()
    }

    /// Ends the state of ncurses in which every motion of the cursor is a write of its own;
    /// from the first refresh after an `endwin` on, a frame is one write.
    private func leaveOpening() {
        endwin()
        refresh()
    }
}

extension Terminal {
    /// Looks a kind of terminal up without touching the terminal.
    private static func check(_ kind: String) throws(Failure) {
        var status: Int32 = 0
        guard setupterm(kind, STDOUT_FILENO, &status) == OK else {
            throw status == 1 ? .cannotAddress(kind) : .unknownKind(kind)
        }
        guard zaplecze_capability("cup") != nil else { throw .cannotAddress(kind) }
    }

    /// Opens a screen with the first description that is installed.
    private static func open(_ kinds: [String]) -> OpaquePointer? {
        var status: Int32 = 0
        for kind in kinds where setupterm(kind, STDOUT_FILENO, &status) == OK {
            if let screen = zaplecze_newterm(kind) { return screen }
        }
        return nil
    }
}

/// Has ncurses write UTF-8, also where the locale is missing or names another encoding.
private func useUnicode() {
    guard setlocale(LC_CTYPE, "") == nil || codeset != "UTF-8" else { return }
    setlocale(LC_CTYPE, "C.UTF-8")
}

private var codeset: String { String(cString: nl_langinfo(Int32(CODESET))) }
