import ArgumentParser
import Panes
import Shop
import ShopStore

struct LoyaltyRedeemCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "redeem",
        abstract: "Spend points on a reward, which gives a coupon with a code.",
        discussion: "The code is answered, and mailed to the customer where an address is known."
    )

    @Argument(help: "The account's number, such as L-000123, or the customer's e-mail address.")
    var account: String

    @Argument(help: "The reward's name.")
    var reward: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let reward = try desk.store.reward(named: reward, by: desk.visitor)
        let coupon = try desk.store.redeem(reward.id, for: account, by: desk.signatory)
        try desk.tell(coupon.id)
    }
}
