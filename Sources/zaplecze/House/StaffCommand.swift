import ArgumentParser

/// Who works in the shop, and in which role.
struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Say who works here, and what each may do.",
        subcommands: [
            StaffListCommand.self, StaffAddCommand.self, StaffRoleCommand.self,
            StaffRemoveCommand.self,
        ]
    )
}
