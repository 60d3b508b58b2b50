import Shop

extension Session {
    /// Finds the orders that a cancellation takes goods back from.
    ///
    /// A line matches where exactly one earlier order of the same customer has that
    /// SKU with enough units not yet returned. What matches no order, or more than
    /// one, is kept as an orphan and never invented.
    func takeIn(
        _ incoming: IncomingCancellation,
        zone: Zone,
        on occasion: Occasion
    ) throws -> CancellationOutcome {
        guard try !isThere(incoming) else { return .there }
        let document = incoming.origin
        var matches: [(order: ID<Order>, lines: [PastReturn.Line], from: [IncomingLine])] = []
        var orphans: [IncomingLine] = []
        for line in incoming.lines {
            let taken = matches.flatMap(\.lines)
            guard let match = try match(line, of: incoming, besides: taken) else {
                orphans.append(line)
                continue
            }
            if let index = matches.firstIndex(where: { $0.order == match.order }) {
                matches[index].lines += match.lines
                matches[index].from.append(line)
            } else {
                matches.append((match.order, match.lines, [line]))
            }
        }
        var written = 0
        for match in matches {
            let past = PastReturn(
                document: document,
                at: zone.moment(at: incoming.at),
                lines: match.lines,
                author: occasion.author
            )
            if try write(past, of: match.order) {
                written += 1
            } else {
                orphans += match.from
            }
        }
        if !orphans.isEmpty {
            try write(orphans, of: incoming, document, at: zone.moment(at: incoming.at))
        }
        return .matched(returns: written, orphanLines: orphans.count)
    }

    func isThere(_ incoming: IncomingCancellation) throws -> Bool {
        let known = try number(
            "SELECT count(*) FROM returns WHERE imported_from = \(incoming.origin)"
        )
        return known > 0
    }

    private func match(
        _ line: IncomingLine,
        of document: IncomingCancellation,
        besides taken: [PastReturn.Line]
    ) throws -> (order: ID<Order>, lines: [PastReturn.Line])? {
        guard let identity = document.customer.identity(in: document.channel),
            let customer = try customer(identified: identity)
        else { return nil }
        var candidates: [(order: ID<Order>, lines: [(ID<Order.Line>, Int)])] = []
        try each(
            """
            SELECT l.id, o.id, l.units - (
                SELECT coalesce(sum(d.units), 0) FROM decisions AS d
                WHERE d.line_id = l.id AND d.ground IS NULL AND NOT EXISTS (
                    SELECT 1 FROM decisions AS x
                    WHERE x.return_id = d.return_id AND x.reverses = d.number))
            FROM variants AS v
            JOIN order_lines AS l ON l.variant_id = v.id
            JOIN orders AS o ON o.id = l.order_id
            WHERE v.sku_key = \(line.sku.folded) AND o.customer_id = \(customer)
                AND o.placed_at <= \(document.at) AND o.currency = \(document.currency)
            ORDER BY o.id, l.position
            """,
            from: "order_lines"
        ) { row in
            let id: ID<Order.Line> = try row.id()
            let order: ID<Order> = try row.id()
            let claimed = taken.filter { $0.orderLine == id }.map(\.units).reduce(0, +)
            let left = try row.integer() - claimed
            if candidates.last?.order == order {
                candidates[candidates.count - 1].lines.append((id, left))
            } else {
                candidates.append((order, [(id, left)]))
            }
        }
        let fitting = candidates.filter { $0.lines.map(\.1).reduce(0, +) >= line.units }
        guard fitting.count == 1, let only = fitting.first else { return nil }
        return (only.order, line.spread(over: only.lines))
    }

    /// False, and nothing written, where the order cannot bear it.
    private func write(_ past: PastReturn, of order: ID<Order>) throws -> Bool {
        guard var purchase = try purchase(order) else { return false }
        let id = ID<Return>(try nextKey(of: "returns"))
        guard var goods = purchase.addHistory(past, id: id) else { return false }
        goods.number = try drawReturnNumber(
            storefront: purchase.order.storefront,
            year: past.at.day.year
        )
        try insert(goods, of: purchase, under: Rules())
        try run(
            """
            UPDATE orders SET refunded = refunded + \(goods.givenBack) WHERE id = \(order)
            """
        )
        try countReturns(of: order)
        return true
    }

    private func write(
        _ lines: [IncomingLine],
        of incoming: IncomingCancellation,
        _ document: String,
        at moment: Moment
    ) throws {
        let id = ID<Return>(try nextKey(of: "returns"))
        let number = try drawReturnNumber(storefront: ID(1), year: moment.day.year)
        let goods = Return(
            id: id,
            number: number,
            order: nil,
            status: .settled,
            registered: moment,
            dates: Return.Dates(statementSent: moment, statementReached: moment),
            lines: [],
            importedFrom: document
        )
        try insert(goods, of: nil, under: Rules())
        try run(
            """
            UPDATE returns SET currency = \(incoming.currency),
                amount = \(lines.map(\.gross).total),
                units = \(lines.map(\.units).reduce(0, +)), settled_day = \(moment.day)
            WHERE id = \(id)
            """
        )
        for (position, line) in lines.enumerated() {
            try run(
                """
                INSERT INTO orphan_lines (return_id, position, sku, name, units, amount)
                VALUES (\(id), \(position), \(line.sku), \(line.name), \(line.units),
                    \(line.gross))
                """
            )
        }
    }
}

extension IncomingCancellation {
    /// What tells where its returns come from.
    fileprivate var origin: String { "\(channel)/\(document)" }
}

extension IncomingLine {
    /// The line's units over lines of an order, first come first, the amount with
    /// them; what rounding leaves is with the last.
    fileprivate func spread(over lines: [(ID<Order.Line>, Int)]) -> [PastReturn.Line] {
        var units = self.units
        var amount = gross
        return lines.compactMap { id, left in
            let part = min(units, left)
            guard part > 0 else { return nil }
            let money =
                part == units
                ? amount : Money(minorUnits: gross.minorUnits / self.units * part)
            units -= part
            amount -= money
            return PastReturn.Line(orderLine: id, units: part, amount: money)
        }
    }
}
