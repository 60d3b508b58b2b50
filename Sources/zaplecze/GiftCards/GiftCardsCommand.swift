import ArgumentParser

/// Gift cards, from the till to their last day.
struct GiftCardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "giftcards",
        abstract: "Sell gift cards, take them in payment, look at what is on them.",
        subcommands: [GiftCardsListCommand.self, GiftCardsShowCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Changes",
                subcommands: [
                    GiftCardsSellCommand.self, GiftCardsActivateCommand.self,
                    GiftCardsSpendCommand.self, GiftCardsUndoCommand.self,
                    GiftCardsBlockCommand.self, GiftCardsUnblockCommand.self,
                    GiftCardsCorrectCommand.self,
                ]
            )
        ]
    )
}

/// The card that a command is about.
struct GiftCardOptions: ParsableArguments {
    @Argument(help: "The card's number, such as G-2026-000001, or its code.")
    var card: String
}
