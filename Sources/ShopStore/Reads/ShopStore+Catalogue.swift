package import Shop

extension ShopStore {
    /// What some variants belong to.
    package func products(
        of variants: [ID<Variant>],
        by visitor: Visitor
    ) throws -> [ID<Variant>: IncomingProduct] {
        guard !variants.isEmpty else { return [:] }
        return try read(by: visitor) { session in
            let pairs = try session.all(
                """
                SELECT v.id, p.code, p.name, p.category
                FROM variants AS v JOIN products AS p ON p.id = v.product_id
                WHERE v.id IN (\(list: variants))
                """,
                from: "products"
            ) { row in
                let variant: ID<Variant> = try row.id()
                let key = try row.optionalText()
                return (
                    variant,
                    IncomingProduct(key: key, name: try row.text(), category: try row.text())
                )
            }
            return Dictionary(pairs) { first, _ in first }
        }
    }
}
