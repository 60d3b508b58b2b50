import ArgumentParser
import Panes
import Shop
import ShopStore

struct ReturnsShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a return: what came, what was decided, what was paid."
    )

    @Argument(help: "The return's number, such as R-2026-000123.")
    var number: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.goodsReturned(number)
        let rules = try desk.store.rules()
        let page = ReturnPage(
            file: file,
            rules: rules,
            language: desk.language,
            zone: desk.store.zone,
            today: desk.today
        )
        try desk.answer(page.text(on: desk.output), json: file.json(under: rules))
    }
}
