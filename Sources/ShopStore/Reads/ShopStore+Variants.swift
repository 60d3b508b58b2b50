package import Shop

extension ShopStore {
    /// The variant that a code names: its SKU or its EAN; nil where none or several do.
    package func variant(coded text: String, by visitor: Visitor) throws -> Variant? {
        throw NotYet()
    }
}
