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

    /// Its lines by their articles.
    var byArticle: [ID<Variant>: Line] {
        Dictionary(lines.map { ($0.variant, $0) }) { first, _ in first }
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
