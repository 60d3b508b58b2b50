import ArgumentParser

/// Claims, and every step that can be taken with one.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Look at claims, take them in and answer them.",
        subcommands: [ClaimsListCommand.self, ClaimsShowCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Steps",
                subcommands: [
                    ClaimsRegisterCommand.self, ClaimsExpectGoodsCommand.self,
                    ClaimsAnswerCommand.self, ClaimsCloseCommand.self,
                    ClaimsWithdrawCommand.self, ClaimsUndoCommand.self,
                ]
            )
        ]
    )
}
