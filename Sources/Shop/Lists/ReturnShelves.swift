/// Where goods of a return come to lie, in a shop that keeps stock.
package struct ReturnShelves: Hashable, Sendable {
    /// When the shop began to keep stock.
    package var since: Instant
    /// What a unit of each line is in stock; digital goods are nothing.
    package var parts: [ID<Order.Line>: [Part]]

    package init(since: Instant, parts: [ID<Order.Line>: [Part]]) {
        self.since = since
        self.parts = parts
    }

    /// An article in a unit of a line.
    package struct Part: Hashable, Sendable {
        package var units: Int
        /// Where it is put away to be sold again.
        package var home: Bin

        package init(units: Int = 1, home: Bin) {
            self.units = units
            self.home = home
        }
    }
}

/// Units that come to a place, or leave it where they are below zero.
package struct PlacedUnits: Hashable, Sendable {
    /// Nil for the customer, who gets them back.
    package var place: Whereabouts.Place?
    /// In which bin, of those that can be sold again.
    package var bin: Bin?
    package var units: Int

    package init(_ units: Int, at place: Whereabouts.Place?, in bin: Bin? = nil) {
        self.place = place
        self.bin = bin
        self.units = units
    }
}

extension ReturnShelves {
    /// What comes and goes in the stock if an order becomes another than it is.
    package func changes(from before: Purchase, to after: Purchase) -> [PlacedUnits] {
        let (old, new) = (before.whereabouts(since: since), after.whereabouts(since: since))
        return sum(of: after.order.lines.map(\.id)) { line, place in
            let (old, new) = (old[line] ?? Whereabouts(), new[line] ?? Whereabouts())
            guard let place else { return new.sentAgain - old.sentAgain }
            return new.back[place, default: 0] - old.back[place, default: 0]
        }
    }

    /// Where goods come to lie once it is decided so.
    package func places(by decisions: [Decision]) -> [PlacedUnits] {
        var lines: [ID<Order.Line>] = []
        for decision in decisions where !lines.contains(decision.line) {
            lines.append(decision.line)
        }
        return sum(of: lines) { line, place in
            decisions.filter { $0.line == line && $0.disposition.place == place }
                .map(\.units).reduce(0, +)
        }
    }

    private func sum(
        of lines: [ID<Order.Line>],
        _ units: (ID<Order.Line>, Whereabouts.Place?) -> Int
    ) -> [PlacedUnits] {
        var sums: [PlacedUnits] = []
        for place in Whereabouts.Place.allCases.map(Optional.some) + [nil] {
            for line in lines {
                let change = units(line, place)
                for part in parts[line] ?? [] where change != 0 {
                    let bin = place == .shelf ? part.home : nil
                    let known = sums.firstIndex { $0.place == place && $0.bin == bin }
                    let index = known ?? sums.endIndex
                    if known == nil { sums.append(PlacedUnits(0, at: place, in: bin)) }
                    sums[index].units += change * part.units
                }
            }
        }
        return sums.filter { $0.units != 0 }
    }
}
