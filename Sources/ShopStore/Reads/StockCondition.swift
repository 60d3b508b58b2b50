import Shop

extension QueryCondition where Field == StockField {
    /// Conditions over `stock_totals AS t` and `variants AS v`.
    init(at now: Moment) {
        word = { text in
            let test = QueryTest.text([text])
            return """
                (\(sql: test.wordStarts(in: "v.search"))
                    OR \(sql: test.wordStarts(in: "v.name_search")))
                """
        }
        test = { field, test in
            switch field {
            case .sku: test.isPart(of: "v.sku_key")
            case .ean: test.isArticleNumber(in: "v.ean")
            case .name: test.wordStarts(in: "v.name_search")
            case .kind: test.isWord(of: "v.kind")
            case .onHand: test.compares("t.on_hand", today: now.day)
            case .reserved: test.compares("t.reserved", today: now.day)
            case .available: test.compares(.available, today: now.day)
            case .awaited: test.compares("t.awaited", today: now.day)
            case .incoming: test.compares("t.incoming", today: now.day)
            case .quarantine: test.compares("t.unsellable", today: now.day)
            case .value: test.compares("t.value", today: now.day)
            case .price: test.compares("v.price", today: now.day)
            case .cover: test.compares(.cover(on: now.day), today: now.day)
            case .sold: test.compares(.sold(on: now.day), today: now.day)
            case .warehouse: test.anyText { .lies("w.code_key" + .begins(with: $0)) }
            case .bin: test.anyText { .lies("b.code_key" + .begins(with: $0)) }
            case .low: test.isFlag(.isLow)
            case .due: test.isFlag(.isDue(at: now))
            case .dead: test.isFlag(.isDead(on: now.day))
            case .loss: test.isFlag(.isLoss(on: now.day))
            }
        }
    }
}

extension SQL {
    /// What can be sold, carts aside; the index knows it by these very words.
    static let available: SQL = "t.on_hand - t.unsellable - t.reserved"

    /// Units sold over the days by which the pace is taken.
    static func sold(on day: Day) -> SQL {
        sold(since: day - StockRow.pace)
    }

    private static func sold(since day: Day) -> SQL {
        """
        (SELECT -coalesce(sum(m.delta), 0) FROM stock_movements AS m
            WHERE m.variant_id = t.variant_id AND m.kind IN ('sale', 'return')
                AND m.kind = 'sale' AND m.day > \(day))
        """
    }

    fileprivate static func cover(on day: Day) -> SQL {
        """
        ((\(sql: .available)) * \(StockRow.pace) 
            / CASE WHEN \(sql: .sold(on: day)) > 0 THEN \(sql: .sold(on: day)) END)
        """
    }

    fileprivate static let isLow: SQL = """
        v.reorder_point IS NOT NULL AND v.kind = 'counted'
            AND \(sql: .available) + t.incoming - t.awaited <= v.reorder_point
        """

    /// As ``Replenishment`` judges a row.
    fileprivate static func isDue(at now: Moment) -> SQL {
        let free: SQL = """
            \(sql: .available) - (SELECT coalesce(sum(c.units), 0) FROM cart_reservations AS c
                WHERE c.variant_id = t.variant_id AND c.expires_at > \(now.at))
            """
        let position: SQL = """
            (CASE WHEN \(sql: free) > 0 THEN \(sql: free) ELSE 0 END + t.incoming - t.awaited)
            """
        return """
            v.kind = 'counted' AND CASE WHEN v.reorder_point IS NOT NULL
                THEN \(sql: position) <= v.reorder_point
                ELSE \(sql: position) < 0 OR (\(sql: .sold(on: now.day)) > 0
                    AND \(sql: position) * \(StockRow.pace)
                        <= \(sql: .sold(on: now.day)) * \(Replenishment.leadDays)) END
            """
    }

    /// On hand, and all of it came before the last quarter, in which none was sold.
    fileprivate static func isDead(on day: Day) -> SQL {
        let quarter = day - SalesFigures.days
        return """
            t.on_hand > 0 AND \(sql: sold(since: quarter)) <= 0
                AND NOT EXISTS (SELECT 1 FROM cost_layers AS c
                    JOIN stock_movements AS m ON m.id = c.movement_id
                    WHERE c.variant_id = t.variant_id AND c.units_left > 0 AND m.day > \(quarter))
            """
    }

    fileprivate static func isLoss(on day: Day) -> SQL {
        """
        EXISTS (SELECT 1 FROM (\(sql: .salesFigures(of: "t.variant_id", on: day))) AS s
            WHERE s.units > 0 AND s.revenue < s.cost)
        """
    }

    /// Units sold, what they brought without tax and what they cost, returns counted back.
    static func salesFigures(of variant: SQL, on day: Day) -> SQL {
        """
        SELECT coalesce(sum(-m.delta), 0) AS units,
            coalesce(sum(-m.delta * 10000 * (SELECT sum(r.units * r.paid) FROM line_runs AS r
                WHERE r.line_id = l.id) / (l.units * (10000 + coalesce(l.vat, 0)))), 0)
                AS revenue,
            coalesce(sum(-m.value), 0) AS cost
        FROM stock_movements AS m JOIN order_lines AS l ON l.id = m.line_id
        WHERE m.variant_id = \(sql: variant) AND m.kind IN ('sale', 'return')
            AND m.day > \(day - SalesFigures.days)
        """
    }

    /// Whether some of it lies in a bin or warehouse of which the condition holds.
    fileprivate static func lies(_ condition: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM stock_levels AS s JOIN bins AS b ON b.id = s.bin_id
            JOIN warehouses AS w ON w.id = b.warehouse_id
            WHERE s.variant_id = t.variant_id AND s.units > 0 AND \(sql: condition))
        """
    }
}
