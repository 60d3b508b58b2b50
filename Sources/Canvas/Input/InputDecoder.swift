/// Turns the bytes a terminal sends into keys, pastes and mouse events.
///
/// It knows the sequences of xterm and what descends from it, the Linux
/// console, rxvt and the VT100. What it does not know it swallows, so that no
/// answer of a terminal is taken for a command. Bytes are UTF-8 whatever the
/// locale says.
package struct InputDecoder: Sendable {
    private enum State {
        case ground
        case escape

        /// Within `ESC [`, with what came after it.
        case sequence([UInt8])

        /// After `ESC O`.
        case single

        /// The three bytes of the oldest mouse protocol, after `ESC [ M`.
        case oldMouse([UInt8])

        /// Within a string such as an answer about colours, until it ends.
        case string

        /// After an escape within such a string, which usually ends it.
        case stringEscape
    }

    private var state = State.ground
    private var scalar = ScalarDecoder()
    private var paste: PasteDecoder?
    private var inputs: [Input] = []

    /// Creates a decoder that has seen nothing.
    package init() {}

    /// Whether what came so far may be an Escape key, or the beginning of something longer.
    package var isUndecided: Bool {
        switch state {
        case .ground: false
        case .escape, .sequence, .single, .oldMouse, .string, .stringEscape: true
        }
    }

    /// Takes bytes, and returns what they complete.
    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
        for byte in bytes { take(byte) }
        return taken()
    }

    /// Returns what was begun, as there is nothing more to come.
    package mutating func finish() -> [Input] {
        switch state {
        case .escape: emit(.escape)
        case .single: emit(.escape, .character("O"))
        case .sequence(let bytes) where bytes.isEmpty: emit(.escape, .character("["))
        case .ground, .sequence, .oldMouse, .string, .stringEscape: break
        }
        state = .ground
        return taken()
    }

    private mutating func taken() -> [Input] {
        defer { inputs = [] }
        return inputs
    }

    private mutating func emit(_ keys: Key...) { inputs += keys.map(Input.key) }

    private mutating func take(_ byte: UInt8) {
        if paste != nil {
            guard let text = paste?.take(byte) else { return }
            paste = nil
            inputs.append(.paste(text))
            return
        }
        switch state {
        case .ground: takePlain(byte)
        case .escape: takeAfterEscape(byte)
        case .single:
            state = .ground
            if let key = KeySequence.single(byte) { emit(key) }
        case .sequence(let bytes): takeSequence(bytes, byte)
        case .oldMouse(let bytes):
            state = bytes.count < 2 ? .oldMouse(bytes + [byte]) : .ground
            guard bytes.count == 2, let mouse = Mouse(old: bytes + [byte]) else { return }
            inputs.append(.mouse(mouse))
        case .string:
            if byte == 0x07 { state = .ground }
            if byte == 0x1B { state = .stringEscape }
        case .stringEscape: state = byte == UInt8(ascii: "\\") ? .ground : .string
        }
    }

    private mutating func takePlain(_ byte: UInt8) {
        guard byte >= 0x20, byte != 0x7F else {
            scalar = ScalarDecoder()
            if byte == 0x1B { state = .escape } else { emit(KeySequence.control(byte)) }
            return
        }
        for decoded in scalar.take(byte) where !(0x80..<0xA0).contains(decoded.value) {
            emit(.character(Character(decoded)))
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "O"): state = .single
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            state = .string
        case 0x1B: emit(.escape)
        default:
            state = .ground
            emit(.escape)
            takePlain(byte)
        }
    }

    private mutating func takeSequence(_ bytes: [UInt8], _ byte: UInt8) {
        let isConsole = bytes.first == UInt8(ascii: "[")
        switch byte {
        case 0x1B: state = .escape
        case UInt8(ascii: "M") where bytes.isEmpty: state = .oldMouse([])
        case UInt8(ascii: "[") where bytes.isEmpty: state = .sequence([byte])
        case 0x40...0x7E:
            state = .ground
            let end = KeySequence.meaning(of: bytes, final: byte, isConsole: isConsole)
            switch end {
            case .key(let key): emit(key)
            case .mouse(let mouse): inputs.append(.mouse(mouse))
            case .paste: paste = PasteDecoder()
            case .nothing: break
            }
        default: state = .sequence(bytes.count < 64 ? bytes + [byte] : bytes)
        }
    }
}
