import ArgumentParser
import Panes
import Shop
import ShopStore

struct StockShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an article with its places, claims, cost layers and movements."
    )

    @Argument(help: "The article's SKU or EAN.")
    var article: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let variant = try desk.article(article)
        guard let file = try desk.store.stockFile(variant.id, by: desk.visitor) else {
            throw StockRefusal.noSuchArticle(article)
        }
        let page = StockPage(
            file: file,
            language: desk.language,
            zone: desk.store.zone,
            today: desk.today
        )
        try desk.answer(page.text(on: desk.output), json: file.json)
    }
}
