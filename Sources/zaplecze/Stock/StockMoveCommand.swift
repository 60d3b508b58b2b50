import ArgumentParser
import Shop
import ShopStore

struct StockMoveCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Carry units from one bin to another of the same warehouse.",
        discussion: """
            A bin is named by its label, such as A-04-2, or by what lies there: shelf, \
            quarantine, outlet, repair, supplier. Before it may stand a warehouse: SHOP/A-04-2.
            """
    )

    @Argument(help: "The article's SKU or EAN.")
    var article: String

    @Argument(help: "How many units.")
    var units: Int

    @Option(help: ArgumentHelp("From where.", valueName: "bin"))
    var from: String

    @Option(help: ArgumentHelp("To where.", valueName: "bin"))
    var to: String

    @Option(help: "Why, where somebody may ask.")
    var reason: String = ""

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let variant = try desk.article(article)
        try desk.store.move(
            units,
            of: variant.id,
            from: try desk.bin(from).id,
            to: try desk.bin(to).id,
            reason: reason,
            by: desk.signatory
        )
        try desk.tellStock(of: variant.id)
    }
}
