import ArgumentParser

/// Messages to customers: what waits, what has left, what could not.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Look at messages to customers, have them tried again, or drop them.",
        discussion: "zaplecze run hands them over.",
        subcommands: [
            OutboxListCommand.self, OutboxShowCommand.self, OutboxRetryCommand.self,
            OutboxDropCommand.self,
        ]
    )
}
