/// A key a person presses, or a text they type.
package enum Keystroke: Hashable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    case enter
    case tab
    case backTab
    case escape
    case backspace
    case control(Character)
    case alt(Character)
    case special(Special, Modifiers)

    package init(stringLiteral text: String) {
        self = .text(text)
    }

    /// The keys that send a sequence of several bytes.
    package enum Special: Hashable, Sendable {
        case up
        case down
        case right
        case left
        case home
        case end
        case insert
        case delete
        case pageUp
        case pageDown
        /// F1 to F12.
        case function(Int)
    }

    /// The keys held down meanwhile, numbered as xterm does.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let control = Modifiers(rawValue: 4)
    }
}

extension Keystroke {
    package static let up = special(.up, [])
    package static let down = special(.down, [])
    package static let right = special(.right, [])
    package static let left = special(.left, [])
    package static let home = special(.home, [])
    package static let end = special(.end, [])
    package static let insert = special(.insert, [])
    package static let delete = special(.delete, [])
    package static let pageUp = special(.pageUp, [])
    package static let pageDown = special(.pageDown, [])

    package static func function(_ number: Int) -> Keystroke {
        special(.function(number), [])
    }

    package static func shift(_ key: Special) -> Keystroke {
        special(key, .shift)
    }

    package static func control(_ key: Special) -> Keystroke {
        special(key, .control)
    }
}
