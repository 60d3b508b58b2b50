import ArgumentParser
import Panes
import Post
import Shop
import ShopStore

struct TemplatesResetCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Go back to the words that ship; the shop's own stay in the history."
    )

    @OptionGroup var meant: TemplateOptions

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        if try desk.ownTemplate(meant.name) != nil {
            try desk.store.setTemplate(
                meant.template,
                language: meant.language.rawValue,
                text: nil,
                by: desk.signatory
            )
        }
        try desk.tellTemplate(meant.name)
    }
}
