import ArgumentParser

/// Points, tiers and the rules they follow.
struct LoyaltyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "loyalty",
        abstract: "Look at points, explain them, put them right, and set their rules.",
        subcommands: [
            LoyaltyListCommand.self, LoyaltyShowCommand.self, LoyaltyFiguresCommand.self,
            LoyaltyRulesCommand.self, LoyaltyCheckCommand.self,
        ],
        groupedSubcommands: [
            CommandGroup(
                name: "Changes",
                subcommands: [
                    LoyaltyOpenCommand.self, LoyaltyAdjustCommand.self,
                    LoyaltyBirthdayCommand.self, LoyaltyExpireCommand.self,
                    LoyaltyRedeemCommand.self,
                ]
            ),
            CommandGroup(
                name: "Rewards and coupons",
                subcommands: [LoyaltyRewardsCommand.self, LoyaltyCouponsCommand.self]
            ),
        ]
    )
}
