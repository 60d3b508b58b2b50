package import Panes
package import Shop

/// Turns what a message tells into words, by the shop's own templates where it has some,
/// else by those that ship.
package struct Renderer: Sendable {
    private let rules: Rules
    private let zone: Zone

    /// - Parameter own: The shop's own templates, by template and language.
    package init(own: [TemplateName: String] = [:], rules: Rules, zone: Zone) {
        self.rules = rules
        self.zone = zone
    }

    /// The letter that a message becomes.
    ///
    /// - Parameter code: The one-time code that it carries, where it carries one.
    /// - Throws: `TemplateProblem` where the template cannot be rendered.
    package func letter(
        _ template: Message.Template,
        telling payload: MessagePayload,
        in language: Language,
        code: String? = nil
    ) throws -> Letter {
        Letter(
            subject: "\(template.label(in: language)) \(payload.number)",
            body: "\(payload.name)\n\n\(payload.number)\n"
        )
    }
}

/// One template in one language.
package struct TemplateName: Hashable, Sendable {
    package var template: Message.Template
    package var language: Language

    package init(_ template: Message.Template, in language: Language) {
        self.template = template
        self.language = language
    }
}

/// Why a template cannot be used: what is wrong, and where.
package struct TemplateProblem: Error, Hashable {
    package var line: Int
    package var column: Int
    package var problem: Problem

    package init(line: Int, column: Int, problem: Problem) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    package enum Problem: Hashable, Sendable {
        /// Not Mustache, in the parser's words.
        case syntax(String)
        /// Nothing goes by that name; the nearest that does.
        case unknownName(String, nearest: String?)
        /// The first line is not the subject.
        case noSubject
        case tooLong
    }
}
