import Mustache
import Shop

/// A template that was found sound: whatever it is told, it becomes a letter.
///
/// Its first line is the subject, the second one empty, all else the body. The two are
/// templates of their own, so that nothing in the body can reach the subject.
package struct LetterTemplate: Sendable {
    private let subject: MustacheTemplate
    private let body: MustacheTemplate

    /// The most bytes that a template may have.
    package static let limit = 65_536

    /// Checks a text: its form, its Mustache, and every name in it.
    package init(checking text: String) throws(TemplateProblem) {
        guard text.utf8.count <= LetterTemplate.limit else {
            throw TemplateProblem(line: 1, column: 1, problem: .tooLong(limit: Self.limit))
        }
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let lines = text.split(
            maxSplits: 2,
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        guard !lines[0].allSatisfy(\.isWhitespace) else {
            throw TemplateProblem(line: 1, column: 1, problem: .noSubject)
        }
        try Self.check(TemplateTag.tags(in: lines[0]))
        guard lines.count == 3, lines[1].allSatisfy(\.isWhitespace) else {
            throw TemplateProblem(line: 2, column: 1, problem: .noSubject)
        }
        try Self.check(TemplateTag.tags(in: lines[2], firstLine: 3))
        subject = try Self.parsed(lines[0], from: 1)
        body = try Self.parsed(lines[2], from: 3)
    }

    /// The letter that it becomes.
    ///
    /// - Parameter subjectless: The subject where nothing is left of its own.
    func letter(telling values: [String: Any], subjectless: String) -> Letter {
        let subject = subject.render(values).asSubject
        return Letter(
            subject: subject.isEmpty ? subjectless : subject,
            body: body.render(values).asBody
        )
    }

    /// Parses what was checked; plain text, so that nothing is escaped.
    private static func parsed(
        _ text: Substring,
        from line: Int
    ) throws(TemplateProblem) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{%CONTENT_TYPE:TEXT}}\n" + text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateProblem(
                line: max(line, line + error.context.lineNumber - 2),
                column: max(1, error.context.columnNumber),
                problem: .syntax(String(describing: error.error))
            )
        } catch {
            throw TemplateProblem(
                line: line,
                column: 1,
                problem: .syntax(String(describing: error))
            )
        }
    }
}

extension LetterTemplate {
    /// A section that is open, and the names that it brings.
    private struct Section {
        var tag: TemplateTag
        var names: Meanings
    }

    /// Sections that fit together, and names that somebody tells.
    private static func check(_ tags: [TemplateTag]) throws(TemplateProblem) {
        var open: [Section] = []
        for tag in tags {
            let scopes = [Telling.vocabulary.meanings] + open.map(\.names)
            switch tag.kind {
            case .comment: break
            case .unfinished: throw tag.problem(.unfinishedTag)
            case .unsupported(let sign): throw tag.problem(.unsupported(sign))
            case .variable:
                let meaning = try meaning(of: tag, in: scopes)
                guard meaning.hasWords else { throw tag.problem(.noWords(tag.name)) }
            case .section:
                open.append(Section(tag: tag, names: try meaning(of: tag, in: scopes).inner))
            case .inverted:
                _ = try meaning(of: tag, in: scopes)
                open.append(Section(tag: tag, names: [:]))
            case .end:
                guard tag.name == open.last?.tag.name else {
                    throw tag.problem(.strayEnd(tag.name, open: open.last?.tag.name))
                }
                open.removeLast()
            }
        }
        if let section = open.last { throw section.tag.problem(.openSection(section.tag.name)) }
    }

    /// What a name means: its first part is looked for from the innermost section outwards,
    /// the others within it.
    private static func meaning(
        of tag: TemplateTag,
        in scopes: [Meanings]
    ) throws(TemplateProblem) -> Meaning {
        let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(
            String.init
        )
        guard var meaning = scopes.last(where: { $0[parts[0]] != nil })?[parts[0]] else {
            throw tag.problem(.unknownName(tag.name, nearest: nearest(to: tag.name, in: scopes)))
        }
        for part in parts.dropFirst() {
            guard case .group(let names) = meaning, let inner = names[part] else {
                throw tag.problem(
                    .unknownName(tag.name, nearest: nearest(to: tag.name, in: scopes))
                )
            }
            meaning = inner
        }
        return meaning
    }

    private static func nearest(to name: String, in scopes: [Meanings]) -> String? {
        guard name.count <= 80 else { return nil }
        let known = Set(scopes.flatMap(\.paths)).sorted()
        let ranked = known.map { ($0, editDistance(from: Array(name), to: Array($0))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }),
            best.1 <= max(2, name.count / 3)
        else { return nil }
        return best.0
    }
}

extension Meanings {
    /// Every name, and those within groups behind a full stop.
    fileprivate var paths: [String] {
        flatMap { name, meaning in
            guard case .group(let names) = meaning else { return [name] }
            return [name] + names.paths.map { "\(name).\($0)" }
        }
    }
}

extension TemplateTag {
    fileprivate func problem(_ problem: TemplateProblem.Problem) -> TemplateProblem {
        TemplateProblem(line: line, column: column, problem: problem)
    }
}
