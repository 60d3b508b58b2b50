import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

/// What points buy.
struct LoyaltyRewardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rewards",
        abstract: "List the rewards that points buy, add, change and switch them off.",
        subcommands: [LoyaltyRewardsListCommand.self, LoyaltyRewardsFiguresCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Changes",
                subcommands: [
                    LoyaltyRewardsAddCommand.self, LoyaltyRewardsChangeCommand.self,
                    LoyaltyRewardsOffCommand.self, LoyaltyRewardsOnCommand.self,
                ]
            )
        ]
    )
}

struct LoyaltyRewardsListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List all rewards, the cheapest first, with how often each was taken."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let offers = try desk.store.rewards(by: desk.visitor)
        let language = desk.language
        func column(
            _ english: String,
            _ polish: String,
            _ side: Listing.Side = .leading
        ) -> Listing.Column {
            Listing.Column(language.choose(english: english, polish: polish), side)
        }
        var listing = Listing([
            column("Reward", "Nagroda"), column("Gives", "Co daje"),
            column("Points", "Punkty", .trailing), column("From tier", "Od poziomu"),
            column("Taken", "Odebrano", .trailing), column("Status", "Status"),
        ])
        for offer in offers {
            let terms = offer.reward.terms
            listing.add([
                terms.name, terms.gives.label(in: language), language.number(terms.cost),
                terms.tier.label(in: language), offer.taken(in: language),
                offer.state(on: desk.today, in: language),
            ])
        }
        try desk.answer(
            offers.isEmpty ? "" : listing.text(on: desk.output),
            json: .list(offers, \.json)
        )
    }
}

struct LoyaltyRewardsFiguresCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Tell how each reward was chosen over a period."
    )

    @Option(help: ArgumentHelp("The first day; otherwise 90 days ago.", valueName: "day"))
    var from: Day?

    @Option(help: ArgumentHelp("The last day; otherwise today.", valueName: "day"))
    var to: Day?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let last = to ?? desk.today
        let first = from ?? last - 89
        guard first <= last else {
            throw ValidationError("'--from' must not lie behind '--to'.")
        }
        let figures = try desk.store.rewardFigures(over: first...last, by: desk.visitor)
        let language = desk.language
        let titles = [
            ("Reward", "Nagroda"), ("Redeemed", "Wymieniono"), ("Points", "Punkty"),
            ("Used", "Użyto"), ("Given back", "Oddano"), ("Expired", "Wygasło"),
        ]
        var listing = Listing(
            titles.enumerated().map { place, title in
                Listing.Column(
                    language.choose(english: title.0, polish: title.1),
                    place == 0 ? .leading : .trailing
                )
            }
        )
        for row in figures {
            let numbers = [row.redeemed, row.points, row.used, row.returned, row.expired]
            listing.add([row.name] + numbers.map(language.number))
        }
        try desk.answer(
            figures.isEmpty ? "" : listing.text(on: desk.output),
            json: .list(figures) { row in
                [
                    "reward": .text(row.name), "offered": .flag(row.isOffered),
                    "from": .day(first), "to": .day(last),
                    "redeemed": .integer(row.redeemed), "points": .integer(row.points),
                    "used": .integer(row.used), "returned": .integer(row.returned),
                    "expired": .integer(row.expired),
                ]
            }
        )
    }
}
