import ArgumentParser
import Panes
import Post
import Shop
import ShopStore

struct TemplatesListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List all templates and say which are the shop's own."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let own = Dictionary(
            try desk.store.templates().map { (Key($0.template, $0.language), $0) }
        ) { _, last in last }
        let rows = TemplateName.all.map { name in
            (name: name, own: own[Key(name.template, name.language.rawValue)])
        }
        var listing = Listing(Array(repeating: Listing.Column(""), count: 4))
        for row in rows {
            let label = row.name.template.label(in: desk.language)
            let state = row.own.state(in: desk.language)
            let name = row.name.template.rawValue
            listing.add([name, row.name.language.rawValue, label, state])
        }
        try desk.answer(
            listing.text(on: desk.output),
            json: .list(rows) { $0.name.json($0.own) }
        )
    }

    private struct Key: Hashable {
        let template: Message.Template
        let language: String

        init(_ template: Message.Template, _ language: String) {
            self.template = template
            self.language = language
        }
    }
}
