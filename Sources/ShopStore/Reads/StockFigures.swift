import Shop

/// An article's figures in SQL, over ``SQL/stockSource``: one and the same for what a list
/// shows, for what it is sorted by, and for what a query asks.
struct StockFigures {
    var now: Moment
    var rules: Rules
    /// The code, folded, of the warehouse of which they are told where it can tell them
    /// (``WarehouseLevels``); nil for the whole shop.
    var warehouse: String?

    var onHand: SQL { warehouse.map { units(in: $0) } ?? "t.on_hand" }

    var unsellable: SQL {
        warehouse.map { units(in: $0, where: "AND b.purpose <> 'shelf'") } ?? "t.unsellable"
    }

    /// With what carts keep, unless a warehouse is named.
    var reserved: SQL {
        guard let warehouse else { return "(t.reserved + \(sql: inCarts(of: "t.variant_id")))" }
        return """
            (SELECT coalesce(sum(r.units), 0) FROM reservations AS r
                WHERE r.variant_id = t.variant_id
                    AND r.warehouse_id IN (\(sql: ids(of: warehouse))))
            """
    }

    var incoming: SQL {
        guard let warehouse else { return "t.incoming" }
        return """
            ((SELECT coalesce(sum(l.units - l.received), 0) FROM purchase_lines AS l
                JOIN purchase_orders AS p ON p.document_id = l.document_id AND p.is_closed = 0
                WHERE l.variant_id = t.variant_id AND l.units > l.received
                    AND p.warehouse_id IN (\(sql: ids(of: warehouse))))
            + (SELECT coalesce(sum(l.units - l.arrived - l.lost), 0)
                FROM stock_transfer_lines AS l
                JOIN stock_transfers AS s ON s.document_id = l.document_id
                WHERE l.variant_id = t.variant_id
                    AND s.target_id IN (\(sql: ids(of: warehouse)))))
            """
    }

    /// What can be sold now, in the whole shop; of digital goods more than of any other.
    var available: SQL {
        """
        CASE v.kind WHEN 'digital' THEN \(Int.max) WHEN 'bundle' THEN \(sql: enoughFor)
            ELSE \(sql: .neverBelowZero(free(in: "t"))) END
        """
    }

    /// How many of a bundle the scarcest of its components allows.
    var enoughFor: SQL {
        """
        coalesce((SELECT min(\(sql: .neverBelowZero(free(in: "s"))) / p.units)
            FROM bundle_components AS p JOIN stock_totals AS s ON s.variant_id = p.variant_id
            WHERE p.bundle_id = v.id), 0)
        """
    }

    /// For how many days that lasts at the pace of the last days; null where none was sold.
    var cover: SQL {
        """
        (CASE v.kind WHEN 'counted' THEN \(sql: .neverBelowZero(free(in: "t"))) END
            * \(StockRow.pace) / CASE WHEN \(sql: sold) > 0 THEN \(sql: sold) END)
        """
    }

    /// Units sold over the days by which the pace is taken.
    var sold: SQL { sold(since: now.day - StockRow.pace) }

    /// What is available and on its way less what is waited for, at the reorder point or below.
    var isLow: SQL {
        """
        v.reorder_point IS NOT NULL AND v.kind = 'counted'
            AND \(sql: .neverBelowZero(free(in: "t"))) + t.incoming - t.awaited
                <= v.reorder_point
        """
    }

    /// As ``Replenishment`` judges a row.
    var isDue: SQL {
        let position: SQL =
            "(\(sql: .neverBelowZero(free(in: "t"))) + t.incoming - t.awaited)"
        return """
            v.kind = 'counted' AND CASE WHEN v.reorder_point IS NOT NULL
                THEN \(sql: position) <= v.reorder_point
                ELSE \(sql: position) < 0 OR (\(sql: sold) > 0
                    AND \(sql: position) * \(StockRow.pace)
                        <= \(sql: sold) * \(rules.orderLead)) END
            """
    }

    /// On hand, and all of it came before the last quarter, in which none was sold.
    var isDead: SQL {
        let quarter = now.day - SalesFigures.days
        return """
            t.on_hand > 0 AND \(sql: sold(since: quarter)) <= 0
                AND NOT EXISTS (SELECT 1 FROM cost_layers AS c
                    JOIN stock_movements AS m ON m.id = c.movement_id
                    WHERE c.variant_id = t.variant_id AND c.units_left > 0 AND m.day > \(quarter))
            """
    }

    var isLoss: SQL {
        """
        EXISTS (SELECT 1 FROM (\(sql: .salesFigures(of: "t.variant_id", on: now.day))) AS s
            WHERE s.units > 0 AND s.revenue < s.cost)
        """
    }

    private func sold(since day: Day) -> SQL {
        """
        (SELECT -coalesce(sum(m.delta), 0) FROM stock_movements AS m
            WHERE m.variant_id = t.variant_id AND m.kind IN ('sale', 'return')
                AND m.kind = 'sale' AND m.day > \(day))
        """
    }

    /// What nobody has a claim to, or less than nothing where carts keep what is gone.
    private func free(in totals: SQL) -> SQL {
        let variant = totals + ".variant_id"
        return """
            (\(sql: totals).on_hand - \(sql: totals).unsellable - \(sql: totals).reserved
                - \(sql: inCarts(of: variant)))
            """
    }

    /// What carts keep that have not lapsed.
    func inCarts(of variant: SQL) -> SQL {
        """
        (SELECT coalesce(sum(c.units), 0) FROM cart_reservations AS c
            WHERE c.variant_id = \(sql: variant) AND c.expires_at > \(now.at))
        """
    }

    private func units(in warehouse: String, where condition: SQL = "") -> SQL {
        """
        (SELECT coalesce(sum(s.units), 0) FROM stock_levels AS s
            WHERE s.variant_id = t.variant_id AND s.bin_id IN (
                SELECT b.id FROM bins AS b
                WHERE b.warehouse_id IN (\(sql: ids(of: warehouse))) \(sql: condition)))
        """
    }

    private func ids(of warehouse: String) -> SQL {
        "SELECT w.id FROM warehouses AS w WHERE w.code_key = \(warehouse)"
    }
}

extension Session {
    /// Figures of the whole shop, or of one warehouse where its folded code is named.
    func stockFigures(at now: Moment, in warehouse: String? = nil) throws -> StockFigures {
        StockFigures(now: now, rules: try rules(), warehouse: warehouse)
    }
}

extension SQL {
    fileprivate static func neverBelowZero(_ units: SQL) -> SQL {
        "CASE WHEN \(sql: units) > 0 THEN \(sql: units) ELSE 0 END"
    }
}
