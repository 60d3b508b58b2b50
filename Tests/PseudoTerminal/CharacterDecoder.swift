/// Turns UTF-8 into scalars, one byte at a time.
///
/// Bytes that are no UTF-8 become U+FFFD.
struct CharacterDecoder: Sendable {
    private var bytes: [UInt8] = []
    private var missing = 0

    /// Takes one byte and returns the scalars it completes.
    mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
        if missing == 0 { return start(byte) }
        guard byte & 0xc0 == 0x80 else {
            missing = 0
            return ["\u{FFFD}"] + start(byte)
        }
        bytes.append(byte)
        missing -= 1
        return missing == 0 ? [Self.scalar(bytes)] : []
    }

    private mutating func start(_ byte: UInt8) -> [Unicode.Scalar] {
        switch byte {
        case 0..<0x80: return [Unicode.Scalar(byte)]
        case 0xc2..<0xe0: missing = 1
        case 0xe0..<0xf0: missing = 2
        case 0xf0..<0xf5: missing = 3
        default: return ["\u{FFFD}"]
        }
        bytes = [byte]
        return []
    }

    private static func scalar(_ bytes: [UInt8]) -> Unicode.Scalar {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let first = scalars.first, scalars.count == 1 else { return "\u{FFFD}" }
        return first
    }
}
