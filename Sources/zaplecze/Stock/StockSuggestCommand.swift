import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct StockSuggestCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "List what should be ordered and from whom.",
        discussion: """
            An article is due at its reorder point or, without one, when it lasts no longer \
            than goods take to come (config order-lead); as much is ordered as lasts for \
            config order-cover. The supplier is the one that delivered last, or else the \
            cheapest of those whose code is known.
            """
    )

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let groups = try desk.store.replenishments(by: desk.visitor).bySupplier
        let pages = groups.map { group in
            desk.output.shown(title(of: group, in: desk.language)) + "\n"
                + table(of: group.needs, in: desk.language).text(on: desk.output)
        }
        try desk.answer(
            pages.joined(separator: "\n"),
            json: .list(groups.flatMap(\.needs), \.json)
        )
    }

    /// `Hurt · 3 articles · 1,204.00 zł`; the sum only where all of it is known.
    private func title(
        of group: (supplier: String?, needs: [Replenishment]),
        in language: Language
    ) -> String {
        let supplier =
            group.supplier
            ?? language.choose(english: "no supplier known", polish: "dostawca nieznany")
        let costs = group.needs.compactMap(\.cost)
        let sum = costs.count == group.needs.count ? costs.total : nil
        let parts = [
            supplier, Plural.articles.text(group.needs.count, in: language),
            sum.map { language.money($0, Rules.currency) } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func table(of needs: [Replenishment], in language: Language) -> Listing {
        let titles: [ColumnTitle] = [
            .sku, .article, .code, .available, .incoming, .awaited, .cover, .reorderPoint,
            .toOrder, .cost,
        ]
        var listing = Listing(
            titles.enumerated().map { index, title in
                Listing.Column(title.title(in: language), index < 3 ? .leading : .trailing)
            }
        )
        for need in needs {
            let levels = need.row.levels
            listing.add([
                need.row.sku, need.row.name, need.offer?.code ?? "",
                language.number(levels.available), language.number(levels.incoming),
                language.number(levels.awaited),
                need.row.daysOfCover.map(language.number) ?? "",
                need.row.reorderPoint.map(language.number) ?? "", language.number(need.units),
                need.cost.map { language.money($0, Rules.currency) } ?? "",
            ])
        }
        return listing
    }
}

extension Replenishment {
    fileprivate var json: JSON {
        row.json.and([
            "to_order": .integer(units),
            "supplier": offer.map { .text($0.supplier) } ?? .null,
            "supplier_code": offer.map { .text($0.code) } ?? .null,
            "cost": cost.map(JSON.money) ?? .null,
        ])
    }
}

extension Plural {
    fileprivate static let articles = Plural(
        English(one: "article", many: "articles"),
        Polish(one: "towar", few: "towary", many: "towarów")
    )
}
