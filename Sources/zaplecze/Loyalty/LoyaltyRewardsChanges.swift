import ArgumentParser
import Panes
import Shop
import ShopStore

struct LoyaltyRewardsAddCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Offer a new reward."
    )

    @Argument(help: "What it is called.")
    var name: String

    @OptionGroup var options: RewardOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard options.gives != nil, options.cost != nil else {
            throw ValidationError("Give '--gives' and '--cost'.")
        }
    }

    func run(at desk: Desk) throws {
        var terms = Reward.Terms(name: name, gives: .freeDelivery, cost: 0)
        try options.change(&terms)
        try desk.tell(try desk.store.add(terms, by: desk.signatory))
    }
}

struct LoyaltyRewardsChangeCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change a reward; coupons that were issued keep what they give."
    )

    @OptionGroup var reward: RewardArgument

    @Option(name: .customLong("name"), help: "What it is called from now on.")
    var newName: String?

    @OptionGroup var options: RewardOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let before = try desk.store.reward(named: reward.name, by: desk.visitor)
        var terms = before.terms
        if let newName { terms.name = newName }
        try options.change(&terms)
        let after = try desk.store.change(
            before.id,
            to: terms,
            seen: reward.version ?? before.version,
            by: desk.signatory
        )
        try desk.tell(after)
    }
}

struct LoyaltyRewardsOffCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "off",
        abstract: "Offer a reward no longer; coupons that were issued stay good."
    )

    @OptionGroup var reward: RewardArgument
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws { try desk.offer(reward, false) }
}

struct LoyaltyRewardsOnCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "on",
        abstract: "Offer a reward again."
    )

    @OptionGroup var reward: RewardArgument
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws { try desk.offer(reward, true) }
}

/// The reward that a command is about, and what one knows of it.
struct RewardArgument: ParsableArguments {
    @Argument(help: "The reward's name.")
    var name: String

    @Option(
        help: ArgumentHelp(
            "The version that the change was decided on; refused where it has changed since.",
            valueName: "n"
        )
    )
    var version: Int?
}

extension Desk {
    fileprivate func offer(_ argument: RewardArgument, _ isOffered: Bool) throws {
        let before = try store.reward(named: argument.name, by: visitor)
        let after = try store.offer(
            before.id,
            isOffered,
            seen: argument.version ?? before.version,
            by: signatory
        )
        try tell(after)
    }

    /// Says what a reward is like now.
    fileprivate func tell(_ reward: Reward) throws {
        let offers = try store.rewards(by: visitor)
        guard let offer = offers.first(where: { $0.reward.id == reward.id }) else { return }
        let terms = reward.terms
        let points = Plural.points.text(terms.cost, in: language)
        let text = "\(terms.name): \(terms.gives.label(in: language)), \(points), "
        try answer(
            output.shown(text + offer.state(on: today, in: language)) + "\n",
            json: offer.json
        )
    }
}
