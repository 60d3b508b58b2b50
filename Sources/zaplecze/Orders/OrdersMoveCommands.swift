import ArgumentParser
import Shop

struct OrdersPickCommand: OrderStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "pick",
        abstract: "Begin to pick an order."
    )

    @OptionGroup var order: OrderOptions
    @OptionGroup var shared: SharedOptions

    func move() -> Order.Move { .pick }
}

struct OrdersPackCommand: OrderStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Mark an order as packed."
    )

    @OptionGroup var order: OrderOptions
    @OptionGroup var shared: SharedOptions

    func move() -> Order.Move { .pack }
}

struct OrdersDeliverCommand: OrderStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Mark an order as delivered, with all its shipments."
    )

    @OptionGroup var order: OrderOptions
    @OptionGroup var shared: SharedOptions

    func move() -> Order.Move { .deliver }
}
