package import Shop

extension ShopStore {
    /// The movements behind a variant's level, the newest first, with what they add up to;
    /// both as of one moment.
    ///
    /// - Parameter id: Only those that came before this one.
    package func stockLedger(
        of variant: ID<Variant>,
        before id: Int64? = nil,
        limit: Int,
        by visitor: Visitor
    ) throws -> StockLedger {
        try read(by: visitor) { session in
            let rows = try session.movements(of: variant, before: id, limit: limit + 1)
            let level = try session.number(
                """
                SELECT coalesce(sum(delta), 0) FROM stock_movements
                WHERE variant_id = \(variant) AND id < \(id ?? .max)
                """
            )
            return StockLedger(
                level: level,
                rows: Array(rows.prefix(limit)),
                hasEarlier: rows.count > limit
            )
        }
    }
}
