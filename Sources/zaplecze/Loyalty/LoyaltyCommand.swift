import ArgumentParser

/// The loyalty programme: points, rewards and coupons.
struct LoyaltyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "loyalty",
        abstract: "Look at points, redeem them for coupons, keep the programme's rewards.",
        subcommands: [],
        groupedSubcommands: [
            CommandGroup(name: "Points", subcommands: [LoyaltyRedeemCommand.self]),
            CommandGroup(
                name: "Rewards and coupons",
                subcommands: [LoyaltyRewardsCommand.self, LoyaltyCouponsCommand.self]
            ),
        ]
    )
}
