import ArgumentParser
import Shop
import ShopStore

struct OrdersHoldCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Set an order aside: only cancelling is open then."
    )

    @OptionGroup var order: OrderOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws { try desk.hold(order, true) }
}

struct OrdersReleaseCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Let an order go on that was set aside."
    )

    @OptionGroup var order: OrderOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws { try desk.hold(order, false) }
}

extension Desk {
    fileprivate func hold(_ options: OrderOptions, _ isOnHold: Bool) throws {
        let order = try order(options.number).purchase.order
        try store.hold(
            order.id,
            isOnHold,
            seen: options.version ?? order.version,
            by: signatory
        )
        try tell(order.id)
    }
}
