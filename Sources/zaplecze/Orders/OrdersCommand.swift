import ArgumentParser

/// Orders, and every step that can be taken with one.
struct OrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Look at orders and take them on.",
        subcommands: [OrdersListCommand.self, OrdersShowCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Steps",
                subcommands: [
                    OrdersPayCommand.self, OrdersPickCommand.self, OrdersPackCommand.self,
                    OrdersShipCommand.self, OrdersDeliverCommand.self, OrdersHoldCommand.self,
                    OrdersReleaseCommand.self, OrdersCancelCommand.self,
                    OrdersUndoCommand.self,
                ]
            )
        ]
    )
}
