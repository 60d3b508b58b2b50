import Shop

extension QueryCondition where Field == StockPaperField {
    /// Conditions over ``SQL/paperSource``.
    init(today: Day) {
        word = { text in
            let test = QueryTest.text([text])
            let parts: [SQL] = [
                test.isPart(of: "lower(d.number)"), test.isPart(of: "u.name_key"),
                test.isPart(of: "folded(r.reference)"),
                .names(test.wordStarts(in: "v.search")),
                .names(test.wordStarts(in: "v.name_search")),
            ]
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .number: test.isPart(of: "lower(d.number)")
            case .kind: test.isWord(of: "d.kind")
            case .status: test.isWord(of: .paperStatus)
            case .open: test.isFlag(.isOpenPaper)
            case .supplier: test.isPart(of: "u.name_key")
            case .warehouse: test.anyText { .concerns("x.code_key" + .begins(with: $0)) }
            case .sku: .names(test.isPart(of: "v.sku_key"))
            case .reference: test.isPart(of: "folded(r.reference)")
            case .date: test.compares("d.day", today: today)
            case .by: test.isPart(of: "folded(coalesce(y.name, d.service))")
            }
        }
    }
}

extension SQL {
    /// All papers, each with what its kind adds.
    static let paperSource: SQL = """
        FROM stock_documents AS d
        LEFT JOIN purchase_orders AS p ON p.document_id = d.id
        LEFT JOIN stock_transfers AS t ON t.document_id = d.id
        LEFT JOIN receipts AS r ON r.document_id = d.id
        LEFT JOIN stocktakes AS s ON s.document_id = d.id
        LEFT JOIN suppliers AS u ON u.id = coalesce(p.supplier_id, r.supplier_id)
        LEFT JOIN warehouses AS a ON a.id = t.source_id
        LEFT JOIN warehouses AS w ON w.id = coalesce(p.warehouse_id, t.target_id, s.warehouse_id)
        LEFT JOIN staff AS y ON y.id = d.staff_id
        """

    /// The word for how far it is; what came in has come.
    static let paperStatus: SQL = "coalesce(p.status, t.status, s.status, 'received')"

    fileprivate static let isOpenPaper: SQL = """
        p.status IN ('ordered', 'partlyReceived') OR t.status = 'inTransit'
            OR s.status = 'counting'
        """

    /// A paper that names an article of which the condition holds.
    ///
    /// Of a stocktake that is what was to be counted, and what its posting has corrected;
    /// never what a counter has found.
    fileprivate static func names(_ condition: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM (
            SELECT variant_id FROM purchase_lines WHERE document_id = d.id
            UNION ALL SELECT variant_id FROM stock_transfer_lines WHERE document_id = d.id
            UNION ALL SELECT variant_id FROM stocktake_articles WHERE document_id = d.id
            UNION ALL SELECT variant_id FROM stock_movements WHERE document_id = d.id) AS l
        JOIN variants AS v ON v.id = l.variant_id WHERE \(sql: condition))
        """
    }

    /// A paper that concerns a warehouse of which the condition holds.
    fileprivate static func concerns(_ condition: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM warehouses AS x WHERE \(sql: condition)
            AND (x.id IN (p.warehouse_id, t.source_id, t.target_id, s.warehouse_id)
                OR EXISTS (SELECT 1 FROM stock_movements AS m JOIN bins AS b ON b.id = m.bin_id
                    WHERE m.document_id = r.document_id AND b.warehouse_id = x.id)))
        """
    }
}
