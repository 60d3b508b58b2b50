import ArgumentParser
import Panes
import Shop
import ShopStore

struct StockReserveCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "reserve",
        abstract: "Keep units for a cart while somebody pays.",
        discussion: "It lapses by itself. The same cart and article again replaces it."
    )

    @Argument(help: "The article's SKU or EAN.")
    var article: String

    @Argument(help: "How many units.")
    var units: Int

    @Option(help: "What the shop's front calls the cart.")
    var cart: String

    @Option(help: ArgumentHelp("For how many minutes.", valueName: "n"))
    var minutes = 15

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let variant = try desk.article(article)
        let (seconds, isTooLong) = minutes.multipliedReportingOverflow(by: 60)
        guard !isTooLong else { throw StockRefusal.notATime }
        let kept = try desk.store.reserve(
            units,
            of: variant.id,
            for: cart,
            seconds: seconds,
            by: desk.signatory
        )
        let until = desk.language.dayAndTime(
            kept.until,
            in: desk.store.zone,
            today: desk.today
        )
        let pieces = desk.language.pieces(units)
        let text = desk.language.choose(
            english: "\(variant.sku): \(pieces) kept for \(cart) until \(until)",
            polish: "\(variant.sku): \(pieces) dla \(cart) do \(until)"
        )
        try desk.answer(
            desk.output.shown(text) + "\n",
            json: [
                "sku": .text(variant.sku), "cart": .text(cart), "units": .integer(units),
                "until": .instant(kept.until),
            ]
        )
    }
}

struct StockReleaseCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Give free what was kept for a cart."
    )

    @Option(help: "What the shop's front calls the cart.")
    var cart: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let articles = try desk.store.release(cart: cart, by: desk.signatory)
        let count = desk.language.number(articles)
        let text = desk.language.choose(
            english: "\(cart): released, articles: \(count)",
            polish: "\(cart): zwolniono, artykuły: \(count)"
        )
        try desk.answer(
            desk.output.shown(text) + "\n",
            json: ["cart": .text(cart), "articles": .integer(articles)]
        )
    }
}
