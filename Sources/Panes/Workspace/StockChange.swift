package import Shop

/// What a person does with the stock of one article.
package enum StockChange: Hashable, Sendable {
    /// A level is corrected by hand, with the reason that this needs.
    case adjust(by: Int, in: ID<Bin>, at: Money?, reason: String)
    case move(Int, from: ID<Bin>, to: ID<Bin>, reason: String)
    case receive(Receiving)
    /// Units are ordered from a supplier, at what they cost together where that is agreed.
    case order(Int, from: String, at: Money?)
    /// Units leave for another warehouse.
    case send(Int, from: ID<Warehouse>, to: ID<Warehouse>)

    /// Units that have come, with the paper that they were promised on.
    package struct Receiving: Hashable, Sendable {
        package var units: Int
        /// Nil for a delivery that nobody had ordered here.
        package var paper: IncomingUnits?
        package var bin: ID<Bin>
        /// What they cost together; nil for what was agreed, or as the last ones did.
        package var cost: Money?
        package var supplier: String
        /// The number on the supplier's paper.
        package var reference: String

        package init(
            units: Int,
            paper: IncomingUnits?,
            bin: ID<Bin>,
            cost: Money?,
            supplier: String,
            reference: String
        ) {
            self.units = units
            self.paper = paper
            self.bin = bin
            self.cost = cost
            self.supplier = supplier
            self.reference = reference
        }
    }

    /// How many units it is about; below zero where a level goes down.
    var units: Int {
        switch self {
        case .adjust(let delta, _, _, _): delta
        case .move(let units, _, _, _), .order(let units, _, _), .send(let units, _, _): units
        case .receive(let receiving): receiving.units
        }
    }
}
