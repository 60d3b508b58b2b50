import Shop

/// What the first bytes of an XML file tell: that it is one, and its encoding.
///
/// A file that defines entities is refused here, before any parser sees it. Nothing but
/// the document type declaration can define them, and that stands before the first element
/// (W3C, *Extensible Markup Language 1.0*, section 2.8).
struct XMLOpening {
    let encoding: TextEncoding
    /// The byte order mark and the declaration, which the parser is not to see: it gets
    /// the text as UTF-8, whatever it was.
    let declaration: Range<Int>

    /// - Parameter named: The encoding that the mapping names; goes before the file's own.
    init(_ bytes: [UInt8], path: String, named: TextEncoding?) throws(Unreadable) {
        if FileOpening.isForeign(bytes) { throw Unreadable(.binary, at: .file(path)) }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
            || bytes.prefix(4).contains(0)
        {
            throw Unreadable(.encoding(TextEncoding.utf8.rawValue), at: .file(path))
        }
        var position = bytes.starts(with: FileOpening.mark) ? FileOpening.mark.count : 0
        guard let first = bytes[position...].first(where: { $0 > .space }) else {
            throw Unreadable(.empty, at: .file(path))
        }
        guard first == UInt8(ascii: "<") else { throw Unreadable(.notXML, at: .file(path)) }
        var declared: TextEncoding?
        if bytes[position...].starts(with: "<?xml".utf8) {
            let end = bytes[position...].end(of: "?>")
            if let end { declared = try XMLOpening.declared(in: bytes[position..<end]) }
            position = end ?? bytes.count
        }
        encoding = named ?? declared ?? .utf8
        declaration = 0..<position
        try XMLOpening.checkProlog(bytes, from: position)
    }

    /// The encoding that `<?xml version="1.0" encoding="..."?>` names.
    private static func declared(
        in declaration: ArraySlice<UInt8>
    ) throws(Unreadable) -> TextEncoding? {
        let parts = declaration.split { [.quote, UInt8(ascii: "'")].contains($0) }
        let place = parts.firstIndex { part in
            let letters = part.filter { $0 > .space }
            return letters.reversed().starts(with: "encoding=".utf8.reversed())
        }
        guard let place, parts.indices.contains(place + 1) else { return nil }
        let name = String(decoding: parts[place + 1], as: UTF8.self)
        guard let encoding = names[name.lowercased()] else {
            let problem = Unreadable.Problem.noSuchValue(name, allowed: names.keys.sorted())
            throw Unreadable(problem, at: .line(1, path: "encoding"))
        }
        return encoding
    }

    /// As they are registered (IANA, *Character Sets*), those that feeds use.
    private static let names: [String: TextEncoding] = [
        "utf-8": .utf8, "utf8": .utf8, "us-ascii": .utf8,
        "windows-1250": .windows1250, "cp1250": .windows1250,
        "iso-8859-1": .latin1, "latin1": .latin1, "windows-1252": .latin1,
        "iso-8859-2": .latin2, "latin2": .latin2,
    ]
}

extension XMLOpening {
    /// Looks at what stands before the first element.
    private static func checkProlog(_ bytes: [UInt8], from start: Int) throws(Unreadable) {
        var rest = bytes[start...].drop { $0 <= .space }
        func error(_ problem: Unreadable.Problem) -> Unreadable {
            let line = bytes[..<rest.startIndex].count { $0 == .lineFeed } + 1
            return Unreadable(problem, at: .line(line, path: nil))
        }
        while !rest.isEmpty {
            let end: Int?
            if rest.starts(with: "<!--".utf8) {
                end = rest.end(of: "-->")
            } else if rest.starts(with: "<?".utf8) {
                end = rest.end(of: "?>")
            } else if rest.starts(with: "<!DOCTYPE".utf8) {
                end = rest.firstOutsideQuotes(of: [UInt8(ascii: ">"), UInt8(ascii: "[")])
                if let end, rest[end] == UInt8(ascii: "[") { throw error(.definesEntities) }
            } else {
                return
            }
            guard let end else { break }
            rest = rest[end...].drop { $0 <= .space || $0 == UInt8(ascii: ">") }
        }
        // A file that has only begun is told as cut off; one whose beginning takes more
        // than is looked at is no feed.
        guard bytes.count < RowReader.pieceSize else {
            throw error(.elementTooLong(limit: RowReader.pieceSize))
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where the bytes go on after some signs.
    fileprivate func end(of signs: String) -> Int? {
        let signs = Array<UInt8>(signs.utf8)
        return indices.first { self[$0...].starts(with: signs) }.map { $0 + signs.count }
    }

    /// Where one of some signs stands first, those in quotes not counted.
    fileprivate func firstOutsideQuotes(of signs: [UInt8]) -> Int? {
        var quote: UInt8?
        return firstIndex { byte in
            if let open = quote {
                if byte == open { quote = nil }
                return false
            }
            if byte == .quote || byte == UInt8(ascii: "'") { quote = byte }
            return signs.contains(byte)
        }
    }
}
