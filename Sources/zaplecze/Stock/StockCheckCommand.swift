import ArgumentParser
import Panes
import Shop
import ShopStore

struct StockCheckCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Add the stock ledger up again and compare it with the levels beside it.",
        discussion: "Each finding is one line; with any of them the exit status is 1."
    )

    @Flag(help: "Write the levels anew, as the ledger has them, before comparing.")
    var rebuild = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        if rebuild { try desk.store.rebuildStock(by: desk.signatory) }
        try desk.answer(try desk.store.checkStock(by: desk.visitor))
    }
}
