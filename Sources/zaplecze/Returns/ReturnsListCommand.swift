import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct ReturnsListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List returns, those that are due first at the top."
    )

    @OptionGroup var list: ListOptions<ReturnSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<ReturnField>(words: list.query)
        let key = list.sort ?? .due
        let sort = Sort(key, descending: (key == .registered) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.returns(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let today = desk.today
        try pages.write(
            columns(in: language),
            json: \.json,
            cells: { row in
                [
                    row.number,
                    row.deadline.short(today: today, in: language),
                    status(of: row, in: language),
                    row.name,
                    language.number(row.units),
                    language.money(row.amount, row.currency),
                    row.wayBack.label(in: language),
                    row.orderNumber,
                ]
            }
        )
    }

    /// The status, and what keeps the return where it is.
    private func status(of row: ReturnRow, in language: Language) -> String {
        let held = language.choose(english: "held back", polish: "wstrzymana")
        let parts = [
            row.status.listLabel(in: language),
            row.isProposed ? Proposal.waits.text(in: language) : "", row.isFrozen ? held : "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func columns(in language: Language) -> [Listing.Column] {
        [
            Listing.Column(ColumnTitle.number.title(in: language)),
            Listing.Column(ColumnTitle.due.title(in: language)),
            Listing.Column(ColumnTitle.status.title(in: language)),
            Listing.Column(ColumnTitle.customer.title(in: language)),
            Listing.Column(ColumnTitle.pieces.title(in: language), .trailing),
            Listing.Column(ColumnTitle.refund.title(in: language), .trailing),
            Listing.Column(ColumnTitle.wayBack.title(in: language)),
            Listing.Column(ColumnTitle.order.title(in: language)),
        ]
    }
}
