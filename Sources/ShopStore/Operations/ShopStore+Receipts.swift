package import Shop

extension ShopStore {
    /// Takes goods in that a supplier has delivered, under a number of their own.
    ///
    /// - Parameters:
    ///   - purchase: The number of the purchase order that they are on; nil for none.
    ///   - seen: The version of it that the screen showed; nil where nobody has looked at it.
    ///   - reference: What stands on the supplier's paper.
    /// - Returns: The number of the receipt.
    @discardableResult
    package func receiveGoods(
        _ counts: [StockCount],
        for purchase: String? = nil,
        seen: Int? = nil,
        from supplier: String = "",
        reference: String = "",
        by signatory: Signatory
    ) throws -> String {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            if let seen, let purchase {
                let order = try session.purchaseOrder(
                    session.document(numbered: purchase, .purchase)
                )
                try session.expectVersion(order.version, of: order.id, order.number, seen: seen)
            }
            let done = try session.receiveGoods(
                counts,
                for: purchase,
                from: supplier,
                reference: reference,
                on: occasion
            )
            return (done.number, done.deed)
        }
    }

    /// Orders goods from a supplier; they are incoming from now on.
    ///
    /// - Returns: The number of the purchase order.
    @discardableResult
    package func orderGoods(
        _ lines: [PurchaseOrder.Line],
        from supplier: String,
        to warehouse: ID<Warehouse>? = nil,
        by signatory: Signatory
    ) throws -> String {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            let done = try session.orderGoods(lines, from: supplier, to: warehouse, on: occasion)
            return (done.number, done.deed)
        }
    }

    /// Waits no longer for what has not come of a purchase order.
    package func closeOrder(
        _ number: String,
        seen: Int? = nil,
        by signatory: Signatory
    ) throws {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            let before = try session.purchaseOrder(
                session.document(numbered: number, .purchase)
            )
            try session.expectVersion(before.version, of: before.id, before.number, seen: seen)
            var after = before
            try after.close()
            try session.save(after)
            try session.expect(after, instead: before, on: occasion)
            return ((), Deed(.goodsOrderClosed, on: [.stockDocument(after.id)]))
        }
    }
}

extension Session {
    func requireOpenStock() throws {
        guard try stockOpening() != nil else { throw StockRefusal.notOpened }
    }

    /// Takes a delivery in, and gives its number.
    func receiveGoods(
        _ counts: [StockCount],
        for purchase: String?,
        from supplier: String,
        reference: String,
        on occasion: Occasion
    ) throws -> (number: String, deed: Deed) {
        try requireOpenStock()
        guard !counts.isEmpty else { throw StockRefusal.unitsNotPositive }
        let paper = try newDocument(.receipt, on: occasion)
        var counts = counts
        var order: PurchaseOrder?
        if let purchase {
            let before = try purchaseOrder(document(numbered: purchase, .purchase))
            var after = before
            counts = try after.receive(counts)
            try save(after)
            try expect(after, instead: before, on: occasion)
            order = after
        }
        let named = supplier.isEmpty ? nil : try self.supplier(named: supplier)
        try run(
            """
            INSERT INTO receipts (document_id, purchase_id, supplier_id, reference)
            VALUES (\(paper.id), \(order?.id), \(order?.supplier ?? named), \(reference))
            """
        )
        for count in counts {
            try bring(
                count,
                .receipt,
                to: order?.warehouse,
                because: .document(paper.id),
                on: occasion
            )
        }
        let facts = [
            Deed.Fact("units", String(counts.map(\.units).reduce(0, +))),
            Deed.Fact("order", order?.number ?? ""), Deed.Fact("reference", reference),
        ].filter { !$0.value.isEmpty }
        let papers = [paper.id, order?.id].compactMap(\.self).map(Deed.Subject.stockDocument)
        let subjects = papers + counts.map { Deed.Subject.variant($0.variant) }
        return (paper.number, Deed(.stockReceived, on: subjects.unique, after: facts))
    }

    /// Writes a purchase order, and gives its number.
    func orderGoods(
        _ lines: [PurchaseOrder.Line],
        from supplier: String,
        to warehouse: ID<Warehouse>?,
        on occasion: Occasion
    ) throws -> (number: String, deed: Deed) {
        try requireOpenStock()
        guard !lines.isEmpty, lines.allSatisfy({ $0.units > 0 }),
            Set(lines.map(\.variant)).count == lines.count
        else { throw StockRefusal.unitsNotPositive }
        guard lines.allSatisfy({ $0.cost?.isBookable != false }) else {
            throw StockRefusal.unusableAmount
        }
        guard let target = try warehouse ?? warehouses().main?.id else {
            throw StockRefusal.noSuchWarehouse(Warehouse.mainCode)
        }
        let seller = try self.supplier(named: supplier)
        let paper = try newDocument(.purchase, on: occasion)
        let order = PurchaseOrder(
            id: paper.id,
            number: paper.number,
            supplier: seller,
            warehouse: target,
            lines: lines
        )
        try insert(order)
        try expect(order, instead: nil, on: occasion)
        let facts = [
            Deed.Fact("units", String(lines.map(\.units).reduce(0, +))),
            Deed.Fact("supplier", supplier),
        ]
        let subjects = [.stockDocument(paper.id)] + lines.map { Deed.Subject.variant($0.variant) }
        return (paper.number, Deed(.goodsOrdered, on: subjects, after: facts))
    }

    /// Counts what a purchase order promises among what is incoming.
    fileprivate func expect(
        _ after: PurchaseOrder,
        instead before: PurchaseOrder?,
        on occasion: Occasion
    ) throws {
        for line in after.lines {
            let change =
                after.incoming(line.variant) - (before?.incoming(line.variant) ?? 0)
            guard change != 0 else { continue }
            try book(on: line.variant, occasion) { $0.incoming += change }
        }
    }
}

extension [Deed.Subject] {
    /// Each of them once.
    var unique: [Deed.Subject] {
        var seen = Set<Deed.Subject>()
        return filter { seen.insert($0).inserted }
    }
}
