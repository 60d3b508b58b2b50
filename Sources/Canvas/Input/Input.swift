/// What comes from the person at the terminal.
package enum Input: Hashable, Sendable {
    case key(Key)

    /// Text that was pasted at once; it is never a command.
    case paste(String)

    case mouse(Mouse)

    /// The window has another size.
    case resized
}

/// Something the mouse did.
package struct Mouse: Hashable, Sendable {
    /// What happened.
    package enum Action: Hashable, Sendable {
        case press
        case release
        case wheelUp
        case wheelDown
    }

    /// What happened.
    package var action: Action

    /// Where it happened.
    package var point: Point

    /// Creates an event.
    package init(_ action: Action, at point: Point) {
        self.action = action
        self.point = point
    }
}
