import ArgumentParser

/// What is in stock, why, and how it is put right.
struct StockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "Look at stock, explain it, move it and put it right.",
        subcommands: [
            StockListCommand.self, StockShowCommand.self, StockExplainCommand.self,
            StockPlacesCommand.self, StockSuggestCommand.self, StockOrdersCommand.self,
            StockTransfersCommand.self, StockWaitingCommand.self, StockCheckCommand.self,
            StockExportCommand.self,
        ],
        groupedSubcommands: [
            CommandGroup(
                name: "Changes",
                subcommands: [
                    StockOpenCommand.self, StockReceiveCommand.self, StockOrderCommand.self,
                    StockCloseCommand.self, StockAdjustCommand.self, StockMoveCommand.self,
                    StockTransferCommand.self, StockArriveCommand.self, StockSetCommand.self,
                    StockReserveCommand.self, StockReleaseCommand.self, StockNotifyCommand.self,
                ]
            ),
            CommandGroup(name: "Stocktake", subcommands: [StockCountCommand.self]),
        ]
    )
}
