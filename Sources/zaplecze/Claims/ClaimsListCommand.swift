import ArgumentParser
import Panes
import Shop
import ShopStore

struct ClaimsListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List claims, those that are to be answered first at the top."
    )

    @OptionGroup var list: ListOptions<ClaimSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<ClaimField>(words: list.query)
        let key = list.sort ?? .due
        let sort = Sort(key, descending: (key == .received) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.claims(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        let today = desk.today
        try pages.write(
            columns(in: language),
            json: { $0.json(on: today) },
            cells: { row in
                [
                    row.number,
                    row.term(on: today).short(today: today, in: language),
                    row.status.label(in: language),
                    row.demand.label(in: language),
                    row.name,
                    row.article,
                    row.orderNumber,
                    row.goodsNumber,
                    language.day(row.received.day, today: today),
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        let titles: [ColumnTitle] = [
            .number, .answerBy, .status, .demand, .customer, .article, .order, .returns, .claimed,
        ]
        return titles.map { Listing.Column($0.title(in: language)) }
    }
}
