import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct StockNotifyCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: "Note whom to tell when an article is there again."
    )

    @Argument(help: "The article's SKU or EAN.")
    var article: String

    @Option(help: "The address to write to.")
    var email: String

    @Option(help: "The customer's name.")
    var name: String = ""

    @Option(help: "The language to write in.")
    var letters: Language = .polish

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let variant = try desk.article(article)
        try desk.store.request(
            variant.id,
            email: email,
            name: name,
            language: letters.rawValue,
            by: desk.signatory
        )
        let waiting = try desk.store.stockRequests(for: variant.id, by: desk.visitor).count
        let count = desk.language.number(waiting)
        let text = desk.language.choose(
            english: "\(variant.sku): waiting for it: \(count)",
            polish: "\(variant.sku): czeka osób: \(count)"
        )
        try desk.answer(
            desk.output.shown(text) + "\n",
            json: ["sku": .text(variant.sku), "waiting": .integer(waiting)]
        )
    }
}

struct StockWaitingCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiting",
        abstract: "List who waits for articles to be there again, who asked first on top."
    )

    @Argument(help: "The article's SKU or EAN; all of them without one.")
    var article: String?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let variant = try article.map { try desk.article($0).id }
        let requests = try desk.store.stockRequests(for: variant, by: desk.visitor)
        let titles: [ColumnTitle] = [.moment, .sku, .email, .customer]
        var listing = Listing(titles.map { Listing.Column($0.title(in: desk.language)) })
        var rows: [JSON] = []
        for request in requests {
            let sku = try desk.store.stockFile(request.variant, by: desk.visitor)?.row.sku ?? ""
            let time = desk.language.dayAndTime(
                request.asked.at,
                in: desk.store.zone,
                today: desk.today
            )
            listing.add([time, sku, request.email, request.name])
            rows.append([
                "sku": .text(sku), "email": .text(request.email), "name": .text(request.name),
                "language": .text(request.language), "asked_at": .instant(request.asked),
            ])
        }
        try desk.answer(
            requests.isEmpty ? "" : listing.text(on: desk.output),
            json: .list(rows)
        )
    }
}
