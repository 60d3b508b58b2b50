import ArgumentParser
import Shop

struct OrdersCancelCommand: OrderStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Call an order off; what was paid waits to be paid back."
    )

    @OptionGroup var order: OrderOptions

    @Option(help: "Why it is called off.")
    var note: String

    @OptionGroup var shared: SharedOptions

    func move() -> Order.Move { .cancel(note: note) }
}
