package import Shop

extension ShopStore {
    /// Keeps working state for whoever is at the desk, in their session where it is
    /// about one.
    package func keep(_ keeping: Keeping, for visitor: Visitor, in session: DeskSession?) throws {}
}
