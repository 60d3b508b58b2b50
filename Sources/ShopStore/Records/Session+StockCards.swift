import Shop

/// A card in the hands of one transaction, with what lies beside it.
struct OpenCard {
    var card: StockCard
    /// Units kept for orders, by warehouse.
    var reserved: [ID<Warehouse>: Int]
    /// Units that orders wait for.
    var awaited: Int
    var incoming: Int

    /// Units on the shelves to which no order has a claim, by the warehouses in their order.
    var free: [FreeUnits] {
        card.warehouses.all.map {
            FreeUnits(
                warehouse: $0.id,
                units: max(0, card.sellable(in: $0.id) - reserved[$0.id, default: 0])
            )
        }
    }

    var freeUnits: Int { free.map(\.units).reduce(0, +) }
}

extension Session {
    /// Books on a variant's card, and brings levels, layers and claims to what it then holds.
    ///
    /// - Throws: `StockRefusal` where the variant has no stock of its own, or what `body` throws.
    func book<Value>(
        on variant: ID<Variant>,
        _ occasion: Occasion,
        _ body: (inout OpenCard) throws -> Value
    ) throws -> Value {
        var open = try openCard(of: variant)
        let before = try awaitedAvailability(touching: variant, at: occasion.now.at)
        let value = try body(&open)
        try append(open.card.entries, on: occasion)
        try balance(&open)
        try write(open)
        if !before.isEmpty { try tellOfStock(since: before, on: occasion) }
        return value
    }

    private func openCard(of variant: ID<Variant>) throws -> OpenCard {
        let totals = try first(
            """
            SELECT v.id, v.sku, v.kind, t.awaited, t.incoming, t.last_units, t.last_value,
                EXISTS (SELECT 1 FROM reservations AS r WHERE r.variant_id = v.id),
                (SELECT coalesce(max(m.id), 0) + 1 FROM stock_movements AS m)
            FROM variants AS v JOIN stock_totals AS t ON t.variant_id = v.id
            WHERE v.id = \(variant)
            """,
            from: "stock_totals"
        ) { row in
            _ = try row.integer()
            return (
                sku: try row.text(), kind: try row.word(Variant.Kind.self),
                awaited: try row.integer(),
                incoming: try row.integer(),
                cost: UnitCost(units: try row.units(), value: try row.money()),
                isReserved: try row.flag(), nextKey: Int64(try row.integer())
            )
        }
        guard let totals else { throw StockRefusal.noSuchArticle("") }
        guard totals.kind == .counted else {
            throw StockRefusal.notCounted(article: totals.sku)
        }
        let warehouses = try warehouses()
        let card = StockCard(
            variant: variant,
            article: totals.sku,
            warehouses: warehouses,
            levels: try levels(of: variant),
            layers: try openLayers(of: variant),
            lastCost: totals.cost,
            nextKey: totals.nextKey
        )
        return OpenCard(
            card: card,
            reserved: totals.isReserved ? try reserved(of: variant) : [:],
            awaited: totals.awaited,
            incoming: totals.incoming
        )
    }

    func levels(of variant: ID<Variant>) throws -> [ID<Bin>: Int] {
        let levels = try all(
            "SELECT bin_id, units FROM stock_levels WHERE variant_id = \(variant)",
            from: "stock_levels"
        ) { (try $0.id(Bin.self), try $0.units()) }
        return Dictionary(levels) { first, _ in first }
    }

    private func openLayers(of variant: ID<Variant>) throws -> [CostLayer] {
        try all(
            """
            SELECT l.movement_id, m.line_id, l.units_left, l.value_left
            FROM cost_layers AS l JOIN stock_movements AS m ON m.id = l.movement_id
            WHERE l.variant_id = \(variant) AND l.units_left > 0 ORDER BY l.movement_id
            """,
            from: "cost_layers"
        ) { row in
            CostLayer(
                id: try row.id(),
                line: try row.optionalID(),
                unitsLeft: try row.units(),
                valueLeft: try row.money()
            )
        }
    }

    private func reserved(of variant: ID<Variant>) throws -> [ID<Warehouse>: Int] {
        let sums = try all(
            """
            SELECT warehouse_id, sum(units) FROM reservations
            WHERE variant_id = \(variant) GROUP BY warehouse_id
            """,
            from: "reservations"
        ) { (try $0.id(Warehouse.self), try $0.integer()) }
        return Dictionary(sums) { first, _ in first }
    }
}

extension Session {
    private func append(_ entries: [StockCard.Entry], on occasion: Occasion) throws {
        for entry in entries {
            try append(entry.movement, on: occasion)
            if entry.makesLayer {
                try run(
                    """
                    INSERT INTO cost_layers (movement_id, variant_id, units_left, value_left)
                    VALUES (\(entry.movement.id), \(entry.movement.variant),
                        \(entry.movement.delta), \(entry.movement.value))
                    """
                )
            }
            for take in entry.takes {
                try run(
                    """
                    INSERT INTO cost_takes (movement_id, layer_id, units, value)
                    VALUES (\(entry.movement.id), \(take.layer), \(take.units), \(take.value))
                    """
                )
                try run(
                    """
                    UPDATE cost_layers SET units_left = units_left - \(take.units),
                        value_left = value_left - \(take.value)
                    WHERE movement_id = \(take.layer)
                    """
                )
            }
        }
    }

    private func append(_ movement: StockMovement, on occasion: Occasion) throws {
        let cause = movement.cause
        try run(
            """
            INSERT INTO stock_movements (id, variant_id, bin_id, delta, kind, value, order_id,
                line_id, document_id, reason, at, day, staff_id, service)
            VALUES (\(movement.id), \(movement.variant), \(movement.bin), \(movement.delta),
                \(movement.kind), \(movement.value), \(cause.order), \(cause.line),
                \(cause.document), \(cause.reason), \(occasion.now.at), \(occasion.now.day),
                \(occasion.author.staff), \(occasion.author.service))
            """
        )
        try run(
            """
            INSERT INTO stock_levels (variant_id, bin_id, units)
            VALUES (\(movement.variant), \(movement.bin), \(max(0, movement.delta)))
            ON CONFLICT (variant_id, bin_id)
            DO UPDATE SET units = stock_levels.units + \(movement.delta)
            """
        )
    }

    private func write(_ open: OpenCard) throws {
        let card = open.card
        try run(
            """
            UPDATE stock_totals SET on_hand = \(card.onHand), unsellable = \(card.unsellable),
                reserved = \(open.reserved.values.reduce(0, +)), awaited = \(open.awaited),
                incoming = \(open.incoming), value = \(card.value),
                last_units = \(card.lastCost.units), last_value = \(card.lastCost.value)
            WHERE variant_id = \(card.variant)
            """
        )
        try move("stock")
    }
}

extension StockMovement.Cause {
    var order: ID<Order>? {
        switch self {
        case .line(_, of: let order): order
        case .reason, .document: nil
        }
    }

    var document: ID<StockDocument>? {
        switch self {
        case .document(let document): document
        case .line, .reason: nil
        }
    }

    var reason: String {
        switch self {
        case .reason(let reason): reason
        case .line, .document: ""
        }
    }
}
