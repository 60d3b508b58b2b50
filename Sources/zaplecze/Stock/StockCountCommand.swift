import ArgumentParser
import Panes
import Shop
import ShopStore

/// Stocktakes: counting blind, shelf by shelf, and posting what differs.
struct StockCountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Count what is really there.",
        discussion: """
            start begins a stocktake, sheet hands in what one person has counted in one bin, show \
            reviews what differs, and post writes it into the books.
            """,
        subcommands: [
            CountListCommand.self, CountShowCommand.self, CountStartCommand.self,
            CountSheetCommand.self, CountPostCommand.self, CountCancelCommand.self,
        ]
    )
}

struct CountStartCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Begin a stocktake of a warehouse, of some of its bins or articles."
    )

    @Option(help: "The warehouse.")
    var warehouse: String = Warehouse.mainCode

    @Option(help: ArgumentHelp("What the labels of the bins begin with.", valueName: "A-"))
    var bins: String = ""

    @Option(
        help: ArgumentHelp("Count only the articles that a query finds.", valueName: "query")
    )
    var articles: String = ""

    @Flag(help: "Each shelf is counted by two people who see nothing of each other's count.")
    var two = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let scope = Stocktake.Scope(
            warehouse: try desk.warehouse(warehouse).id,
            bins: bins,
            articles: try Query(words: [articles]),
            counters: two ? 2 : 1
        )
        let number = try desk.store.startStocktake(of: scope, by: desk.signatory)
        try desk.tellCount(number)
    }
}

struct CountSheetCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Hand in what you have counted in one bin.",
        discussion: """
            What lies there by the books and is not named was not found. Where two counters \
            disagree, the next sheet counts again only what differs.
            """
    )

    @Argument(help: "The stocktake's number.")
    var number: String

    @Argument(help: ArgumentHelp("The bin, or SHOP/A-04-2.", valueName: "bin"))
    var bin: String

    @Argument(help: ArgumentHelp("What is there: SKU or EAN, and units.", valueName: "sku=units"))
    var goods: [String] = []

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for text in goods { _ = try FoundArgument(text) }
    }

    func run(at desk: Desk) throws {
        let found = try goods.map(FoundArgument.init).map {
            (try desk.article($0.code).id, $0.units)
        }
        let file = try desk.store.stocktake(number, by: desk.visitor)
        let code = bin.contains("/") ? bin : "\(file.warehouse.code)/\(bin)"
        let place = try desk.bin(code)
        guard file.bins.contains(place) else { throw StockRefusal.notInStocktake(bin) }
        try desk.store.handIn(
            Dictionary(found) { $0 + $1 },
            in: place.id,
            for: number,
            by: desk.signatory
        )
        try desk.tellCount(number)
    }
}

struct CountPostCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "post",
        abstract: "Write what differs into the books, all at once.",
        discussion: """
            Where stock has moved since it was counted, the difference is kept; --keep-count \
            keeps the count instead.
            """
    )

    @Argument(help: "The stocktake's number.")
    var number: String

    @Option(
        name: .customLong("keep-count"),
        help: ArgumentHelp("An article whose count holds as it is.", valueName: "sku[@bin]")
    )
    var keptCounts: [String] = []

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let file = try desk.store.stocktake(number, by: desk.visitor)
        var choices: [CountResult.Place: CountChoice] = [:]
        for text in keptCounts {
            let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
            let article = try desk.article(parts.first ?? "").id
            let bin = parts.count > 1 ? parts[1].folded : nil
            let kept = file.postings.filter { posting in
                let place = posting.result.place
                return place.variant == article
                    && (bin == nil || file.bin(place.bin)?.label.folded == bin)
            }
            guard !kept.isEmpty else { throw StockRefusal.noSuchArticle(text) }
            for posting in kept { choices[posting.result.place] = .count }
        }
        let postings = try desk.store.postStocktake(number, choices, by: desk.signatory)
        let units = postings.map(\.delta).reduce(0, +)
        let language = desk.language
        let text =
            "\(file.stocktake.number): "
            + language.choose(
                english: "posted, places changed ",
                polish: "zatwierdzona, zmienione miejsca "
            )
            + language.number(postings.count)
            + (units == 0 ? "" : ", \(language.change(units))")
        try desk.answer(
            desk.output.shown(text) + "\n",
            json: [
                "number": .text(file.stocktake.number),
                "places": .integer(postings.count), "units": .integer(units),
            ]
        )
    }
}

struct CountCancelCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Give a stocktake up; no level changes."
    )

    @Argument(help: "The stocktake's number.")
    var number: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.cancelStocktake(number, by: desk.signatory)
        try desk.tellCount(number)
    }
}

extension Desk {
    /// Says how a stocktake stands.
    fileprivate func tellCount(_ number: String) throws {
        let file = try store.stocktake(number, by: visitor)
        let page = CountPage(file: file, language: language)
        try answer(output.shown(page.headline) + "\n", json: file.json)
    }
}
