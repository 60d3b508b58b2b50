import ArgumentParser
import Panes
import Shop
import ShopStore

struct FollowUpCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow-up",
        abstract: "Open a return for what arrived after the decision, with the same statement."
    )

    @Argument(help: "The number of the return that was decided, such as R-2026-000123.")
    var number: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let first = try desk.goodsReturned(number)
        do {
            let opened = try desk.store.followUp(first.goods.id, by: desk.signatory)
            try desk.tell(opened.id)
        } catch let error as Return.Refusal {
            throw Concerning(error: error, currency: first.currency, staff: first.staff)
        }
    }
}
