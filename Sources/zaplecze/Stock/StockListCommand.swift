import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct StockListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List articles with what is on hand, reserved, available and incoming."
    )

    @Option(
        help: ArgumentHelp(
            "Only what lies in this warehouse, with the figures of it.",
            valueName: "code"
        )
    )
    var warehouse: String?

    @OptionGroup var list: ListOptions<StockSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try query(at: desk)
        let sort = Sort(list.sort ?? .name, descending: list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.stock(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let columns: [ColumnTitle] = [
            .sku, .article, .onHand, .reserved, .available, .awaited, .incoming, .cover, .cost,
            .note,
        ]
        let ofWarehouse: [ColumnTitle] = [.onHand, .reserved, .incoming]
        let code = try query.warehouse.flatMap { folded in
            try desk.store.warehouses(by: desk.visitor).all.first { $0.code.folded == folded }?.code
        }
        try pages.write(
            columns.map { title in
                let isText = [.sku, .article, .note].contains(title)
                let place = ofWarehouse.contains(title) ? code.map { " \($0)" } ?? "" : ""
                return Listing.Column(
                    title.title(in: language) + place,
                    isText ? .leading : .trailing
                )
            },
            json: \.json,
            cells: { $0.cells(in: language) }
        )
    }

    private func query(at desk: Desk) throws -> Query<StockField> {
        let query = try Query<StockField>(words: list.query)
        guard let warehouse else { return query }
        let code = try desk.warehouse(warehouse).code.folded
        return .all(of: [.field(.warehouse, .text([code])), query])
    }
}

extension StockRow {
    fileprivate func cells(in language: Language) -> [String] {
        func units(_ number: Int) -> String { number == 0 ? "" : language.number(number) }
        let low = isLow ? language.choose(english: "reorder", polish: "zamów") : ""
        return [
            sku, name,
            kind == .counted ? language.number(inWarehouse?.onHand ?? levels.onHand) : "",
            units(inWarehouse?.reserved ?? levels.reserved + levels.inCarts),
            available.map(language.number) ?? "∞", units(levels.awaited),
            units(inWarehouse?.incoming ?? levels.incoming), daysOfCover.map(language.number) ?? "",
            levels.value == .zero ? "" : language.money(levels.value, Rules.currency),
            [kind.label(in: language), low].filter { !$0.isEmpty }.joined(separator: ", "),
        ]
    }
}
