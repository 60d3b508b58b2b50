import ArgumentParser
import Panes
import Shop
import ShopStore

struct StockAdjustCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust",
        abstract: "Correct a level by hand, with a reason."
    )

    @Argument(help: "The article's SKU or EAN.")
    var article: String

    @Option(
        name: .customLong("by"),
        parsing: .unconditional,
        help: ArgumentHelp("How many units more, or fewer: 3, -2.", valueName: "units")
    )
    var delta: Int

    @Option(help: "Why the stock differs from the books.")
    var reason: String

    @Option(
        help: ArgumentHelp("Where: a bin such as A-04-2, or SHOP/A-04-2.", valueName: "bin")
    )
    var bin: String?

    @Option(
        help: ArgumentHelp("What all the units that come in cost together.", valueName: "amount")
    )
    var cost: String?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let variant = try desk.article(article)
        try desk.store.adjust(
            variant.id,
            by: delta,
            in: bin.map { try desk.bin($0).id },
            at: cost.map { try Money(typed: $0, in: Rules.currency) },
            reason: reason,
            by: desk.signatory
        )
        try desk.tellStock(of: variant.id)
    }
}
