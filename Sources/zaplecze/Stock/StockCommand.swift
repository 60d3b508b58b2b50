import ArgumentParser

/// What is in stock, why, and how it is put right.
struct StockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "Look at stock, explain it, move it and put it right.",
        subcommands: [
            StockListCommand.self, StockShowCommand.self, StockExplainCommand.self,
            StockCheckCommand.self,
        ],
        groupedSubcommands: [
            CommandGroup(
                name: "Changes",
                subcommands: [
                    StockOpenCommand.self, StockAdjustCommand.self, StockMoveCommand.self,
                    StockReserveCommand.self, StockReleaseCommand.self,
                ]
            )
        ]
    )
}
