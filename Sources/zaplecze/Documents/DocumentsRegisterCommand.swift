import ArgumentParser
import Shop

struct DocumentsRegisterCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "The register of returns of a period: what sales at the till are corrected by."
    )

    @OptionGroup var options: BookOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try BookPaper(.register, options, at: desk).write()
    }
}
