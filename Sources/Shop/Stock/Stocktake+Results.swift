/// What the sheets come to.
extension Stocktake {
    /// How a shelf stands.
    package enum ShelfState: Hashable, Sendable {
        case uncounted
        /// One of two people has counted it.
        case awaitsSecond
        /// Two counters disagree on so many articles.
        case disputed(Int)
        case counted
    }

    package func state(of bin: ID<Bin>) -> ShelfState {
        let sheets = sheets(of: bin)
        guard !sheets.isEmpty else { return .uncounted }
        guard sheets.count == counters else { return .awaitsSecond }
        let disputed = disputed(in: bin).count
        return disputed == 0 ? .counted : .disputed(disputed)
    }

    /// Whether a bin waits for its second counter.
    package func awaitsSecond(_ bin: ID<Bin>) -> Bool { sheets(of: bin).count < counters }

    /// The sheets of a bin that count: with one counter the last, with two the first of each
    /// of them.
    func sheets(of bin: ID<Bin>) -> [CountSheet] {
        let own = sheets.filter { $0.bin == bin && !$0.isRecount }
        return counters == 1 ? own.suffix(1) : Array(own.prefix(2))
    }

    private func recount(of bin: ID<Bin>) -> CountSheet? {
        sheets.last { $0.bin == bin && $0.isRecount }
    }

    /// What was found in a bin; nothing of it is told while its second counter is awaited.
    package func results(in bin: ID<Bin>) -> [CountResult] {
        let sheets = sheets(of: bin).map(\.byArticle)
        guard sheets.count == counters else { return [] }
        let again = recount(of: bin)?.byArticle ?? [:]
        return Set(sheets.flatMap(\.keys)).sorted().map { variant in
            let lines = sheets.map { $0[variant] }
            let counts = lines.map { $0?.units ?? 0 }
            let isAgreed = Set(counts).count == 1
            let last = isAgreed ? nil : again[variant]
            let known = last ?? lines.last ?? nil
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
