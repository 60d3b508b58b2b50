import ArgumentParser

/// What other shops and programs export.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in what other programs have exported.",
        subcommands: [
            ImportOrdersCommand.self, ImportProductsCommand.self, ImportStockCommand.self,
        ]
    )
}
