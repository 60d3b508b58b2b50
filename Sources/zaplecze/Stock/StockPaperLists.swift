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
        let rows = try desk.store.purchaseOrders(
            isOpen: !all,
            limit: 1_000,
            by: desk.visitor
        )
        let language = desk.language
        var listing = desk.papers([.number, .moment, .status, .supplier, .warehouse])
        for row in rows {
            let start = [
                row.order.number, desk.time(row.ordered.at),
                row.order.status.label(in: language), row.supplier, row.warehouse,
            ]
            for (line, sku) in zip(row.order.lines, row.skus) {
                listing.add(
                    start + [
                        sku, language.number(line.units),
                        line.received == 0 ? "" : language.number(line.received),
                        line.cost.map { language.money($0, Rules.currency) } ?? "",
                    ]
                )
            }
        }
        try desk.answer(
            rows.isEmpty ? "" : listing.text(on: desk.output),
            json: .list(rows, \.json)
        )
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
        let rows = try desk.store.transfers(isOpen: !all, limit: 1_000, by: desk.visitor)
        let language = desk.language
        var listing = desk.papers([.number, .moment, .status, .from, .to])
        for row in rows {
            let start = [
                row.transfer.number, desk.time(row.sent.at),
                row.transfer.status.label(in: language), row.source, row.target,
            ]
            for (line, sku) in zip(row.transfer.lines, row.skus) {
                listing.add(
                    start + [
                        sku, language.number(line.units),
                        line.arrived == 0 ? "" : language.number(line.arrived), "",
                    ]
                )
            }
        }
        try desk.answer(
            rows.isEmpty ? "" : listing.text(on: desk.output),
            json: .list(rows, \.json)
        )
    }
}

extension Desk {
    fileprivate func papers(_ titles: [ColumnTitle]) -> Listing {
        let numbers: [ColumnTitle] = [.pieces, .arrived, .cost]
        return Listing(
            (titles + [.sku]).map { Listing.Column($0.title(in: language)) }
                + numbers.map { Listing.Column($0.title(in: language), .trailing) }
        )
    }

    fileprivate func time(_ instant: Instant) -> String {
        language.dayAndTime(instant, in: store.zone, today: today)
    }
}

extension PurchaseOrderRow {
    fileprivate var json: JSON {
        [
            "number": .text(order.number),
            "ordered_at": .instant(ordered),
            "status": .word(order.status),
            "supplier": .text(supplier),
            "warehouse": .text(warehouse),
            "lines": .list(
                zip(order.lines, skus).map { line, sku in
                    [
                        "sku": .text(sku), "units": .integer(line.units),
                        "received": .integer(line.received),
                        "cost": line.cost.map(JSON.money) ?? .null,
                        "currency": .currency(Rules.currency),
                    ]
                }
            ),
        ]
    }
}

extension StockTransferRow {
    fileprivate var json: JSON {
        [
            "number": .text(transfer.number),
            "sent_at": .instant(sent),
            "status": .word(transfer.status),
            "from": .text(source),
            "to": .text(target),
            "lines": .list(
                zip(transfer.lines, skus).map { line, sku in
                    [
                        "sku": .text(sku), "units": .integer(line.units),
                        "arrived": .integer(line.arrived), "lost": .integer(line.lost),
                    ]
                }
            ),
        ]
    }
}
