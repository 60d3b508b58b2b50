import ArgumentParser
import Shop

struct OrdersShipCommand: OrderStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "ship",
        abstract: "Mark an order as shipped, and tell the buyer where the shop does."
    )

    @OptionGroup var order: OrderOptions

    @Option(help: "Who carries it.")
    var carrier: String = ""

    @Option(help: "The number on the parcel's label.")
    var tracking: String = ""

    @OptionGroup var shared: SharedOptions

    func move() -> Order.Move { .ship(carrier: carrier, tracking: tracking) }
}
