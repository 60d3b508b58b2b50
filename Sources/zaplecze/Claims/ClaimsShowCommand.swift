import ArgumentParser
import Panes
import Shop
import ShopStore

struct ClaimsShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a claim: the law's clock, the defect, the answer, its return."
    )

    @Argument(help: "The claim's number, such as K-2026-000123.")
    var number: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.claim(number)
        let rules = try desk.store.rules()
        let page = ClaimPage(
            file: file,
            rules: rules,
            language: desk.language,
            zone: desk.store.zone,
            today: desk.today
        )
        try desk.answer(
            page.text(on: desk.output),
            json: file.json(under: rules, on: desk.today)
        )
    }
}
