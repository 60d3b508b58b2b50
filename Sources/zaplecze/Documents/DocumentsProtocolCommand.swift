import ArgumentParser
import Panes
import Shop
import ShopStore

struct DocumentsProtocolCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol",
        abstract: "The acceptance protocol of a return, for the customer and the shop to sign."
    )

    @Argument(help: "The return's number, such as R-2026-000123.")
    var number: String

    @OptionGroup var file: FileOptions
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let goods = try desk.goodsReturned(number)
        let rules = try desk.store.rules()
        let paper = try AcceptanceProtocol(
            of: goods,
            under: rules,
            in: desk.language,
            zone: desk.store.zone
        )
        let lines = paper.lines(width: AcceptanceProtocol.width, at: desk.store.moment.at)
        let text = lines.map { desk.output.shown($0) + "\n" }.joined()
        guard file.path != nil || !desk.isJSON else {
            let json: JSON = ["number": .text(goods.goods.number), "text": .text(text)]
            return try desk.output.write(json.text + "\n")
        }
        try file.deliver(at: desk) { try $0(Array(text.utf8)) }
    }
}
