package import Shop

extension ShopStore {
    /// Purchase orders, the newest first.
    ///
    /// - Parameter isOpen: Only those of which something is still to come.
    package func purchaseOrders(
        isOpen: Bool,
        limit: Int,
        by visitor: Visitor
    ) throws -> [PurchaseOrderRow] {
        let ended = [PurchaseOrder.Status.received, .closed].map(\.rawValue)
        return try read(by: visitor) { session in
            let headers = try session.all(
                """
                SELECT p.document_id, d.at, d.day, s.name, w.code
                FROM purchase_orders AS p JOIN stock_documents AS d ON d.id = p.document_id
                JOIN suppliers AS s ON s.id = p.supplier_id
                JOIN warehouses AS w ON w.id = p.warehouse_id
                WHERE NOT \(isOpen) OR p.status NOT IN (\(list: ended))
                ORDER BY p.document_id DESC LIMIT \(limit)
                """,
                from: "purchase_orders"
            ) {
                (
                    try $0.id(StockDocument.self), try $0.moment(), try $0.text(),
                    try $0.text()
                )
            }
            return try headers.map { id, ordered, supplier, warehouse in
                let order = try session.purchaseOrder(id)
                return PurchaseOrderRow(
                    order: order,
                    ordered: ordered,
                    supplier: supplier,
                    warehouse: warehouse,
                    skus: try session.skus(of: order.lines.map(\.variant))
                )
            }
        }
    }

    /// Transfers, the newest first.
    ///
    /// - Parameter isOpen: Only those of which something is still on its way.
    package func transfers(
        isOpen: Bool,
        limit: Int,
        by visitor: Visitor
    ) throws -> [StockTransferRow] {
        try read(by: visitor) { session in
            let headers = try session.all(
                """
                SELECT t.document_id, d.at, d.day, a.code, b.code
                FROM stock_transfers AS t JOIN stock_documents AS d ON d.id = t.document_id
                JOIN warehouses AS a ON a.id = t.source_id
                JOIN warehouses AS b ON b.id = t.target_id
                WHERE NOT \(isOpen) OR t.status = \(StockTransfer.Status.inTransit.rawValue)
                ORDER BY t.document_id DESC LIMIT \(limit)
                """,
                from: "stock_transfers"
            ) {
                (
                    try $0.id(StockDocument.self), try $0.moment(), try $0.text(),
                    try $0.text()
                )
            }
            return try headers.map { id, sent, source, target in
                let transfer = try session.transfer(id)
                return StockTransferRow(
                    transfer: transfer,
                    sent: sent,
                    source: source,
                    target: target,
                    skus: try session.skus(of: transfer.lines.map(\.variant))
                )
            }
        }
    }

    /// What should be ordered now, the most urgent first.
    package func replenishments(by visitor: Visitor) throws -> [Replenishment] {
        let figures = StockFigures(now: moment)
        return try read(by: visitor) { session in
            let rules = try session.rules()
            var rows: [StockRow] = []
            try session.each(
                """
                SELECT \(sql: StockRow.columns(figures)) \(sql: .stockSource)
                WHERE v.kind = 'counted' AND (v.reorder_point IS NOT NULL OR t.awaited > 0
                    OR \(sql: figures.sold) > 0)
                """,
                from: "stock_totals"
            ) { row in
                let row = try StockRow(reading: &row)
                if Replenishment(of: row, by: rules) != nil { rows.append(row) }
            }
            rows.sort { ($0.daysOfCover ?? .max, $0.sku) < ($1.daysOfCover ?? .max, $1.sku) }
            return try rows.compactMap { row in
                Replenishment(of: row, by: rules, from: try session.offers(of: row.variant))
            }
        }
    }
}

extension Session {
    fileprivate func skus(of variants: [ID<Variant>]) throws -> [String] {
        try variants.map { id in
            try first("SELECT sku FROM variants WHERE id = \(id)", from: "variants") {
                try $0.text()
            } ?? ""
        }
    }
}
