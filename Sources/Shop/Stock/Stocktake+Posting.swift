/// What the reviewer keeps where stock has moved since it was counted.
package enum CountChoice: String, CaseIterable, Sendable {
    /// The bin holds what was counted.
    case count
    /// It differs from the books by as much as it did when it was counted.
    case difference
}

/// A change that a stocktake makes in a bin.
package struct CountPosting: Hashable, Sendable {
    package var result: CountResult
    /// What the books have now.
    package var booked: Int
    package var choice: CountChoice

    package init(result: CountResult, booked: Int, choice: CountChoice) {
        self.result = result
        self.booked = booked
        self.choice = choice
    }

    /// Whether stock has moved there since it was counted.
    package var hasMoved: Bool { booked != result.booked }

    /// By how many units the level changes.
    package var delta: Int {
        guard let found = result.found else { return 0 }
        switch choice {
        case .count: return found - booked
        case .difference: return found - result.booked
        }
    }
}

extension Stocktake {
    /// What posting would change, bin by bin.
    ///
    /// - Parameters:
    ///   - booked: What the books have now.
    ///   - choices: What is kept where stock has moved since; the difference unless told.
    package func postings(
        booked: [CountResult.Place: Int],
        choices: [CountResult.Place: CountChoice] = [:]
    ) -> [CountPosting] {
        results.map { result in
            CountPosting(
                result: result,
                booked: booked[result.place, default: 0],
                choice: choices[result.place] ?? .difference
            )
        }
    }

    /// Ends it: every bin that was begun is counted to the end.
    package mutating func post() throws(StockRefusal) {
        guard status == .counting else { throw .stocktakeEnded(number) }
        guard !sheets.isEmpty else { throw .nothingCounted }
        let states = countedShelves.map(\.state)
        guard !states.contains(.awaitsSecond) else { throw .secondCounterNeeded }
        guard states.allSatisfy({ $0 == .counted }) else { throw .recountNeeded }
        status = .posted
        version += 1
    }

    /// Gives it up; nothing is changed.
    package mutating func cancel() throws(StockRefusal) {
        guard status == .counting else { throw .stocktakeEnded(number) }
        status = .cancelled
        version += 1
    }
}
