package import Shop

extension ShopStore {
    /// Adds the stock ledger up again.
    ///
    /// - Returns: Articles whose levels, cost layers or claims differ; nothing for a sound shop.
    package func checkStock(by visitor: Visitor) throws -> [Finding] {
        try read(by: visitor) { try $0.stockFindings() }
    }

    /// Writes levels and cost layers anew, as the ledger has them.
    ///
    /// Claims of orders that the shelves no longer bear wait again, the youngest first.
    package func rebuildStock(by signatory: Signatory) throws {
        try change(by: signatory, needs: .configure) { session, occasion in
            try session.rebuildLevels()
            try session.rebuildLayers()
            try session.rebuildTotals()
            for variant in try session.claimedVariants() {
                try session.book(on: variant, occasion) { _ in }
            }
            return ((), Deed(.stockRebuilt, on: []))
        }
    }
}

extension Session {
    fileprivate func rebuildLevels() throws {
        try run("DELETE FROM stock_levels")
        try run(
            """
            INSERT INTO stock_levels (variant_id, bin_id, units)
            SELECT variant_id, bin_id, sum(delta) FROM stock_movements
            GROUP BY variant_id, bin_id
            """
        )
    }

    fileprivate func rebuildLayers() throws {
        try run(
            """
            UPDATE cost_layers SET
                units_left = (SELECT m.delta FROM stock_movements AS m
                        WHERE m.id = cost_layers.movement_id)
                    - (SELECT coalesce(sum(t.units), 0) FROM cost_takes AS t
                        WHERE t.layer_id = cost_layers.movement_id),
                value_left = (SELECT m.value FROM stock_movements AS m
                        WHERE m.id = cost_layers.movement_id)
                    - (SELECT coalesce(sum(t.value), 0) FROM cost_takes AS t
                        WHERE t.layer_id = cost_layers.movement_id)
            """
        )
    }

    /// Claims are counted in afterwards, article by article.
    fileprivate func rebuildTotals() throws {
        try run(
            """
            UPDATE stock_totals SET reserved = 0, awaited = 0, unsellable = 0,
                on_hand = (SELECT coalesce(sum(l.units), 0) FROM stock_levels AS l
                    WHERE l.variant_id = stock_totals.variant_id),
                value = (SELECT coalesce(sum(c.value_left), 0) FROM cost_layers AS c
                    WHERE c.variant_id = stock_totals.variant_id AND c.units_left > 0)
            """
        )
        try run(
            """
            UPDATE stock_totals SET
                unsellable = (SELECT coalesce(sum(l.units), 0) FROM stock_levels AS l
                    JOIN bins AS b ON b.id = l.bin_id
                    WHERE l.variant_id = stock_totals.variant_id AND b.purpose <> 'shelf'),
                incoming = (SELECT coalesce(sum(l.units - l.received), 0)
                        FROM purchase_lines AS l JOIN purchase_orders AS p
                            ON p.document_id = l.document_id AND p.is_closed = 0
                        WHERE l.variant_id = stock_totals.variant_id
                            AND l.units > l.received)
                    + (SELECT coalesce(sum(l.units - l.arrived - l.lost), 0)
                        FROM stock_transfer_lines AS l
                        WHERE l.variant_id = stock_totals.variant_id),
                awaited = (SELECT coalesce(sum(w.units), 0) FROM backorders AS w
                    WHERE w.variant_id = stock_totals.variant_id)
            """
        )
    }

    fileprivate func claimedVariants() throws -> [ID<Variant>] {
        try all(
            """
            SELECT DISTINCT variant_id FROM reservations
            UNION SELECT variant_id FROM backorders ORDER BY 1
            """,
            from: "reservations"
        ) { try $0.id() }
    }
}
