import Shop

@testable import Panes

/// Stock, done on paper.
extension PaperShop {
    func stock(_ query: Query<StockField>, _ sort: Sort<StockSort>) -> [StockRow] {
        articles.filter { query.finds($0) }.map { row(of: current($0), query) }.sorted {
            left,
            right in
            let ascending =
                switch sort.key {
                case .name: (left.name.sortKey, left.id) < (right.name.sortKey, right.id)
                case .sku: (left.sku, left.id) < (right.sku, right.id)
                case .available:
                    (left.levels.available, left.id) < (right.levels.available, right.id)
                case .onHand: (left.levels.onHand, left.id) < (right.levels.onHand, right.id)
                case .value: (left.levels.value, left.id) < (right.levels.value, right.id)
                }
            return ascending != sort.isDescending
        }
    }

    private func row(of file: StockFile, _ query: Query<StockField>) -> StockRow {
        var row = file.row
        let places = file.places.filter { $0.warehouse.folded == query.warehouse }
        guard let code = places.first?.warehouse else { return row }
        row.inWarehouse = WarehouseLevels(
            code: code,
            onHand: places.map(\.units).reduce(0, +),
            unsellable: places.filter { !$0.bin.purpose.isForSale }.map(\.units).reduce(0, +)
        )
        return row
    }

    func stockFile(_ id: ID<Variant>) -> StockFile? {
        articles.first { $0.row.variant == id }.map(current)
    }

    /// What carts keep counts until it lapses.
    private func current(_ file: StockFile) -> StockFile {
        var file = file
        file.claims.removeAll { claim in
            if case .cart(_, let until) = claim.holder { until <= now } else { false }
        }
        file.row.levels.inCarts = file.claims.reduce(0) { sum, claim in
            if case .cart = claim.holder { sum + claim.held } else { sum }
        }
        file.row.cartsUntil = file.claims.compactMap { claim in
            if case .cart(_, let until) = claim.holder { until } else { nil }
        }.min()
        return file
    }

    func ledger(of id: ID<Variant>, before: Int64?, limit: Int) -> StockLedger {
        let all = stockFile(id)?.movements.filter { $0.id < before ?? .max } ?? []
        return StockLedger(
            level: all.map(\.delta).reduce(0, +),
            rows: Array(all.prefix(limit)),
            hasEarlier: all.count > limit
        )
    }

    mutating func changeStock(_ change: StockChange, of id: ID<Variant>) throws -> StockLevels {
        guard let place = articles.firstIndex(where: { $0.row.variant == id }) else {
            throw StockRefusal.noSuchArticle("")
        }
        switch change {
        case .adjust(let delta, let bin, let cost, let reason):
            try book(delta, bin, .adjustment, cost ?? .zero, reason, at: place)
        case .move(let units, let source, let target, let reason):
            try book(-units, source, .transfer, .zero, reason, at: place)
            try book(units, target, .transfer, .zero, reason, at: place)
        case .receive(let receiving):
            let cost = receiving.cost ?? .zero
            try book(receiving.units, receiving.bin, .receipt, cost, "PZ-2026-000001", at: place)
        case .order(let units, _, _): articles[place].row.levels.incoming += units
        case .send(let units, let source, _):
            let bin = articles[place].places.first { $0.bin.warehouse == source }?.bin.id
            try book(-units, bin ?? ID(1), .transfer, .zero, "MM-2026-000001", at: place)
            articles[place].row.levels.incoming += units
        }
        return articles[place].row.levels
    }

    private mutating func book(
        _ delta: Int,
        _ bin: ID<Bin>,
        _ kind: StockMovement.Kind,
        _ value: Money,
        _ reason: String,
        at place: Int
    ) throws {
        guard let bin = warehouses[bin] else { throw StockRefusal.noSuchBin("") }
        let warehouse = warehouses[bin.warehouse]?.code ?? ""
        var file = articles[place]
        let there = file.places.first { $0.bin.id == bin.id }?.units ?? 0
        guard there + delta >= 0 else {
            throw StockRefusal.notThere(article: file.row.sku, asked: -delta, there: there)
        }
        file.places.removeAll { $0.bin.id == bin.id }
        if there + delta > 0 {
            file.places.append(StockPlace(warehouse: warehouse, bin: bin, units: there + delta))
        }
        file.row.levels.onHand += delta
        if !bin.purpose.isForSale { file.row.levels.unsellable += delta }
        file.row.levels.value += value
        file.movements.insert(
            StockMovementRow(
                id: (file.movements.first?.id ?? 0) + 1,
                at: zone.moment(at: now),
                kind: kind,
                delta: delta,
                value: value,
                warehouse: warehouse,
                bin: bin.code,
                purpose: bin.purpose,
                reference: reason,
                author: visitor
            ),
            at: 0
        )
        articles[place] = file
    }
}

extension Query<StockField> {
    fileprivate func finds(_ file: StockFile) -> Bool {
        let row = file.row
        return holds(words: "\(row.sku) \(row.ean) \(row.name)") { field, test in
            switch (field, test) {
            case (.sku, .text(let texts)): texts.contains { row.sku.folded.contains($0) }
            case (.low, .flag(let flag)): row.isLow == flag
            case (.due, .flag(let flag)): (Replenishment(of: row, by: Rules()) != nil) == flag
            case (.awaited, .number(.above(let least))): row.levels.awaited > least
            case (.warehouse, .text(let texts)):
                file.places.contains { texts.contains($0.warehouse.folded) }
            case _: true
            }
        }
    }
}
