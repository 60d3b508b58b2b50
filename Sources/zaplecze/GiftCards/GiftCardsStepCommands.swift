import ArgumentParser
import Panes
import Shop
import ShopStore

struct GiftCardsActivateCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate",
        abstract: "Activate a card that was sold without, so that it can be spent."
    )

    @OptionGroup var card: GiftCardOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let id = try desk.giftCard(card).row.card
        try desk.tell(try desk.store.activate(id, by: desk.signatory))
    }
}

struct GiftCardsSpendCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "spend",
        abstract: "Take an amount off a card, never more than is on it."
    )

    @OptionGroup var card: GiftCardOptions

    @Argument(help: "How much is paid with it.")
    var amount: String

    @Option(help: ArgumentHelp("The order that is paid.", valueName: "number"))
    var order: String?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let row = try desk.giftCard(card).row
        let spent = try desk.store.spend(
            try Money(typed: amount, in: row.currency),
            of: row.card,
            for: order ?? "",
            by: desk.signatory
        )
        try desk.tell(spent)
    }
}

struct GiftCardsUndoCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take your last spending of a card back, while the undo time lasts."
    )

    @OptionGroup var card: GiftCardOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let id = try desk.giftCard(card).row.card
        try desk.tell(try desk.store.undoSpending(of: id, by: desk.signatory))
    }
}

struct GiftCardsBlockCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "block",
        abstract: "Keep a card from being spent; its money stays on it."
    )

    @OptionGroup var card: GiftCardOptions

    @Option(help: "Why, such as that it was lost.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let id = try desk.giftCard(card).row.card
        try desk.tell(try desk.store.block(id, because: reason, by: desk.signatory))
    }
}

struct GiftCardsUnblockCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "unblock",
        abstract: "Let a blocked card be spent again."
    )

    @OptionGroup var card: GiftCardOptions

    @Option(help: "Why, such as that it was found.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let id = try desk.giftCard(card).row.card
        try desk.tell(try desk.store.unblock(id, because: reason, by: desk.signatory))
    }
}

struct GiftCardsCorrectCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct what is on a card by hand, with a reason."
    )

    @OptionGroup var card: GiftCardOptions

    @Option(
        name: .customLong("by"),
        parsing: .unconditional,
        help: ArgumentHelp("How much more, or less: 20, -5.50.", valueName: "amount")
    )
    var delta: String

    @Option(help: "Why the balance differs from what it should be.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let row = try desk.giftCard(card).row
        let corrected = try desk.store.correct(
            row.card,
            by: try Money(typed: delta, in: row.currency),
            because: reason,
            by: desk.signatory
        )
        try desk.tell(corrected)
    }
}
