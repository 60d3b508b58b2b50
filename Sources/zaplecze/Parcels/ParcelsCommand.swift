import ArgumentParser

/// Parcels at the dock, and every step that can be taken with one.
struct ParcelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parcels",
        abstract: "Look at parcels at the dock, log them and say whose they are.",
        subcommands: [ParcelsListCommand.self, ParcelsShowCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Steps",
                subcommands: [
                    ParcelsLogCommand.self, ParcelsMatchCommand.self, ParcelsReportCommand.self,
                    ParcelsCloseCommand.self, ParcelsResendCommand.self,
                    ParcelsCancelCommand.self, ParcelsWithdrawCommand.self,
                ]
            )
        ]
    )
}
