import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct OrdersListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List orders, the newest first."
    )

    @OptionGroup var list: ListOptions<OrderSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<OrderField>(words: list.query)
        let key = list.sort ?? .placed
        let sort = Sort(key, descending: (key == .placed) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.orders(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let zone = desk.store.zone
        let today = desk.today
        try pages.write(
            columns(in: language),
            json: \.json,
            cells: { row in
                [
                    row.number,
                    language.dayAndTime(row.placed.at, in: zone, today: today),
                    row.status.label(in: language),
                    row.name,
                    language.number(row.units),
                    language.money(row.total, row.currency),
                    row.refunded == .zero ? "" : language.money(row.refunded, row.currency),
                    row.exchangeFor.isEmpty
                        ? language.channel(row.channel)
                        : "\(language.channel(row.channel)) \(language.exchanged(for: row.exchangeFor))",
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        [
            Listing.Column(ColumnTitle.number.title(in: language)),
            Listing.Column(ColumnTitle.placed.title(in: language)),
            Listing.Column(ColumnTitle.status.title(in: language)),
            Listing.Column(ColumnTitle.customer.title(in: language)),
            Listing.Column(ColumnTitle.pieces.title(in: language), .trailing),
            Listing.Column(ColumnTitle.total.title(in: language), .trailing),
            Listing.Column(ColumnTitle.refunded.title(in: language), .trailing),
            Listing.Column(ColumnTitle.channel.title(in: language)),
        ]
    }
}
