/// A tag of a template, and where it stands.
struct TemplateTag: Hashable {
    var kind: Kind
    var name: String
    /// Both from 1.
    var line: Int
    var column: Int

    enum Kind: Hashable {
        case variable
        case section
        case inverted
        case end
        case comment
        case unsupported(Character)
        case unfinished
    }
}

extension TemplateTag {
    /// The tags of a text, read as Mustache reads them, with their places, which the parser
    /// keeps to itself.
    ///
    /// - Parameter firstLine: The number of the text's first line.
    static func tags(in text: some StringProtocol, firstLine: Int = 1) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() {
            var rest = line[...]
            while let start = rest.openingBraces {
                let column = line.distance(from: line.startIndex, to: start) + 1
                let (tag, end) = read(line[start...].dropFirst(2))
                tags.append(
                    TemplateTag(
                        kind: tag.kind,
                        name: tag.name,
                        line: firstLine + number,
                        column: column
                    )
                )
                rest = line[end...]
            }
        }
        return tags
    }

    /// Reads what stands behind the opening braces, and where the tag ends.
    private static func read<Line: StringProtocol>(
        _ text: Line
    ) -> (tag: (kind: Kind, name: String), end: Line.Index) where Line.SubSequence == Line {
        let sign = text.first
        let kind: Kind
        var content = text
        switch sign {
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .end
        case "!": kind = .comment
        case "{", "&": kind = .variable
        case ">", "<", "$", "=", "%": kind = .unsupported(sign ?? " ")
        case _: kind = .variable
        }
        if kind != .variable || sign == "{" || sign == "&" { content = content.dropFirst() }
        let close = sign == "{" ? "}}}" : "}}"
        guard let end = content.place(of: close) else {
            return ((.unfinished, ""), text.endIndex)
        }
        let name = content[..<end].trimmed
        let after = content.index(end, offsetBy: close.count)
        if case .unsupported = kind { return ((kind, name), after) }
        if kind == .comment { return ((kind, ""), after) }
        let isName = !name.isEmpty && name.allSatisfy { !$0.isWhitespace && $0 != "{" && $0 != "}" }
        return (isName ? (kind, name) : (.unfinished, ""), after)
    }
}

extension StringProtocol where SubSequence == Self {
    fileprivate var openingBraces: Index? { place(of: "{{") }

    fileprivate func place(of text: String) -> Index? {
        var rest = self
        while !rest.isEmpty {
            if rest.starts(with: text) { return rest.startIndex }
            rest = rest.dropFirst()
        }
        return nil
    }

    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
