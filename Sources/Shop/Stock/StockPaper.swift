/// A kind of paper about stock, by the letters its numbers begin with.
package enum StockPaper: String, CaseIterable, Sendable {
    /// What is ordered from a supplier (*zamówienie do dostawcy*).
    case purchase = "ZD"
    /// Goods on their way between warehouses (*przesunięcie międzymagazynowe*).
    case transfer = "MM"
    /// Goods that came in (*przyjęcie zewnętrzne*).
    case receipt = "PZ"
    case stocktake = "INW"
}
