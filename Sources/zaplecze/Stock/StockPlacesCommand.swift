import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct StockPlacesCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "places",
        abstract: "List warehouses and bins, or add one.",
        discussion: """
            --add SHOP adds a warehouse, --add SHOP/A-04-2 a bin in it.
            """
    )

    @Option(help: ArgumentHelp("A warehouse or a bin to add.", valueName: "code"))
    var add: String?

    @Option(help: "What people call the new warehouse.")
    var name: String = ""

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        if let add { try desk.addPlace(add, named: name) }
        let warehouses = try desk.store.warehouses(by: desk.visitor)
        let titles: [ColumnTitle] = [.warehouse, .note, .bin]
        var listing = Listing(titles.map { Listing.Column($0.title(in: desk.language)) })
        for warehouse in warehouses.all {
            for bin in warehouse.bins {
                listing.add([
                    warehouse.code, warehouse.name, bin.name(in: desk.language),
                ])
            }
        }
        try desk.answer(
            listing.text(on: desk.output),
            json: .list(warehouses.all) { warehouse in
                [
                    "warehouse": .text(warehouse.code), "name": .text(warehouse.name),
                    "bins": .list(warehouse.bins) { bin in
                        ["bin": .text(bin.code), "purpose": .word(bin.purpose)]
                    },
                ]
            }
        )
    }
}

extension Desk {
    fileprivate func addPlace(_ code: String, named name: String) throws {
        let parts = code.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            let warehouse = try warehouse(String(parts[0]))
            // What is carried to "quarantine" must never lie on a shelf of that name.
            guard !Bin.Purpose.allCases.contains(where: { $0.isCalled(String(parts[1])) }) else {
                throw StockRefusal.codeTaken(String(parts[1]))
            }
            try store.addBin(String(parts[1]), in: warehouse.id, by: signatory)
        } else {
            try store.addWarehouse(code, named: name, by: signatory)
        }
    }
}

extension Bin.Purpose {
    fileprivate func isCalled(_ text: String) -> Bool {
        let names = [rawValue] + Language.allCases.map(label(in:))
        return names.contains { $0.folded == text.folded }
    }
}

struct StockSetCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change what an article is to the stock."
    )

    enum Kind: String, Choice {
        case counted
        case digital
        case bundle
    }

    @Argument(help: "The article's SKU or EAN.")
    var article: String

    @Option(help: "What it is: counted, digital, or a bundle of others.")
    var kind: Kind?

    @Option(
        help: ArgumentHelp(
            "What a bundle is made of, such as MUG=2,PLATE=1.",
            valueName: "sku=units,…"
        )
    )
    var components: String = ""

    @Option(help: ArgumentHelp("What it is sold at, with tax.", valueName: "amount"))
    var price: String?

    @Option(help: ArgumentHelp("At how many units it is ordered again.", valueName: "units"))
    var reorderAt: Int?

    @Option(
        help: ArgumentHelp("Whether it is sold before it is there.", valueName: "true|false")
    )
    var preorders: Bool?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (0...IncomingLine.unitsLimit).contains(reorderAt ?? 0) else {
            throw ValidationError("'--reorder-at' must be 0 or more.")
        }
        for part in parts { _ = try DeliveredArgument(part) }
        guard parts.isEmpty || kind == .bundle else {
            throw ValidationError("'--components' goes with '--kind bundle'.")
        }
    }

    private var parts: [String] {
        components.split(separator: ",").map(String.init)
    }

    func run(at desk: Desk) throws {
        let variant = try desk.article(article)
        let change = ArticleTerms(
            kind: try kind.map { try made($0, at: desk) },
            price: try price.map { try Money(typed: $0, in: Rules.currency) },
            reorderPoint: reorderAt,
            takesPreorders: preorders
        )
        try desk.store.change(variant.id, change, by: desk.signatory)
        try desk.tellStock(of: variant.id)
    }

    private func made(_ kind: Kind, at desk: Desk) throws -> ArticleTerms.Kind {
        switch kind {
        case .counted: return .counted
        case .digital: return .digital
        case .bundle:
            let units = try parts.map(DeliveredArgument.init).map {
                (try desk.article($0.code).id, $0.units)
            }
            return .bundle(Dictionary(units) { $0 + $1 })
        }
    }
}
