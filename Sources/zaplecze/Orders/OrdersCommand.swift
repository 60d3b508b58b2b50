import ArgumentParser

/// Orders, to be looked at.
struct OrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Look at orders.",
        subcommands: [OrdersListCommand.self, OrdersShowCommand.self]
    )
}
