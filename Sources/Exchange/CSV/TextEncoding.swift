/// How the bytes of a file stand for characters.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case windows1250 = "windows-1250"
    case latin1 = "latin-1"
    case latin2 = "latin-2"

    /// The text that bytes stand for, or nil where they stand for none.
    func text(_ bytes: ArraySlice<UInt8>) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1250: Self.text(bytes, Self.windows1250Table)
        case .latin1: Self.text(bytes, Self.latin1Table)
        case .latin2: Self.text(bytes, Self.latin2Table)
        }
    }

    /// The bytes of a text, with `?` for what the encoding lacks.
    func bytes(_ text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .windows1250: Self.bytes(text, Self.windows1250Table)
        case .latin1: Self.bytes(text, Self.latin1Table)
        case .latin2: Self.bytes(text, Self.latin2Table)
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>, _ table: [UInt16]) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let code = byte < 0x80 ? UInt16(byte) : table[Int(byte) - 0x80]
            guard code != 0 || byte == 0, let scalar = Unicode.Scalar(code) else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    private static func bytes(_ text: String, _ table: [UInt16]) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            if scalar.isASCII { return UInt8(scalar.value) }
            let index = table.firstIndex { UInt32($0) == scalar.value }
            return index.map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
        }
    }
}
