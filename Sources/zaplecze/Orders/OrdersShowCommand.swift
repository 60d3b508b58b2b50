import ArgumentParser
import Panes
import Shop
import ShopStore

struct OrdersShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an order with its lines, payments, parcels and returns."
    )

    @Argument(help: "The order's number.")
    var number: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.order(number)
        let page = OrderPage(
            file: file,
            language: desk.language,
            zone: desk.store.zone,
            today: desk.today
        )
        try desk.answer(page.text(on: desk.output), json: file.json)
    }
}
