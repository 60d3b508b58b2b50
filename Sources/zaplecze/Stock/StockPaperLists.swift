import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct StockOrdersCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "List purchase orders, the newest first."
    )

    @Flag(help: "Those that have ended, too.")
    var all = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.list(.purchase, all: all, [.supplier, .warehouse])
    }
}

struct StockTransfersCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfers",
        abstract: "List transfers between warehouses, the newest first."
    )

    @Flag(help: "Those that have arrived, too.")
    var all = false

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.list(.transfer, all: all, [.from, .to])
    }
}

extension Desk {
    /// Papers of a kind, a line for each article; those that are open or all.
    fileprivate func list(_ kind: StockPaper, all: Bool, _ ends: [ColumnTitle]) throws {
        let ofKind = Query.field(StockPaperField.kind, .choice([kind.rawValue]))
        let files = try store.stockPaperFiles(
            all ? ofKind : .all([ofKind, .field(.open, .flag(true))]),
            limit: 1_000,
            by: visitor
        )
        let titles = [.number, .moment, .status] + ends + [ColumnTitle.sku]
        let numbers: [ColumnTitle] = [.pieces, .arrived, .cost]
        var listing = Listing(
            titles.map { Listing.Column($0.title(in: language)) }
                + numbers.map { Listing.Column($0.title(in: language), .trailing) }
        )
        for file in files {
            let row = file.row
            let start = [
                row.number, language.dayAndTime(row.at.at, in: store.zone, today: today),
                row.status.label(in: language), row.source, row.target,
            ]
            for line in file.lines {
                listing.add(
                    start + [
                        file.sku(of: line.variant), language.number(line.units),
                        line.come == 0 ? "" : language.number(line.come),
                        line.cost.map { language.money($0, Rules.currency) } ?? "",
                    ]
                )
            }
        }
        try answer(files.isEmpty ? "" : listing.text(on: output), json: .list(files, \.json))
    }
}

extension StockPaperFile {
    fileprivate var json: JSON {
        switch content {
        case .purchase(let order):
            [
                "number": .text(row.number),
                "ordered_at": .instant(row.at),
                "status": .word(order.status),
                "supplier": .text(row.source),
                "warehouse": .text(row.target),
                "lines": .list(order.lines) { line in
                    [
                        "sku": .text(sku(of: line.variant)), "units": .integer(line.units),
                        "received": .integer(line.received),
                        "cost": line.cost.map(JSON.money) ?? .null,
                        "currency": .currency(Rules.currency),
                    ]
                },
            ]
        case .transfer(let transfer):
            [
                "number": .text(row.number),
                "sent_at": .instant(row.at),
                "status": .word(transfer.status),
                "from": .text(row.source),
                "to": .text(row.target),
                "lines": .list(transfer.lines) { line in
                    [
                        "sku": .text(sku(of: line.variant)), "units": .integer(line.units),
                        "arrived": .integer(line.arrived), "lost": .integer(line.lost),
                    ]
                },
            ]
        case .receipt, .stocktake: .null
        }
    }
}
