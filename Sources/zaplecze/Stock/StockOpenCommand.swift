import ArgumentParser
import Panes
import Shop
import ShopStore

struct StockOpenCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Begin to keep stock, with nothing on the shelves yet.",
        discussion: """
            Orders placed from now on reserve and move stock; older ones do not. To begin with \
            what is there, use zaplecze import stock FILE.
            """
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.openStock(by: desk.signatory)
        let text = desk.language.choose(
            english: "Stock is kept from now on.\n",
            polish: "Od teraz sklep prowadzi stany magazynowe.\n"
        )
        try desk.answer(text, json: ["opened": .flag(true)])
    }
}
