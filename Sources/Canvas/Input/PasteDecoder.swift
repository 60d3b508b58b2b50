/// Collects a paste until the terminal says that it ends.
///
/// A paste keeps its line breaks and tabs and loses every other control; what
/// is beyond the limit is dropped, but still read to its end.
struct PasteDecoder: Sendable {
    private static let end: [UInt8] = [0x1B] + Array("[201~".utf8)

    private let limit: Int
    private var bytes: [UInt8] = []
    private var matched = 0

    init(limit: Int = 65_536) { self.limit = limit }

    /// Takes a byte, and returns the whole text when it was the last.
    mutating func take(_ byte: UInt8) -> String? {
        if byte == Self.end[matched] {
            matched += 1
            return matched == Self.end.count ? text : nil
        }
        for byte in Self.end.prefix(matched) { append(byte) }
        matched = byte == Self.end[0] ? 1 : 0
        if matched == 0 { append(byte) }
        return nil
    }

    private mutating func append(_ byte: UInt8) {
        if bytes.count < limit { bytes.append(byte) }
    }

    private var text: String {
        var whole = bytes[...]
        if whole.count == limit {
            while let last = whole.last, last & 0xC0 == 0x80 { whole.removeLast() }
            if let last = whole.last, last >= 0xC0 { whole.removeLast() }
        }
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n" where previous == "\r": break
            case "\n", "\t": scalars.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): break
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
