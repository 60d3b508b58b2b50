package import Panes
package import Shop

/// Turns what a message tells into words, by the shop's own templates where it has some,
/// else by those that ship.
package struct Renderer: Sendable {
    private let own: [TemplateName: String]
    private let rules: Rules
    private let zone: Zone

    /// - Parameter own: The shop's own templates, by template and language.
    package init(own: [TemplateName: String] = [:], rules: Rules, zone: Zone) {
        self.own = own
        self.rules = rules
        self.zone = zone
    }

    /// By the shop's own templates as the store keeps them.
    package init(own: [OwnTemplate], rules: Rules, zone: Zone) {
        let texts = own.compactMap { template -> (TemplateName, String)? in
            guard let language = Language(rawValue: template.language) else { return nil }
            return (TemplateName(template.template, in: language), template.text)
        }
        self.init(
            own: Dictionary(texts) { _, last in last },
            rules: rules,
            zone: zone
        )
    }

    /// The letter that a message becomes.
    ///
    /// - Parameter code: The one-time code that it carries, where it carries one.
    /// - Throws: `TemplateProblem` where the template is not sound, which one that was
    ///   checked when it was set is not, unless an earlier program checked it.
    package func letter(
        _ template: Message.Template,
        telling payload: MessagePayload,
        in language: Language,
        code: String? = nil
    ) throws -> Letter {
        let name = TemplateName(template, in: language)
        let telling = Telling(
            payload: payload,
            rules: rules,
            zone: zone,
            language: language,
            code: code
        )
        return try LetterTemplate(checking: own[name] ?? name.shipped).letter(
            telling: Telling.vocabulary.values(of: telling),
            subjectless: template.label(in: language).capitalisedFirst
        )
    }
}
