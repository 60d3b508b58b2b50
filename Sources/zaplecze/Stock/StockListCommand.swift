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

    @OptionGroup var list: ListOptions<StockSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<StockField>(words: list.query)
        let sort = Sort(list.sort ?? .name, descending: list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.stock(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let columns: [ColumnTitle] = [
            .sku, .article, .onHand, .reserved, .available, .awaited, .incoming, .cover, .cost,
            .note,
        ]
        try pages.write(
            columns.map { title in
                let isText = [.sku, .article, .note].contains(title)
                return Listing.Column(title.title(in: language), isText ? .leading : .trailing)
            },
            json: \.json,
            cells: { $0.cells(in: language) }
        )
    }
}

extension StockRow {
    fileprivate func cells(in language: Language) -> [String] {
        func units(_ number: Int) -> String { number == 0 ? "" : language.number(number) }
        let low = isLow ? language.choose(english: "reorder", polish: "zamów") : ""
        return [
            sku, name, kind == .digital ? "" : language.number(levels.onHand),
            units(levels.reserved + levels.inCarts),
            kind == .digital ? "∞" : language.number(levels.available), units(levels.awaited),
            units(levels.incoming), daysOfCover.map(language.number) ?? "",
            levels.value == .zero ? "" : language.money(levels.value, Rules.currency),
            [kind.label(in: language), low].filter { !$0.isEmpty }.joined(separator: ", "),
        ]
    }
}
