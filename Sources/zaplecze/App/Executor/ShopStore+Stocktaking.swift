import Panes
import Shop
import ShopStore

extension ShopStore {
    /// Does what the stocktake's screens ask for, and tells how it stands then.
    func take(_ step: StocktakeStep, by visitor: Visitor) throws -> StocktakeFile {
        let signatory = visitor.signatory
        switch step {
        case .start(let scope):
            return try stocktake(startStocktake(of: scope, by: signatory), by: visitor)
        case .handIn(let units, let bin, let stocktake):
            try handIn(units, in: bin, for: stocktake.number, by: signatory)
            return try self.stocktake(stocktake.number, by: visitor)
        case .post(let stocktake, let choices):
            try postStocktake(stocktake.number, choices, seen: stocktake.seen, by: signatory)
            return try self.stocktake(stocktake.number, by: visitor)
        case .cancel(let stocktake):
            try cancelStocktake(stocktake.number, by: signatory)
            return try self.stocktake(stocktake.number, by: visitor)
        }
    }
}
