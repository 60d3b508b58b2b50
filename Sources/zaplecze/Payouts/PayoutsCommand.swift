import ArgumentParser

/// What is to be paid out, and the files by which banks do it.
struct PayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payouts",
        abstract: "Pay refunds out: bank files, and what the bank makes of them.",
        subcommands: [
            PayoutsListCommand.self, PayoutsBankFileCommand.self, PayoutsFilesCommand.self,
            PayoutsShowCommand.self, PayoutsClearCommand.self, PayoutsBounceCommand.self,
            PayoutsWithdrawCommand.self, PayoutsWithdrawFileCommand.self,
            PayoutsAccountCommand.self, PayoutsCorrectionCommand.self,
        ]
    )
}
