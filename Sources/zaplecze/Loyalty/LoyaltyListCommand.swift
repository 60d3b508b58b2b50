import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct LoyaltyListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List points accounts, the highest balance first."
    )

    @OptionGroup var list: ListOptions<AccountSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<AccountField>(words: list.query)
        let key = list.sort ?? .balance
        let sort = Sort(key, descending: (key != .number) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.pointsAccounts(
                query,
                sort: sort,
                at: anchor,
                limit: limit,
                by: desk.visitor
            )
        }
        let language = desk.language
        try pages.write(
            columns(in: language),
            json: \.json,
            cells: { row in
                [
                    row.number, row.name, language.number(row.balance),
                    language.number(row.pending), language.number(row.expiring),
                    row.tier.label(in: language),
                    row.toNextTier.map { language.money($0, Rules.currency) } ?? "",
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        let titles: [(ColumnTitle, Listing.Side)] = [
            (.number, .leading), (.customer, .leading), (.balance, .trailing),
            (.pending, .trailing), (.expiring, .trailing), (.tier, .leading),
            (.toNextTier, .trailing),
        ]
        return titles.map { Listing.Column($0.0.title(in: language), $0.1) }
    }
}

extension AccountSort: Choice {}

extension AccountSort: ListKey {
    static let example = "kowalski tier:gold balance>=500"
}
