import ArgumentParser
import Exchange
import Panes
import Shop
import ShopStore

struct ImportProductsCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Take in a file of products, or a supplier's feed.",
        discussion: """
            Articles are found by EAN, supplier's code and SKU; variants of one product become \
            siblings. What the file leaves out stays as it is. Of the shop's own file the good \
            rows are taken; how many there are is for zaplecze import stock. A supplier's feed \
            is applied whole or not at all, and its stock is the supplier's.
            """
    )

    @OptionGroup var file: ArticleFileOptions

    @Option(help: ArgumentHelp("The supplier whose feed it is.", valueName: "name"))
    var supplier: String?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let purpose = supplier.map(ArticleImport.Purpose.feed) ?? .products
        try desk.takeIn(file, as: purpose)
    }
}

struct ImportStockCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "Take in how many of each article there are in the shop's own warehouses.",
        discussion: """
            The first such file opens the stock. Later ones correct what is on the shelves to \
            what they count, those reserved for orders among it. What a file leaves out stays \
            as it is.
            """
    )

    @OptionGroup var file: ArticleFileOptions

    @Option(help: "Where units lie for which the file names no warehouse.")
    var warehouse: String = Warehouse.mainCode

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.takeIn(file, as: .stock, in: desk.warehouse(warehouse).code)
    }
}

/// Which file of articles is taken in, and how.
struct ArticleFileOptions: ParsableArguments {
    @Argument(help: "The file, as CSV or XML.", completion: .file())
    var file: String

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "What it means: \(ArticleMapping.shippedNames.joined(separator: ", ")), "
                + "or a mapping file of your own.",
            valueName: "name|file"
        ),
        completion: .list(ArticleMapping.shippedNames)
    )
    var mapping: String

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    @Flag(name: .customLong("yes"), help: "Apply it also where half the range would be emptied.")
    var isConfirmed = false

    @Option(
        help: ArgumentHelp(
            "Where rows that cannot be taken go; otherwise beside the file.",
            valueName: "file"
        ),
        completion: .file()
    )
    var rejects: String?
}

extension Desk {
    fileprivate func takeIn(
        _ options: ArticleFileOptions,
        as purpose: ArticleImport.Purpose,
        in warehouse: String? = nil
    ) throws {
        let file = try ArticleFile(
            path: options.file,
            mapping: ArticleMapping(options.mapping),
            currency: Rules.currency
        )
        var intake = ArticleIntake(of: file, options, as: purpose, in: warehouse, at: self)
        let report = try intake.run()
        try answer(report.text(in: language, on: output), json: report.json(in: language))
    }
}
