import Shop

@testable import Panes

/// Stocktakes, done on paper.
extension PaperShop {
    func stocktakeFile(_ stocktake: Stocktake) -> StocktakeFile {
        let rows = articles.map(\.row)
        let person = staff.first { $0.name == visitor }?.id
        let others = counts.filter { !$0.value.isEmpty }.keys
        return StocktakeFile(
            stocktake: stocktake,
            started: zone.moment(at: now),
            warehouse: warehouses[stocktake.warehouse] ?? warehouses.all[0],
            postings: stocktake.status == .counting
                ? stocktake.postings(booked: booked(in: stocktake)) : [],
            changes: posted[stocktake.number] ?? [:],
            articles: Dictionary(uniqueKeysWithValues: rows.map { ($0.variant, $0.article) }),
            costs: [ID(1): UnitCost(units: 4, value: grosze(10_000))],
            staff: names,
            counters: Dictionary(
                others.flatMap { name in
                    (counts[name] ?? []).map { count in
                        (count.bin, Set(staff.filter { $0.name == name }.map(\.id)))
                    }
                }
            ) { $0.union($1) },
            kept: person == nil ? [:] : keptCounts
        )
    }

    private var keptCounts: [ID<Bin>: [ID<Variant>: Int]] {
        var kept: [ID<Bin>: [ID<Variant>: Int]] = [:]
        for count in counts[visitor] ?? [] {
            kept[count.bin, default: [:]][count.variant] = count.units
        }
        return kept
    }

    mutating func keep(_ count: KeptCount) {
        counts[visitor, default: []].removeAll {
            $0.bin == count.bin && $0.variant == count.variant
        }
        if count.units != nil { counts[visitor, default: []].append(count) }
    }

    private func booked(in bin: ID<Bin>) -> [ID<Variant>: Int] {
        var booked: [ID<Variant>: Int] = [:]
        for file in articles {
            for place in file.places where place.bin.id == bin {
                booked[file.row.variant] = place.units
            }
        }
        return booked
    }

    private func booked(in stocktake: Stocktake) -> [CountResult.Place: Int] {
        var booked: [CountResult.Place: Int] = [:]
        for bin in Set(stocktake.sheets.map(\.bin)) {
            for (variant, units) in self.booked(in: bin) {
                booked[CountResult.Place(bin: bin, variant: variant)] = units
            }
        }
        return booked
    }

    mutating func take(_ step: StocktakeStep) throws -> StocktakeFile {
        switch step {
        case .start(let scope):
            let number = "INW-2026-00000\(stocktakes.count + 1)"
            stocktakes.append(
                Stocktake(
                    id: ID(Int64(stocktakes.count + 1)),
                    number: number,
                    warehouse: scope.warehouse,
                    bins: scope.bins,
                    range: range(scope.articles),
                    counters: scope.counters
                )
            )
        case .handIn(let units, let bin, let seen):
            let place = try place(of: seen)
            try stocktakes[place].handIn(
                units,
                in: bin,
                booked: booked(in: bin),
                on: occasion(visitor)
            )
            counts[visitor]?.removeAll { $0.bin == bin }
        case .post(let seen, let choices):
            let place = try place(of: seen)
            guard stocktakes[place].version == seen.seen else {
                throw StockRefusal.countedMeanwhile(seen.number)
            }
            let postings = stocktakes[place].postings(
                booked: booked(in: stocktakes[place]),
                choices: choices
            )
            try stocktakes[place].post()
            let changes = postings.filter { $0.delta != 0 }.map { ($0.result.place, $0.delta) }
            posted[seen.number] = Dictionary(uniqueKeysWithValues: changes)
        case .cancel(let seen): try stocktakes[try place(of: seen)].cancel()
        }
        let number = step.number ?? stocktakes.last?.number
        guard let file = stocktakes.first(where: { $0.number == number }) else {
            throw StockRefusal.noSuchDocument("")
        }
        return stocktakeFile(file)
    }

    private func range(_ query: Query<StockField>) -> Stocktake.Range? {
        guard query != .everything else { return nil }
        let found = stock(query, Sort(.name)).filter { $0.kind == .counted }.map(\.variant)
        return Stocktake.Range(query: query.text(in: .english), articles: Set(found))
    }

    private func place(of seen: StocktakeStep.Seen) throws -> Int {
        guard let place = stocktakes.firstIndex(where: { $0.number == seen.number }) else {
            throw StockRefusal.noSuchDocument(seen.number)
        }
        return place
    }

    /// Somebody else hands a sheet in.
    mutating func count(
        _ units: [Int64: Int],
        in bin: Int64,
        by name: String,
        of number: String = "INW-2026-000001"
    ) throws {
        guard let place = stocktakes.firstIndex(where: { $0.number == number }) else { return }
        let sheet = units.map { (ID<Variant>($0.key), $0.value) }
        try stocktakes[place].handIn(
            Dictionary(uniqueKeysWithValues: sheet),
            in: ID(bin),
            booked: booked(in: ID(bin)),
            on: occasion(name)
        )
    }
}

extension StocktakeStep {
    fileprivate var number: String? {
        switch self {
        case .start: nil
        case .handIn(_, _, let seen), .post(let seen, _), .cancel(let seen): seen.number
        }
    }
}

extension StockRow {
    var article: Variant {
        Variant(id: variant, product: .init(1), sku: sku, ean: ean, name: name, kind: kind)
    }
}
