import CNcurses

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

    /// Asks for the modes; they go out with the next frame.
    func begin() {
        guard isKnown else { return }
        putp("\u{1B}[?2004h")
        if hasMouse { putp("\u{1B}[?1000h\u{1B}[?1006h") }
    }

    /// Gives the modes back.
    func end() {
        guard isKnown else { return }
        if hasMouse { putp("\u{1B}[?1006l\u{1B}[?1000l") }
        putp("\u{1B}[?2004l")
    }

    /// Shows or hides the cursor, with the next frame.
    func setCursor(isShown: Bool) {
        if let sequence = zaplecze_capability(isShown ? "cnorm" : "civis") { putp(sequence) }
    }
}
