import ArgumentParser
import Panes
import Shop
import ShopStore

struct StockReceiveCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Take in goods that a supplier has delivered."
    )

    @Argument(
        help: ArgumentHelp(
            "What came: SKU or EAN, units and, where known, what they cost together.",
            valueName: "sku=units[:cost]"
        )
    )
    var goods: [String]

    @Option(help: ArgumentHelp("The purchase order that they are on.", valueName: "number"))
    var order: String?

    @Option(name: .customLong("from"), help: "The supplier, where there is no purchase order.")
    var supplier: String = ""

    @Option(help: "The number on the supplier's paper.")
    var reference: String = ""

    @Option(help: ArgumentHelp("Where they are put away.", valueName: "bin"))
    var bin: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for text in goods { _ = try DeliveredArgument(text) }
    }

    func run(at desk: Desk) throws {
        let bin = try bin.map { try desk.bin($0).id }
        let counts = try goods.map(DeliveredArgument.init).map { part in
            StockCount(
                variant: try desk.article(part.code).id,
                units: part.units,
                bin: bin,
                cost: try part.cost.map { try Money(typed: $0, in: Rules.currency) }
            )
        }
        let number = try desk.store.receiveGoods(
            counts,
            for: order,
            from: supplier,
            reference: reference,
            by: desk.signatory
        )
        try desk.tellPaper(number, counts.map(\.units).reduce(0, +))
    }
}

struct StockOrderCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: "Order goods from a supplier; they are incoming from then on."
    )

    @Argument(
        help: ArgumentHelp(
            "What is ordered: SKU or EAN, units and, where agreed, what they cost together.",
            valueName: "sku=units[:cost]"
        )
    )
    var goods: [String]

    @Option(name: .customLong("from"), help: "The supplier.")
    var supplier: String

    @Option(name: .customLong("to"), help: "The warehouse that they come to.")
    var warehouse: String = Warehouse.mainCode

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for text in goods { _ = try DeliveredArgument(text) }
    }

    func run(at desk: Desk) throws {
        let lines = try goods.map(DeliveredArgument.init).map { part in
            PurchaseOrder.Line(
                variant: try desk.article(part.code).id,
                units: part.units,
                cost: try part.cost.map { try Money(typed: $0, in: Rules.currency) }
            )
        }
        let number = try desk.store.orderGoods(
            lines,
            from: supplier,
            to: try desk.warehouse(warehouse).id,
            by: desk.signatory
        )
        try desk.tellPaper(number, lines.map(\.units).reduce(0, +))
    }
}

struct StockCloseCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Wait no longer for what has not come of a purchase order."
    )

    @Argument(help: "The purchase order's number.")
    var number: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.store.closeOrder(number, by: desk.signatory)
        try desk.tellPaper(number.uppercased(), 0)
    }
}

struct StockTransferCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "Send goods from one warehouse to another."
    )

    @Argument(
        help: ArgumentHelp("What leaves: SKU or EAN, and units.", valueName: "sku=units")
    )
    var goods: [String]

    @Option(help: "The warehouse that they leave.")
    var from: String = Warehouse.mainCode

    @Option(help: "The warehouse that they go to.")
    var to: String

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for text in goods { _ = try DeliveredArgument(text) }
    }

    func run(at desk: Desk) throws {
        let units = try desk.units(goods)
        let number = try desk.store.sendGoods(
            units,
            from: try desk.warehouse(from).id,
            to: try desk.warehouse(to).id,
            by: desk.signatory
        )
        try desk.tellPaper(number, units.values.reduce(0, +))
    }
}

struct StockArriveCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrive",
        abstract: "Note what has arrived of a transfer; all of it where nothing is named.",
        discussion: """
            With --lost REASON, all that has not arrived is given up and written off; what has \
            is noted first.
            """
    )

    @Argument(help: "The transfer's number.")
    var number: String

    @Argument(
        help: ArgumentHelp("What has arrived: SKU or EAN, and units.", valueName: "sku=units")
    )
    var goods: [String] = []

    @Option(help: ArgumentHelp("Where it is put away.", valueName: "bin"))
    var bin: String?

    @Option(help: ArgumentHelp("Why the rest is given up.", valueName: "reason"))
    var lost: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for text in goods { _ = try DeliveredArgument(text) }
        guard lost == nil || goods.isEmpty && bin == nil else {
            throw ValidationError("Note what has arrived first; --lost gives up all the rest.")
        }
    }

    func run(at desk: Desk) throws {
        let units = try desk.units(goods)
        if let lost {
            try desk.store.loseTransfer(number, reason: lost, by: desk.signatory)
        } else {
            try desk.store.receiveTransfer(
                number,
                goods.isEmpty ? nil : units,
                in: try bin.map { try desk.bin($0).id },
                by: desk.signatory
            )
        }
        try desk.tellPaper(number.uppercased(), units.values.reduce(0, +))
    }
}

extension Desk {
    func warehouse(_ code: String) throws -> Warehouse {
        let all = try store.warehouses(by: visitor).all
        guard let warehouse = all.first(where: { $0.code.folded == code.folded }) else {
            throw StockRefusal.noSuchWarehouse(code)
        }
        return warehouse
    }

    fileprivate func units(_ goods: [String]) throws -> [ID<Variant>: Int] {
        let parts = try goods.map(DeliveredArgument.init).map {
            (try article($0.code).id, $0.units)
        }
        return Dictionary(parts) { $0 + $1 }
    }

    /// Says under which number something about stock is filed.
    fileprivate func tellPaper(_ number: String, _ units: Int) throws {
        let text = units > 0 ? "\(number): \(language.pieces(units))" : number
        try answer(
            output.shown(text) + "\n",
            json: ["number": .text(number), "units": .integer(units)]
        )
    }
}
