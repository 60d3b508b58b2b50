/// Text in the printable part of ASCII (RFC 2045, section 6.7).
extension String {
    /// Lines of at most 76 characters, each ended; what a mail system could trip over at the
    /// beginning of a line, a dot or `From `, is escaped as well.
    var quotedPrintable: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(\.quotedPrintable)
            .joined(separator: "\n") + (last?.isNewline == true ? "" : "\n")
    }
}

extension Substring {
    fileprivate var quotedPrintable: String {
        var text = ""
        var used = 0
        let bytes = Array(utf8)
        for (place, byte) in bytes.enumerated() {
            let isLast = place == bytes.count - 1
            let encoded = byte.quoted(startsLine: used == 0, endsLine: isLast)
            if used + encoded.utf8.count > (isLast ? 76 : 75) {
                text += "=\n"
                used = 0
                let again = byte.quoted(startsLine: true, endsLine: isLast)
                text += again
                used = again.utf8.count
            } else {
                text += encoded
                used += encoded.utf8.count
            }
        }
        return text
    }
}

extension UInt8 {
    /// The byte as it stands in a line.
    fileprivate func quoted(startsLine: Bool, endsLine: Bool) -> String {
        switch self {
        case 9, 32: endsLine ? escaped : String(asCharacter)
        case 46 where startsLine, 70 where startsLine: escaped
        case 61: escaped
        case 33...126: String(asCharacter)
        case _: escaped
        }
    }
}
