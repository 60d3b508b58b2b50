extension Keystroke {
    /// What a terminal sends for the key.
    ///
    /// Arrows, Home and End depend on the mode the program has set. `isTmux`
    /// chooses the two keys that tmux and screen send differently.
    func characters(in modes: Screen.Modes, isTmux: Bool) -> String {
        switch self {
        case .text(let text): text
        case .enter: "\r"
        case .tab: "\t"
        case .backTab: "\u{1B}[Z"
        case .escape: "\u{1B}"
        case .backspace: "\u{7F}"
        case .control(let character): Self.control(character)
        case .alt(let character): "\u{1B}\(character)"
        case .special(let key, let modifiers):
            key.code(isTmux).characters(modifiers, modes.applicationCursorKeys)
        }
    }

    /// The control character of a letter or of one of `@[\]^_?` and space.
    private static func control(_ character: Character) -> String {
        if character == "?" { return "\u{7F}" }
        let value = character.uppercased().unicodeScalars.first?.value ?? 0
        return String(Unicode.Scalar(UInt8(value & 0x1f)))
    }
}

extension Keystroke.Special {
    fileprivate func code(_ isTmux: Bool) -> Code {
        switch self {
        case .up: .letter("A")
        case .down: .letter("B")
        case .right: .letter("C")
        case .left: .letter("D")
        case .home: isTmux ? .number(1) : .letter("H")
        case .end: isTmux ? .number(4) : .letter("F")
        case .insert: .number(2)
        case .delete: .number(3)
        case .pageUp: .number(5)
        case .pageDown: .number(6)
        case .function(let number): Self.function(number)
        }
    }

    private static func function(_ number: Int) -> Code {
        precondition((1...12).contains(number), "a keyboard has F1 to F12")
        let letters: [Character] = ["P", "Q", "R", "S"]
        let numbers = [15, 17, 18, 19, 20, 21, 23, 24]
        return number <= 4 ? .functionLetter(letters[number - 1]) : .number(numbers[number - 5])
    }
}

/// The three ways in which terminals name a key.
private enum Code {
    case letter(Character)
    case functionLetter(Character)
    case number(Int)

    func characters(_ modifiers: Keystroke.Modifiers, _ isApplication: Bool) -> String {
        let held = modifiers.isEmpty ? "" : ";\(modifiers.rawValue + 1)"
        switch self {
        case .letter(let letter) where modifiers.isEmpty:
            return "\u{1B}\(isApplication ? "O" : "[")\(letter)"
        case .functionLetter(let letter) where modifiers.isEmpty: return "\u{1B}O\(letter)"
        case .letter(let letter), .functionLetter(let letter): return "\u{1B}[1\(held)\(letter)"
        case .number(let number): return "\u{1B}[\(number)\(held)~"
        }
    }
}
