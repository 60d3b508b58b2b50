import ArgumentParser
import Panes
import Post
import Shop

struct TemplatesNamesCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "List the names that templates may use.",
        discussion: """
            A text stands as {{name}}. A condition opens a section that is there or not, a group \
            one with names of its own, a list one for each of its entries: {{#name}} … {{/name}}. \
            {{^name}} opens a section for when there is nothing.
            """
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        var listing = Listing([Listing.Column(""), Listing.Column("")])
        for name in TemplateWord.all {
            let indent = String(repeating: "  ", count: name.depth)
            listing.add([indent + name.name, name.kind.label(in: desk.language)])
        }
        try desk.answer(
            listing.text(on: desk.output),
            json: .list(TemplateWord.all) {
                ["path": .text($0.path), "kind": .text($0.kind.rawValue)]
            }
        )
    }
}

extension TemplateWord.Kind {
    fileprivate func label(in language: Language) -> String {
        switch self {
        case .text: language.choose(english: "text", polish: "tekst")
        case .condition: language.choose(english: "condition", polish: "warunek")
        case .group: language.choose(english: "group", polish: "grupa")
        case .list: language.choose(english: "list", polish: "lista")
        }
    }
}
