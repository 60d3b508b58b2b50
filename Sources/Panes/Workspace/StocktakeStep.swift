package import Shop

/// What a person does with a stocktake.
package enum StocktakeStep: Hashable, Sendable {
    case start(Stocktake.Scope)
    /// A sheet: what was counted on one shelf.
    case handIn([ID<Variant>: Int], in: ID<Bin>, of: Seen)
    /// Everything that differs goes into the books, as it was reviewed.
    case post(Seen, [CountResult.Place: CountChoice])
    case cancel(Seen)

    /// A stocktake by its number, as it was on the screen.
    package struct Seen: Hashable, Sendable {
        package var id: ID<StockDocument>
        package var number: String
        package var seen: Int

        package init(_ stocktake: Stocktake) {
            id = stocktake.id
            number = stocktake.number
            seen = stocktake.version
        }
    }
}
