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
            case .dead: test.isFlag(figures.isDead)
            case .loss: test.isFlag(figures.isLoss)
            }
        }
    }
}

extension SQL {
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
