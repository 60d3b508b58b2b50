import ArgumentParser
import Panes
import Shop
import ShopStore

struct ParcelsShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a parcel: whose it is, what was found, what is being cleared up."
    )

    @Argument(help: "The number on its label; the newest with it is meant.")
    var tracking: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.parcel(tracked: tracking)
        let names = try desk.staffNames
        let page = ParcelPage(
            file: file,
            names: names,
            language: desk.language,
            zone: desk.store.zone,
            today: desk.today
        )
        try desk.answer(page.text(on: desk.output), json: file.json(naming: names))
    }
}
