import Shop

extension QueryCondition where Field == StockField {
    /// Conditions over `stock_totals AS t` and `variants AS v`.
    init(_ figures: StockFigures) {
        let today = figures.now.day
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
            case .onHand: test.compares(figures.onHand, today: today)
            case .reserved: test.compares(figures.reserved, today: today)
            case .available: test.compares(figures.available, today: today)
            case .awaited: test.compares("t.awaited", today: today)
            case .incoming: test.compares(figures.incoming, today: today)
            case .quarantine: test.compares(figures.unsellable, today: today)
            case .value: test.compares("t.value", today: today)
            case .price: test.compares("v.price", today: today)
            case .cover: test.compares(figures.cover, today: today)
            case .sold: test.compares(figures.sold, today: today)
            case .warehouse: test.anyText { .lies("w.code_key = \($0)") }
            case .bin: test.anyText { .lies("b.code_key" + .begins(with: $0)) }
            case .low: test.isFlag(figures.isLow)
            case .due: test.isFlag(figures.isDue)
            case .dead: test.isFlag(figures.isDead)
            case .loss: test.isFlag(figures.isLoss)
            }
        }
    }
}

extension SQL {
    /// Units sold, what they brought without tax and what they cost, with what came back to
    /// the shop counted back.
    ///
    /// What a refused return sends to the customer again leaves as it came and stays sold.
    /// What the shop took back and scrapped is sold no more, but its cost stays spent. A
    /// bundle's price is shared by the pieces in it, each alike.
    static func salesFigures(of variant: SQL, on day: Day) -> SQL {
        let since = day - SalesFigures.days
        return """
            SELECT coalesce(sum(f.units), 0) AS units, coalesce(sum(f.revenue), 0) AS revenue,
                coalesce(sum(f.cost), 0) AS cost
            FROM (SELECT -m.delta AS units, -m.value AS cost,
                    -m.delta * 10000 * (SELECT sum(r.units * r.paid) FROM line_runs AS r
                        WHERE r.line_id = l.id)
                    / (l.units * (10000 + coalesce(l.vat, 0))
                        * (SELECT coalesce(sum(c.units), 1) FROM line_contents AS c
                            WHERE c.line_id = l.id)) AS revenue
                FROM stock_movements AS m JOIN order_lines AS l ON l.id = m.line_id
                WHERE m.variant_id = \(sql: variant) AND m.kind IN ('sale', 'return')
                    AND m.day > \(since)
                UNION ALL
                SELECT 0, -m.value, 0 FROM stock_movements AS m
                WHERE m.variant_id = \(sql: variant) AND m.kind = 'disposition'
                    AND m.value <> 0 AND m.day > \(since)) AS f
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
