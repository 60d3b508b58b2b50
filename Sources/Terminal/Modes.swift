import CNcurses
import Glibc

/// Modes of the terminal that ncurses does not know: pastes in brackets and the mouse.
struct Modes {
    /// Whether clicks and the wheel are asked for.
    let hasMouse: Bool

    private let isKnown: Bool

    /// Finds out whether the terminal takes such sequences; call with a screen open.
    init(hasMouse: Bool) {
        self.hasMouse = hasMouse
        let motion = zaplecze_capability("cup").map { String(cString: $0) } ?? ""
        isKnown = motion.hasPrefix("\u{1B}[")
    }

    /// Asks for the modes.
    func begin() { send("\u{1B}[?2004h" + (hasMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")) }

    /// Gives the modes back.
    func end() { send((hasMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l") }

    /// Writes past ncurses, which has nothing in its buffer between two frames.
    private func send(_ sequences: String) {
        guard isKnown else { return }
        var rest = Array(sequences.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
