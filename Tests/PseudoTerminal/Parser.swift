/// One thing a terminal is told to do.
enum Instruction: Hashable, Sendable {
    case print(Unicode.Scalar)
    case control(UInt8)
    case escape([UInt8], final: UInt8)
    case sequence(ControlSequence)
    case command(String)
}

/// Cuts the bytes a program writes into instructions.
///
/// Keeps what is unfinished, so the bytes may be cut anywhere: inside a
/// sequence, a string or a character.
struct Parser: Sendable {
    private enum State {
        case ground
        case escape
        case sequence
        case string
        case stringEscape
    }

    private var state = State.ground
    /// The bytes of the sequence or string begun.
    private var buffer: [UInt8] = []
    /// Whether the string begun is an operating system command.
    private var keepsString = false
    private var character = CharacterDecoder()
    private var instructions: [Instruction] = []

    /// Reads on and returns the instructions that are now complete.
    mutating func read(_ bytes: some Sequence<UInt8>) -> [Instruction] {
        for byte in bytes { take(byte) }
        defer { instructions = [] }
        return instructions
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: takeText(byte)
        case .escape: takeEscape(byte)
        case .sequence: takeSequence(byte)
        case .string: takeString(byte)
        case .stringEscape: takeStringEscape(byte)
        }
    }

    private mutating func begin(_ next: State) {
        state = next
        buffer = []
    }

    private mutating func finish(_ instruction: Instruction) {
        instructions.append(instruction)
        state = .ground
    }

    private mutating func takeText(_ byte: UInt8) {
        for scalar in character.take(byte) {
            switch scalar.value {
            case 0x1b: begin(.escape)
            case 0..<0x20: instructions.append(.control(UInt8(scalar.value)))
            case 0x7f: break
            case 0x80..<0xa0:
                begin(.escape)
                takeEscape(UInt8(scalar.value - 0x40))
            default: instructions.append(.print(scalar))
            }
        }
    }

    private mutating func takeEscape(_ byte: UInt8) {
        switch byte {
        case 0..<0x20: takeControl(byte)
        case 0x20..<0x30: buffer.append(byte)
        case UInt8(ascii: "[") where buffer.isEmpty: begin(.sequence)
        case UInt8(ascii: "]") where buffer.isEmpty: beginString(kept: true)
        case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            if buffer.isEmpty { beginString(kept: false) } else { state = .ground }
        case 0x30..<0x7f: finish(.escape(buffer, final: byte))
        default: break
        }
    }

    private mutating func takeSequence(_ byte: UInt8) {
        switch byte {
        case 0..<0x20: takeControl(byte)
        case 0x20..<0x40: buffer.append(byte)
        case 0x40..<0x7f: finish(.sequence(ControlSequence(buffer, final: byte)))
        default: break
        }
    }

    /// Obeys a control character inside a sequence, which then goes on.
    private mutating func takeControl(_ byte: UInt8) {
        switch byte {
        case 0x18, 0x1a: state = .ground
        case 0x1b: begin(.escape)
        default: instructions.append(.control(byte))
        }
    }

    private mutating func beginString(kept: Bool) {
        begin(.string)
        keepsString = kept
    }

    private mutating func takeString(_ byte: UInt8) {
        switch byte {
        case 0x07: finishString()
        case 0x18, 0x1a: state = .ground
        case 0x1b: state = .stringEscape
        default: if keepsString { buffer.append(byte) }
        }
    }

    private mutating func takeStringEscape(_ byte: UInt8) {
        finishString()
        guard byte != UInt8(ascii: "\\") else { return }
        begin(.escape)
        takeEscape(byte)
    }

    private mutating func finishString() {
        state = .ground
        guard keepsString else { return }
        instructions.append(.command(String(decoding: buffer, as: UTF8.self)))
    }
}
