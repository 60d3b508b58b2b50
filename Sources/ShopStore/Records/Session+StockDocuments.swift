import Shop

extension Session {
    /// Draws the next number of a kind of paper, `PZ-2026-000001`, and files it.
    func newDocument(
        _ paper: StockPaper,
        on occasion: Occasion
    ) throws -> (id: ID<StockDocument>, number: String) {
        let year = occasion.now.day.year
        let count = try nextNumber(paper.rawValue, storefront: ID(1), year: year)
        let number = "\(paper.rawValue)-\(year)-\(padded(count, 6))"
        let id = try insert(
            """
            INSERT INTO stock_documents (kind, number, at, day, staff_id, service)
            VALUES (\(paper.rawValue), \(number), \(occasion.now.at), \(occasion.now.day),
                \(occasion.author.staff), \(occasion.author.service))
            """
        )
        return (ID(id), number)
    }

    func document(numbered number: String, _ paper: StockPaper) throws -> ID<StockDocument> {
        let id: ID<StockDocument>? = try first(
            """
            SELECT id FROM stock_documents
            WHERE kind = \(paper.rawValue) AND number = \(number.uppercased())
            """,
            from: "stock_documents"
        ) { try $0.id() }
        guard let id else { throw StockRefusal.noSuchDocument(number) }
        return id
    }
}

extension Session {
    /// Stops what was decided on a paper as it no longer is.
    ///
    /// - Parameter seen: The version that was looked at; nil where nobody has looked.
    func expectVersion(
        _ version: Int,
        of id: ID<StockDocument>,
        _ number: String,
        seen: Int?
    ) throws {
        guard let seen, seen != version else { return }
        let last = try first(
            """
            SELECT coalesce(s.name, d.service, ''), d.action, d.at
            FROM deed_subjects AS b JOIN deeds AS d ON d.id = b.deed_id
            LEFT JOIN staff AS s ON s.id = d.staff_id
            WHERE b.kind = 'stock-documents' AND b.subject = \(String(id.key))
            ORDER BY d.id DESC LIMIT 1
            """,
            from: "deeds"
        ) { (name: try $0.text(), action: try $0.word(Deed.Action.self), at: try $0.instant()) }
        guard let last else { return }
        throw Stale(
            record: number,
            seen: seen,
            now: version,
            staff: last.name,
            action: .deed(last.action),
            at: last.at
        )
    }
}

extension Session {
    func transfer(_ id: ID<StockDocument>) throws -> StockTransfer {
        let header = try first(
            """
            SELECT t.document_id, d.number, t.version, t.source_id, t.target_id
            FROM stock_transfers AS t JOIN stock_documents AS d ON d.id = t.document_id
            WHERE t.document_id = \(id)
            """,
            from: "stock_transfers"
        ) { row in
            StockTransfer(
                id: try row.id(),
                number: try row.text(),
                version: try row.integer(),
                source: try row.id(),
                target: try row.id(),
                lines: []
            )
        }
        guard var transfer = header else { throw StockRefusal.noSuchDocument("") }
        transfer.lines = try all(
            """
            SELECT variant_id, units, arrived, lost FROM stock_transfer_lines
            WHERE document_id = \(id) ORDER BY position
            """,
            from: "stock_transfer_lines"
        ) { row in
            StockTransfer.Line(
                variant: try row.id(),
                units: try row.units(),
                arrived: try row.units(),
                lost: try row.units()
            )
        }
        return transfer
    }

    func insert(_ transfer: StockTransfer) throws {
        try run(
            """
            INSERT INTO stock_transfers (document_id, source_id, target_id, status, version)
            VALUES (\(transfer.id), \(transfer.source), \(transfer.target),
                \(transfer.status.rawValue), \(transfer.version))
            """
        )
        for (position, line) in transfer.lines.enumerated() {
            try run(
                """
                INSERT INTO stock_transfer_lines (document_id, position, variant_id, units, arrived,
                    lost)
                VALUES (\(transfer.id), \(position), \(line.variant), \(line.units),
                    \(line.arrived), \(line.lost))
                """
            )
        }
    }

    func save(_ transfer: StockTransfer) throws {
        try run(
            """
            UPDATE stock_transfers SET status = \(transfer.status.rawValue),
                version = \(transfer.version)
            WHERE document_id = \(transfer.id)
            """
        )
        for (position, line) in transfer.lines.enumerated() {
            try run(
                """
                UPDATE stock_transfer_lines SET arrived = \(line.arrived), lost = \(line.lost)
                WHERE document_id = \(transfer.id) AND position = \(position)
                """
            )
        }
    }
}

extension Session {
    func purchaseOrder(_ id: ID<StockDocument>) throws -> PurchaseOrder {
        let header = try first(
            """
            SELECT p.document_id, d.number, p.version, p.supplier_id, p.warehouse_id, p.is_closed
            FROM purchase_orders AS p JOIN stock_documents AS d ON d.id = p.document_id
            WHERE p.document_id = \(id)
            """,
            from: "purchase_orders"
        ) { row in
            PurchaseOrder(
                id: try row.id(),
                number: try row.text(),
                version: try row.integer(),
                supplier: try row.id(),
                warehouse: try row.id(),
                lines: [],
                isClosed: try row.flag()
            )
        }
        guard var order = header else { throw StockRefusal.noSuchDocument("") }
        order.lines = try all(
            """
            SELECT variant_id, units, received, cost FROM purchase_lines
            WHERE document_id = \(id) ORDER BY position
            """,
            from: "purchase_lines"
        ) { row in
            PurchaseOrder.Line(
                variant: try row.id(),
                units: try row.units(),
                received: try row.units(),
                cost: try row.optionalMoney()
            )
        }
        return order
    }

    func insert(_ order: PurchaseOrder) throws {
        try run(
            """
            INSERT INTO purchase_orders (document_id, supplier_id, warehouse_id, status, version,
                is_closed)
            VALUES (\(order.id), \(order.supplier), \(order.warehouse), \(order.status.rawValue),
                \(order.version), \(order.isClosed))
            """
        )
        for (position, line) in order.lines.enumerated() {
            try run(
                """
                INSERT INTO purchase_lines (document_id, position, variant_id, units, received,
                    cost)
                VALUES (\(order.id), \(position), \(line.variant), \(line.units),
                    \(line.received), \(line.cost))
                """
            )
        }
    }

    func save(_ order: PurchaseOrder) throws {
        try run(
            """
            UPDATE purchase_orders SET status = \(order.status.rawValue),
                version = \(order.version), is_closed = \(order.isClosed)
            WHERE document_id = \(order.id)
            """
        )
        for (position, line) in order.lines.enumerated() {
            try run(
                """
                UPDATE purchase_lines SET received = \(line.received)
                WHERE document_id = \(order.id) AND position = \(position)
                """
            )
        }
    }

    /// The supplier of that name, entered where there was none.
    func supplier(named name: String) throws -> ID<Supplier> {
        let trimmed = name.supplierName
        guard !trimmed.isEmpty else { throw StockRefusal.noSupplier }
        if let known = try knownSupplier(named: trimmed) { return known }
        return ID(
            try insert(
                "INSERT INTO suppliers (name, name_key) VALUES (\(trimmed), \(trimmed.folded))"
            )
        )
    }
}
