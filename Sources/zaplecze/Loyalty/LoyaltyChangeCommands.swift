import ArgumentParser
import Panes
import Shop
import ShopStore

struct LoyaltyOpenCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Begin the loyalty programme, with the usual rules.",
        discussion: """
            Orders placed from now on give points; older ones do not. zaplecze loyalty rules \
            shows the rules and sets them.
            """
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.openLoyalty(by: desk.signatory)
        let text = desk.language.choose(
            english: "Orders give points from now on.\n",
            polish: "Od teraz zamówienia dają punkty.\n"
        )
        try desk.answer(text, json: ["opened": .flag(true)])
    }
}

struct LoyaltyAdjustCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust",
        abstract: "Give points by hand, or take them, with a reason."
    )

    @OptionGroup var account: AccountArgument

    @Option(
        name: .customLong("by"),
        parsing: .unconditional,
        help: ArgumentHelp("How many points more, or fewer: 100, -20.", valueName: "points")
    )
    var points: Int

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.adjustPoints(
            of: account.name,
            by: points,
            because: reason,
            by: desk.signatory
        )
        try desk.tellBalance(of: account.name)
    }
}

struct LoyaltyBirthdayCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "birthday",
        abstract: "Note a customer's birthday, for rules that ask for it; off forgets it."
    )

    @OptionGroup var account: AccountArgument

    @Argument(help: "Month and day, such as 05-17, or off.")
    var day: String

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard day == "off" || Birthday(day) != nil else {
            throw ValidationError("'\(day)' is no day of the year. Write it as 05-17.")
        }
    }

    func run(at desk: Desk) throws {
        try desk.store.setBirthday(Birthday(day), of: account.name, by: desk.signatory)
        try desk.tellBalance(of: account.name)
    }
}

struct LoyaltyExpireCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "Release and expire the points that are due, and end tiers, as run does."
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let kept = try desk.store.keepPoints(by: desk.signatory)
        try desk.answer(kept.text(in: desk.language) + "\n", json: kept.json)
    }
}

extension Desk {
    /// Says how an account now stands.
    func tellBalance(of name: String) throws {
        let file = try store.pointsAccount(named: name, by: visitor)
        let text = language.choose(
            english: "\(file.row.number): \(language.points(file.row.balance))",
            polish: "\(file.row.number): \(language.points(file.row.balance))"
        )
        try answer(text + "\n", json: file.row.json)
    }
}

extension ShopStore.PointsKept {
    func text(in language: Language) -> String {
        let (released, expired) = (language.number(released), language.number(expired))
        let (tiers, warned) = (language.number(tiers), language.number(warned))
        return language.choose(
            english: "Points: \(released) released, \(expired) expired; tiers: \(tiers) changed, "
                + "\(warned) ending soon",
            polish: "Punkty: zwolnione \(released), wygasłe \(expired); poziomy: zmienione "
                + "\(tiers), kończące się \(warned)"
        )
    }

    var json: JSON {
        [
            "job": .text("points"), "released": .integer(released), "expired": .integer(expired),
            "tiers_changed": .integer(tiers), "tiers_ending": .integer(warned),
        ]
    }
}
