import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct LoyaltyFiguresCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Points outstanding and their worth, redemption, share of sales, expiring soon."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let figures = try desk.store.loyaltyFigures(by: desk.visitor)
        var listing = Listing([Listing.Column(""), Listing.Column("", .trailing)])
        for line in figures.lines(in: desk.language) { listing.add([line.title, line.value]) }
        try desk.answer(listing.text(on: desk.output), json: figures.json)
    }
}

extension LoyaltyFigures {
    fileprivate var json: JSON {
        [
            "accounts": .integer(accounts),
            "accounts_by_tier": .object(
                Tier.allCases.map { ($0.rawValue, .integer(byTier[$0] ?? 0)) }
            ),
            "outstanding": .integer(outstanding),
            "liability": .money(liability),
            "pending": .integer(pending),
            "owed": .integer(owed),
            "earned": .integer(earned),
            "redeemed": .integer(redeemed),
            "expired": .integer(expired),
            "redemption_per_mille": redemptionRate.map { .integer($0) } ?? .null,
            "expiring": .object(
                LoyaltyFigures.horizons.map { (String($0), .integer(expiring[$0] ?? 0)) }
            ),
            "chosen": .list(chosen) { reward in
                [
                    "reward": .text(reward.name), "redeemed": .integer(reward.redeemed),
                    "points": .integer(reward.points),
                ]
            },
            "sales": .money(sales),
            "member_sales": .money(memberSales),
            "member_share_per_mille": memberShare.map { .integer($0) } ?? .null,
            "currency": .currency(Rules.currency),
        ]
    }
}
