import Glibc

extension Session {
    /// Types a text, in one piece.
    package func send(keys text: String) throws {
        try type(text)
    }

    /// Presses keys, in one piece.
    ///
    /// Escape with another key behind it reads as Alt: send it alone and wait
    /// for what it does.
    package func send(keys: [Keystroke]) throws {
        try drain()
        try type(keys.map { $0.characters(in: screen.modes, isTmux: isTmux) }.joined())
    }

    /// Pastes a text: between the paste marks if the program asked for them.
    package func paste(_ text: String) throws {
        try drain()
        let isMarked = screen.modes.bracketedPaste
        try type(isMarked ? "\u{1B}[200~\(text)\u{1B}[201~" : text)
    }

    /// Presses and releases a mouse button over a cell.
    ///
    /// Nothing is sent when the program does not ask for the mouse. Buttons
    /// count from 0, left to right; 64 and 65 are the wheel, up and down.
    package func click(row: Int, column: Int, button: Int = 0) throws {
        try drain()
        guard screen.modes.reportsMouse else { return }
        let isWheel = button >= 64
        if screen.modes.extendedMouse {
            let place = "\(button);\(column + 1);\(row + 1)"
            try type("\u{1B}[<\(place)M" + (isWheel ? "" : "\u{1B}[<\(place)m"))
            return
        }
        let place = [UInt8(clamping: column + 33), UInt8(clamping: row + 33)]
        let head = Array("\u{1B}[M".utf8)
        let press = head + [UInt8(clamping: button + 32)] + place
        try type(press + (isWheel ? [] : head + [35] + place))
    }

    private func type(_ text: String) throws {
        try type(Array(text.utf8))
    }

    /// Writes all bytes, and reads meanwhile what the program answers.
    ///
    /// A program that does not read while it writes would otherwise stop both.
    func type(_ bytes: [UInt8], within limit: Duration = .seconds(20)) throws {
        let deadline = Deadline(after: limit)
        var rest = bytes[...]
        while true {
            rest = rest.dropFirst(try line.write(rest))
            guard !rest.isEmpty else { return }
            let events = POLLIN | POLLOUT
            let ready = try deadline.poll((line.master, events), (child.ending, POLLIN))
            if ready[0] & POLLIN != 0 {
                try readOnce()
            } else if ready[1] != 0 {
                throw failure("the program to read its keys", .ended(child.reap()))
            } else if ready[0] == 0 {
                throw failure("the program to read its keys", .timedOut(after: limit))
            }
        }
    }
}
