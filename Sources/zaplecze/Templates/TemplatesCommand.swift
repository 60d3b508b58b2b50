import ArgumentParser
import Panes
import Post
import Shop
import ShopStore

/// The words of messages to customers.
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Show and set the words of messages to customers.",
        discussion: """
            Each message has a template in Mustache, in Polish and in English: the subject, an \
            empty line, the text. The shop's own wins over the one that ships. --language says \
            which of the two is meant; --lang is the language of the answer.
            """,
        subcommands: [
            TemplatesListCommand.self, TemplatesShowCommand.self, TemplatesNamesCommand.self,
            TemplatesSetCommand.self, TemplatesResetCommand.self,
        ]
    )
}

extension Message.Template: Choice {}

/// What says which template is meant.
struct TemplateOptions: ParsableArguments {
    @Argument(help: "Which message, such as return.accepted.")
    var template: Message.Template

    @Option(name: .customLong("language"), help: "The language of the template.")
    var language: Language

    var name: TemplateName { TemplateName(template, in: language) }
}

extension Desk {
    /// The shop's own template; nil where the one that ships is in force.
    func ownTemplate(_ name: TemplateName) throws -> OwnTemplate? {
        try store.templates().first {
            $0.template == name.template && $0.language == name.language.rawValue
        }
    }

    /// Says which template is in force.
    func tellTemplate(_ name: TemplateName) throws {
        let own = try ownTemplate(name)
        let state = own.state(in: language)
        try answer("\(name.text): \(state)\n", json: name.json(own))
    }
}

extension OwnTemplate? {
    /// Whose the template is that is in force.
    func state(in language: Language) -> String {
        guard let self else { return language.choose(english: "shipped", polish: "domyślny") }
        return language.choose(
            english: "the shop's own, version \(self.version)",
            polish: "własny, wersja \(self.version)"
        )
    }
}

extension TemplateName {
    func json(_ own: OwnTemplate?) -> JSON {
        [
            "template": .text(template.rawValue),
            "language": .text(language.rawValue),
            "own": .flag(own != nil),
            "version": own.map { .integer($0.version) } ?? .null,
            "set_at": own.map { .instant($0.at) } ?? .null,
        ]
    }
}
