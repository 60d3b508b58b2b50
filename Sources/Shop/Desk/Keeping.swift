/// Working state that a desk keeps: never a fact of the shop, and signed by nobody.
package enum Keeping: Hashable, Sendable {
    case draft(Draft)
    case noDraft(Draft.Name)
    /// This session has the return open for work; it has one open at a time.
    case handle(ID<Return>)
    /// It has none open any more.
    case release
    case unknownScan(Code, place: String)
    case forgetScan(Int64)
    case count(KeptCount)
}

/// How many units of an article somebody has counted on a shelf, and not handed in yet.
package struct KeptCount: Hashable, Sendable {
    package var stocktake: ID<StockDocument>
    package var bin: ID<Bin>
    package var variant: ID<Variant>
    /// Nil for a row that was dropped.
    package var units: Int?

    package init(
        of variant: ID<Variant>,
        units: Int?,
        in bin: ID<Bin>,
        for stocktake: ID<StockDocument>
    ) {
        self.stocktake = stocktake
        self.bin = bin
        self.variant = variant
        self.units = units
    }
}

/// A return that was marked, with the version that was on the screen.
package struct Marked: Hashable, Sendable {
    package var id: ID<Return>
    package var number: String
    package var seen: Int

    package init(id: ID<Return>, number: String, seen: Int) {
        self.id = id
        self.number = number
        self.seen = seen
    }
}

/// What is stuck on goods that lie at the desk.
package struct ItemLabel: Hashable, Sendable {
    /// The return's number, for the barcode: a scan of it opens the return.
    package var number: String
    /// The article, as the order calls it.
    package var article: String
    /// Its EAN or, without one, its SKU.
    package var barcode: String
    package var condition: Condition
    package var shelf: String

    package init(
        number: String,
        article: String,
        barcode: String,
        condition: Condition,
        shelf: String
    ) {
        self.number = number
        self.article = article
        self.barcode = barcode
        self.condition = condition
        self.shelf = shelf
    }
}
