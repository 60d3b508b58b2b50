import ArgumentParser
import Panes
import Post
import Shop
import ShopStore

struct TemplatesShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the template that is in force."
    )

    @OptionGroup var meant: TemplateOptions

    @Flag(name: .customLong("shipped"), help: "The one that ships, whatever is in force.")
    var isShipped = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let own = isShipped ? nil : try desk.ownTemplate(meant.name)
        let text = own?.text ?? meant.name.shipped
        try desk.answer(
            Template.printed(text, on: desk.output),
            json: meant.name.json(own).and(["text": .text(text)])
        )
    }

    private enum Template {
        /// A text that ends its last line; harmless where a terminal shows it.
        static func printed(_ text: String, on output: Output) -> String {
            let lines = text.split(
                omittingEmptySubsequences: false,
                whereSeparator: \.isNewline
            )
            let shown = lines.map { output.isTerminal ? output.shown(String($0)) : String($0) }
            return shown.joined(separator: "\n") + (text.last?.isNewline == true ? "" : "\n")
        }
    }
}
