/// What the bytes of control keys and escape sequences mean.
enum KeySequence: Equatable {
    case key(Key)
    case mouse(Mouse)
    case paste
    case nothing

    /// The key of a control byte other than Escape.
    static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// The key of a byte after `ESC O`.
    static func single(_ byte: UInt8) -> Key? {
        switch Unicode.Scalar(byte) {
        case "P"..."S": .function(Int(byte - UInt8(ascii: "P")) + 1)
        case "M": .enter
        case "j"..."y": .character(Character(Unicode.Scalar(byte - 0x40)))
        default: moving(byte)
        }
    }

    /// What a sequence means that began with `ESC [`.
    static func meaning(of bytes: [UInt8], final: UInt8, isConsole: Bool) -> KeySequence {
        if isConsole { return console(final) }
        if bytes.isEmpty, let key = firstFunctions[final] { return .key(key) }
        if bytes.first == UInt8(ascii: "<") {
            let numbers = numbers(in: bytes.dropFirst())
            return Mouse(sgr: numbers, final: final).map(KeySequence.mouse) ?? .nothing
        }
        guard bytes.allSatisfy({ (0x30..<0x3C).contains($0) }) else { return .nothing }
        let numbers = numbers(in: bytes[...])
        if final == UInt8(ascii: "~") { return numbered(numbers) }
        guard let key = plain(final) else { return .nothing }
        return modified(key, by: numbers.count > 1 ? numbers[1] : 1)
    }

    /// The function keys of the Linux console, `ESC [ [ A` and so on.
    private static func console(_ final: UInt8) -> KeySequence {
        guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return .nothing }
        return .key(.function(Int(final - UInt8(ascii: "A")) + 1))
    }

    /// `ESC [ P` to `ESC [ S`; with numbers, the third would be an answer about the cursor.
    private static let firstFunctions: [UInt8: Key] = [
        0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
    ]

    private static func plain(_ final: UInt8) -> Key? {
        switch Unicode.Scalar(final) {
        case "Z": .backTab
        case "a": .shiftUp
        case "b": .shiftDown
        case "c": .shiftRight
        case "d": .shiftLeft
        default: moving(final)
        }
    }

    private static func moving(_ final: UInt8) -> Key? {
        switch Unicode.Scalar(final) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        default: nil
        }
    }

    private static func numbered(_ numbers: [Int]) -> KeySequence {
        guard let number = numbers.first else { return .nothing }
        if number == 200 { return .paste }
        return editing[number].map { modified($0, by: numbers.count > 1 ? numbers[1] : 1) }
            ?? .nothing
    }

    private static let editing: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]

    /// A key with a modifier: Shift with an arrow is a key of its own, and another modifier
    /// with one is ignored; with a key that acts it would be a guess, so that means nothing.
    private static func modified(_ key: Key, by modifier: Int) -> KeySequence {
        switch key {
        case .up: .key(modifier == 2 ? .shiftUp : .up)
        case .down: .key(modifier == 2 ? .shiftDown : .down)
        case .left: .key(modifier == 2 ? .shiftLeft : .left)
        case .right: .key(modifier == 2 ? .shiftRight : .right)
        case .home, .end, .pageUp, .pageDown, .backTab: .key(key)
        case .character, .control, .enter, .tab, .escape, .backspace, .delete, .insert, .shiftUp,
            .shiftDown, .shiftLeft, .shiftRight, .function:
            modifier <= 1 ? .key(key) : .nothing
        }
    }

    /// The numbers of a sequence; one that is left out counts as 1, and nothing overflows.
    private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int] {
        bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
            Int(String(decoding: digits.prefix(6), as: UTF8.self)) ?? 1
        }
    }
}

extension Mouse {
    /// Creates an event from `ESC [ < button ; x ; y M`, where `m` ends a release.
    init?(sgr numbers: [Int], final: UInt8) {
        guard numbers.count == 3, let last = numbers.last, last > 0, numbers[1] > 0 else {
            return nil
        }
        let isRelease = final == UInt8(ascii: "m")
        guard isRelease || final == UInt8(ascii: "M") else { return nil }
        self.init(button: numbers[0], isRelease: isRelease, x: numbers[1] - 1, y: last - 1)
    }

    /// Creates an event from the three bytes after `ESC [ M`.
    init?(old bytes: [UInt8]) {
        guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
        let button = Int(bytes[0]) - 32
        let isRelease = button & 0x43 == 3
        let (x, y) = (Int(bytes[1]) - 33, Int(bytes[2]) - 33)
        self.init(button: isRelease ? 0 : button, isRelease: isRelease, x: x, y: y)
    }

    /// The left button and the wheel; whether Shift or Ctrl was held does not matter.
    private init?(button: Int, isRelease: Bool, x: Int, y: Int) {
        let point = Point(x: max(0, x), y: max(0, y))
        switch button & ~0x1C {
        case 0: self.init(isRelease ? .release : .press, at: point)
        case 64: self.init(.wheelUp, at: point)
        case 65: self.init(.wheelDown, at: point)
        default: return nil
        }
    }
}
