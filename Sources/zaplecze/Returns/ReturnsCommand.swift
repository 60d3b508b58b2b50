import ArgumentParser

/// Returns, and every step that can be taken with one.
struct ReturnsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returns",
        abstract: "Look at returns, register them and take them on.",
        subcommands: [ReturnsListCommand.self, ReturnsShowCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Steps",
                subcommands: [
                    RegisterCommand.self, ReceiveCommand.self, AcceptCommand.self,
                    RejectCommand.self, SettleCommand.self, ConfirmCommand.self,
                    DeclineCommand.self, CancelCommand.self, ReopenCommand.self,
                    BounceCommand.self, LockerCodeCommand.self, FollowUpCommand.self,
                    UndoCommand.self,
                ]
            )
        ]
    )
}
