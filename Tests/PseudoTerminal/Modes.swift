extension Screen {
    /// What a program has switched on or off in the terminal.
    ///
    /// A fresh value is how a terminal is before a program starts, and should
    /// be again after it ends.
    package struct Modes: Hashable, Sendable {
        package var alternateScreen = false
        package var cursorVisible = true
        package var bracketedPaste = false
        package var mouse: Set<Int> = []
        package var extendedMouse = false
        package var focusReports = false
        package var applicationCursorKeys = false
        package var applicationKeypad = false
        package var synchronizedOutput = false
        package var autowrap = true
        package var insert = false
        package var origin = false
        package var newline = false

        package init() {}

        /// Whether clicks are reported to the program.
        package var reportsMouse: Bool { !mouse.isEmpty }
    }
}

extension Screen {
    /// Sets or resets a mode of the ECMA-48 series (`CSI n h`).
    mutating func setMode(_ number: Int, _ isOn: Bool) {
        switch number {
        case 4: modes.insert = isOn
        case 20: modes.newline = isOn
        default: break
        }
    }

    /// Sets or resets a private mode (`CSI ? n h`).
    mutating func setPrivateMode(_ number: Int, _ isOn: Bool) {
        switch number {
        case 1: modes.applicationCursorKeys = isOn
        case 6:
            modes.origin = isOn
            moveCursor(row: 0, column: 0)
        case 7: modes.autowrap = isOn
        case 25: modes.cursorVisible = isOn
        case 9, 1000, 1001, 1002, 1003:
            if isOn { modes.mouse.insert(number) } else { modes.mouse.remove(number) }
        case 1004: modes.focusReports = isOn
        case 1006: modes.extendedMouse = isOn
        case 47, 1047: showAlternateScreen(isOn)
        case 1048: if isOn { saveCursor() } else { restoreCursor() }
        case 1049:
            if isOn { saveCursor() }
            showAlternateScreen(isOn)
            if !isOn { restoreCursor() }
        case 2004: modes.bracketedPaste = isOn
        case 2026: modes.synchronizedOutput = isOn
        default: break
        }
    }

    /// Whether a private mode is set; `nil` when this terminal has no such mode.
    func privateMode(_ number: Int) -> Bool? {
        switch number {
        case 1: modes.applicationCursorKeys
        case 6: modes.origin
        case 7: modes.autowrap
        case 25: modes.cursorVisible
        case 9, 1000, 1001, 1002, 1003: modes.mouse.contains(number)
        case 1004: modes.focusReports
        case 1006: modes.extendedMouse
        case 47, 1047, 1049: modes.alternateScreen
        case 2004: modes.bracketedPaste
        case 2026: modes.synchronizedOutput
        default: nil
        }
    }

    /// Exchanges the main and the alternate screen; the alternate begins empty.
    private mutating func showAlternateScreen(_ isOn: Bool) {
        guard modes.alternateScreen != isOn else { return }
        modes.alternateScreen = isOn
        swap(&grid, &hiddenGrid)
        swap(&savedCursor, &hiddenSavedCursor)
        if isOn { grid = Grid(columns: columns, rows: rows, blank: blank) }
    }
}
