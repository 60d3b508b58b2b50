import ArgumentParser
import Shop

struct DocumentsCorrectionsCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections",
        abstract: "Returns of a period for which correction invoices were made out."
    )

    @OptionGroup var options: BookOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try BookPaper(.corrections, options, at: desk).write()
    }
}
