import ArgumentParser
import Panes
import Post
import Shop
import ShopStore

struct TemplatesSetCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set the shop's own words for a message.",
        discussion: """
            A template that is broken or uses a name that there is not is refused with its line \
            and column, and nothing changes.
            """
    )

    @OptionGroup var meant: TemplateOptions

    @Argument(help: "The file; - for standard input.", completion: .file())
    var file: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let text = try TemplateFile(path: file).text()
        do throws(TemplateProblem) {
            _ = try LetterTemplate(checking: text)
        } catch {
            throw TemplateMistake(file: file, problem: error)
        }
        try desk.store.setTemplate(
            meant.template,
            language: meant.language.rawValue,
            text: text,
            by: desk.signatory
        )
        try desk.tellTemplate(meant.name)
    }
}

/// A template that is none, with the file that it stands in.
struct TemplateMistake: Error {
    let file: String
    let problem: TemplateProblem

    func explanation(in language: Language) -> String {
        let name =
            file == "-"
            ? language.choose(english: "standard input", polish: "standardowe wejście") : file
        return problem.explanation(of: name, in: language)
    }
}
