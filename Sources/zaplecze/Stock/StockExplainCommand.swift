import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

struct StockExplainCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "List the movements behind an article's level, with what it then was.",
        discussion: "The newest comes first; the last line is the first movement there was."
    )

    @Argument(help: "The article's SKU or EAN.")
    var article: String

    @Option(help: ArgumentHelp("The most movements to list.", valueName: "n"))
    var limit: Int?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard limit ?? 1 > 0 else { throw ValidationError("'--limit' must be 1 or more.") }
    }

    func run(at desk: Desk) throws {
        let variant = try desk.article(article)
        var newest: Int64?
        let pages = Pages(desk: desk, limit: limit) { anchor, limit in
            if case .after(let id) = anchor { newest = id }
            let ledger = try desk.store.stockLedger(
                of: variant.id,
                before: newest,
                limit: limit,
                by: desk.visitor
            )
            return Page(
                rows: zip(ledger.rows, ledger.levels).map { ExplainedMovement(row: $0, level: $1) },
                hasEarlier: newest != nil,
                hasLater: ledger.hasEarlier
            )
        }
        let titles: [(ColumnTitle, Listing.Side)] = [
            (.moment, .leading), (.action, .leading), (.change, .trailing), (.bin, .leading),
            (.cost, .trailing), (.cause, .leading), (.author, .leading), (.level, .trailing),
        ]
        let language = desk.language
        try pages.write(
            titles.map { Listing.Column($0.0.title(in: language), $0.1) },
            json: { $0.row.json.and(["level": .integer($0.level)]) },
            cells: { explained in
                let time = language.dayAndTime(
                    explained.row.at.at,
                    in: desk.store.zone,
                    today: desk.today
                )
                return explained.row.cells(in: language, time)
                    + [language.number(explained.level)]
            }
        )
    }
}

/// A movement with the level that it led to.
private struct ExplainedMovement: Hashable, Sendable, Identifiable {
    var row: StockMovementRow
    var level: Int

    var id: Int64 { row.id }
}
