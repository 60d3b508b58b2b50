import ArgumentParser
import Panes
import Shop
import ShopStore

struct PayoutsWithdrawFileCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw-file",
        abstract: "Take back a bank file that no bank was given; all that is left of it is due."
    )

    @Argument(help: "The file's number, such as P-2026-000001.")
    var number: String

    @Option(help: "Why the bank never had it; the customers are told nothing.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.store.withdrawBankFile(number, because: reason, by: desk.signatory)
        let orders = desk.language.number(file.orders.count)
        let text = desk.language.choose(
            english: "\(file.number): withdrawn, transfers \(orders). Do not hand it in to the "
                + "bank any more.",
            polish: "\(file.number): wycofany, przelewy \(orders). Nie przekazuj go już do banku."
        )
        try desk.answer(text + "\n", json: file.head.and(file.body))
    }
}
