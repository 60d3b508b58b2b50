/// A stocktake (*inwentaryzacja*): part of a warehouse is counted blind, and what differs is
/// posted in one go.
///
/// Sheets are handed in shelf by shelf. With two counters each shelf is counted by two people
/// who see nothing of each other's sheet; only what they disagree on is counted once more,
/// and that count holds.
package struct Stocktake: Hashable, Sendable {
    package var id: ID<StockDocument>
    package var number: String
    package var version: Int
    package var warehouse: ID<Warehouse>
    /// What the labels of the bins that are counted begin with; empty for all of them.
    package var bins: String
    /// How many people count each shelf: one or two.
    package var counters: Int
    package var status: Status
    /// In the order in which they were handed in.
    package var sheets: [CountSheet]

    package init(
        id: ID<StockDocument>,
        number: String,
        version: Int = 1,
        warehouse: ID<Warehouse>,
        bins: String = "",
        counters: Int = 1,
        status: Status = .counting,
        sheets: [CountSheet] = []
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.warehouse = warehouse
        self.bins = bins
        self.counters = counters
        self.status = status
        self.sheets = sheets
    }

    package enum Status: String, CaseIterable, Sendable {
        case counting
        case posted
        case cancelled
    }
}

/// What one person counted in one bin (*arkusz spisowy*).
package struct CountSheet: Hashable, Sendable {
    package var bin: ID<Bin>
    package var counter: ID<Staff>
    package var isRecount: Bool
    package var lines: [Line]
    package var at: Moment

    package init(
        bin: ID<Bin>,
        counter: ID<Staff>,
        isRecount: Bool = false,
        lines: [Line],
        at: Moment
    ) {
        self.bin = bin
        self.counter = counter
        self.isRecount = isRecount
        self.lines = lines
        self.at = at
    }

    package struct Line: Hashable, Sendable {
        package var variant: ID<Variant>
        package var units: Int
        /// What the books had in the bin when the sheet was handed in; the counter never
        /// sees it.
        package var booked: Int

        package init(variant: ID<Variant>, units: Int, booked: Int) {
            self.variant = variant
            self.units = units
            self.booked = booked
        }
    }
}

/// What was found of an article in a bin.
package struct CountResult: Hashable, Sendable {
    package var place: Place
    /// What each counter found, in their order, the recount last.
    package var counts: [Int]
    /// What holds; nil while it is still to be counted, again or by the second person.
    package var found: Int?
    /// What the books had when that was counted.
    package var booked: Int

    package init(place: Place, counts: [Int], found: Int?, booked: Int) {
        self.place = place
        self.counts = counts
        self.found = found
        self.booked = booked
    }

    package struct Place: Hashable, Sendable {
        package var bin: ID<Bin>
        package var variant: ID<Variant>

        package init(bin: ID<Bin>, variant: ID<Variant>) {
            self.bin = bin
            self.variant = variant
        }
    }
}

extension Stocktake {
    /// The sheets of a bin that count: with one counter the last, with two the first of each
    /// of them.
    private func sheets(of bin: ID<Bin>) -> [CountSheet] {
        let own = sheets.filter { $0.bin == bin && !$0.isRecount }
        return counters == 1 ? own.suffix(1) : Array(own.prefix(2))
    }

    private func recount(of bin: ID<Bin>) -> CountSheet? {
        sheets.last { $0.bin == bin && $0.isRecount }
    }

    /// The bins of which at least one sheet was handed in.
    package var countedBins: [ID<Bin>] {
        Set(sheets.map(\.bin)).sorted()
    }

    /// Whether a bin waits for its second counter.
    package func awaitsSecond(_ bin: ID<Bin>) -> Bool {
        sheets(of: bin).count < counters
    }

    /// What was found in a bin; nothing of it is told while its second counter is awaited.
    package func results(in bin: ID<Bin>) -> [CountResult] {
        let sheets = sheets(of: bin)
        guard sheets.count == counters else { return [] }
        let again = recount(of: bin)
        let variants = Set(sheets.flatMap(\.lines).map(\.variant)).sorted()
        return variants.map { variant in
            let lines = sheets.map { sheet in sheet.lines.first { $0.variant == variant } }
            let counts = lines.map { $0?.units ?? 0 }
            let isAgreed = Set(counts).count == 1
            let last = isAgreed ? nil : again?.lines.first { $0.variant == variant }
            let known = last ?? lines.compactMap(\.self).last
            return CountResult(
                place: CountResult.Place(bin: bin, variant: variant),
                counts: counts + (last.map { [$0.units] } ?? []),
                found: isAgreed ? counts.first : last?.units,
                booked: known?.booked ?? 0
            )
        }
    }

    package var results: [CountResult] { countedBins.flatMap(results(in:)) }

    /// What two counters disagree on in a bin, and nobody has counted again.
    package func disputed(in bin: ID<Bin>) -> [ID<Variant>] {
        results(in: bin).filter { $0.found == nil }.map(\.place.variant)
    }
}

extension Stocktake {
    /// What a person is asked to count in a bin.
    package enum Task: Hashable, Sendable {
        case count
        /// Only what two counters disagree on.
        case recount([ID<Variant>])
    }

    /// What somebody can count in a bin now, or why nothing.
    package func task(in bin: ID<Bin>, for counter: ID<Staff>) throws(StockRefusal) -> Task {
        guard status == .counting else { throw .stocktakeEnded(number) }
        let disputed = disputed(in: bin)
        if !disputed.isEmpty { return .recount(disputed) }
        let own = sheets(of: bin)
        guard counters > 1 else { return .count }
        guard own.count < counters else { throw .countedAlready }
        guard !own.contains(where: { $0.counter == counter }) else { throw .secondCounterNeeded }
        return .count
    }

    /// Takes a sheet in.
    ///
    /// - Parameter booked: What the books have in the bin; what lies there by the books and
    ///   is not on the sheet was not found.
    package mutating func handIn(
        _ units: [ID<Variant>: Int],
        in bin: ID<Bin>,
        booked: [ID<Variant>: Int],
        on occasion: Occasion
    ) throws(StockRefusal) {
        guard case .staff(let counter) = occasion.author else { throw .countedByNobody }
        guard units.values.allSatisfy({ (0...IncomingLine.unitsLimit).contains($0) }) else {
            throw .unitsNotPositive
        }
        let task = try task(in: bin, for: counter)
        let asked: [ID<Variant>]
        switch task {
        case .count:
            asked = Set(units.keys).union(booked.filter { $0.value > 0 }.keys).sorted()
        case .recount(let disputed):
            asked = disputed
        }
        let lines = asked.map { variant in
            CountSheet.Line(
                variant: variant,
                units: units[variant, default: 0],
                booked: booked[variant, default: 0]
            )
        }
        sheets.append(
            CountSheet(
                bin: bin,
                counter: counter,
                isRecount: task != .count,
                lines: lines,
                at: occasion.now
            )
        )
        version += 1
    }
}
