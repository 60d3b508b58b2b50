/// Sheets: what somebody is asked to count, and what they hand in.
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
        let shelf = shelf(bin)
        let disputed = shelf.disputed
        if !disputed.isEmpty { return .recount(disputed) }
        let own = shelf.valid
        guard counters > 1 else { return .count }
        guard own.count < counters else { throw .countedAlready }
        guard !own.contains(where: { $0.counter == counter }) else { throw .secondCounterNeeded }
        return .count
    }

    /// Takes a sheet in.
    ///
    /// - Parameter booked: What the books have in the bin; what lies there by the books,
    ///   belongs to the range and is not on the sheet was not found.
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
            let expected = booked.filter { $0.value > 0 && counts($0.key) }.keys
            asked = Set(units.keys).union(expected).sorted()
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
