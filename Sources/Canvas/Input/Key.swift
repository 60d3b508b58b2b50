/// A key a person pressed.
package enum Key: Hashable, Sendable {
    /// A key that types; letters carry their case.
    case character(Character)

    /// A letter or sign held with Ctrl, in lower case.
    case control(Character)

    case enter
    case tab
    case backTab
    case escape
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    case shiftUp
    case shiftDown
    case shiftLeft
    case shiftRight

    /// A function key, from 1 on.
    case function(Int)
}
