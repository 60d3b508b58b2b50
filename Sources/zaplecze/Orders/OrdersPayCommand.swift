import ArgumentParser
import Panes
import Shop

struct OrdersPayCommand: OrderStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "Note that all of an order was paid."
    )

    @OptionGroup var order: OrderOptions

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp("By which way the money came.", valueName: "instrument")
    )
    var instrument: Instrument = .transfer

    @Option(help: "The bank's or the till's reference.")
    var reference: String = ""

    @OptionGroup var shared: SharedOptions

    func move() -> Order.Move { .pay(instrument, reference: reference) }
}
