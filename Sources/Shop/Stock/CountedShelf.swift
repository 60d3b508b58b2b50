/// One shelf of a stocktake: its sheets, and what they come to.
package struct CountedShelf: Hashable, Sendable {
    package let bin: ID<Bin>
    /// How many people count it: one or two.
    let counters: Int
    /// In the order in which they were handed in.
    package let sheets: [CountSheet]

    /// How a shelf stands.
    package enum State: Hashable, Sendable {
        case uncounted
        /// One of two people has counted it.
        case awaitsSecond
        /// Two counters disagree on so many articles.
        case disputed(Int)
        case counted
    }
}

extension CountedShelf {
    /// The sheets that count: with one counter the last, with two the first of each of them.
    var valid: [CountSheet] {
        let own = sheets.filter { !$0.isRecount }
        return counters == 1 ? own.suffix(1) : Array(own.prefix(2))
    }

    package var state: State {
        let valid = valid.count
        guard valid > 0 else { return .uncounted }
        guard valid == counters else { return .awaitsSecond }
        let disputed = disputed.count
        return disputed == 0 ? .counted : .disputed(disputed)
    }

    /// What was found; nothing of it is told while the second counter is awaited.
    package var results: [CountResult] {
        let sheets = valid.map(\.byArticle)
        guard sheets.count == counters else { return [] }
        let again = self.sheets.last(where: \.isRecount)?.byArticle ?? [:]
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

    /// What two counters disagree on, and nobody has counted again.
    package var disputed: [ID<Variant>] {
        results.filter { $0.found == nil }.map(\.place.variant)
    }
}

extension Stocktake {
    package func shelf(_ bin: ID<Bin>) -> CountedShelf {
        CountedShelf(bin: bin, counters: counters, sheets: sheets.filter { $0.bin == bin })
    }

    /// The shelves of which at least one sheet was handed in.
    package var countedShelves: [CountedShelf] {
        Dictionary(grouping: sheets, by: \.bin).sorted { $0.key < $1.key }.map { bin, sheets in
            CountedShelf(bin: bin, counters: counters, sheets: sheets)
        }
    }

    package var results: [CountResult] { countedShelves.flatMap(\.results) }
}
