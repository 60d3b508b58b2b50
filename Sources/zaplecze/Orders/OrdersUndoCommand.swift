import ArgumentParser
import Shop
import ShopStore

struct OrdersUndoCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take your own last step back, while its message is still held."
    )

    @OptionGroup var order: OrderOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let order = try desk.order(order.number).purchase.order
        do {
            try desk.store.undoStep(
                with: order.id,
                seen: self.order.version ?? order.version,
                by: desk.signatory
            )
        } catch {
            let names = try desk.store.staff(by: desk.visitor).map { ($0.id, $0.name) }
            throw Concerning(
                error: error,
                currency: order.currency,
                staff: Dictionary(uniqueKeysWithValues: names)
            )
        }
        try desk.tell(order.id)
    }
}
