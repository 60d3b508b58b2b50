import ArgumentParser
import Panes
import Shop
import ShopStore

/// Which order a step is taken with, and what one knows of it.
struct OrderOptions: ParsableArguments {
    @Argument(help: "The order's number.")
    var number: String

    @Option(
        help: ArgumentHelp(
            "The version that the step was decided on; refused where it has changed since.",
            valueName: "n"
        )
    )
    var version: Int?
}

/// A command that takes one step with one order.
protocol OrderStepCommand: ShopCommand {
    var order: OrderOptions { get }

    /// The step that the arguments come to.
    func move() throws -> Order.Move
}

extension OrderStepCommand {
    func run(at desk: Desk) throws {
        let order = try desk.order(order.number).purchase.order
        try desk.store.take(
            try move(),
            with: order.id,
            seen: self.order.version ?? order.version,
            by: desk.signatory
        )
        try desk.tell(order.id)
    }
}

extension Desk {
    /// Says what a step has made of an order.
    func tell(_ id: ID<Order>) throws {
        guard let file = try store.order(id, by: visitor) else { return }
        let order = file.purchase.order
        let hold = order.isOnHold ? Order.onHold.text(in: language) : ""
        let refund = file.purchase.returns.last { $0.kind == .calledOff && $0.due > .zero }
        let owed = refund.map { goods in
            let amount = language.money(goods.due, order.currency)
            return language.choose(
                english: "\(amount) to pay back under \(goods.number)",
                polish: "\(amount) do zwrotu jako \(goods.number)"
            )
        }
        let parts = [order.status.label(in: language), hold, owed ?? ""].filter { !$0.isEmpty }
        let text = "\(order.number): \(parts.joined(separator: ", "))"
        try answer(output.shown(text) + "\n", json: file.json)
    }
}
