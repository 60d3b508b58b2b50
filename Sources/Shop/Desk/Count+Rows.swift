/// What is done with a row by hand.
extension Count {
    /// Counts a unit more in a row by hand; for what is not of the order, that says
    /// that it is there.
    ///
    /// False where nobody would send that many.
    @discardableResult
    package mutating func add(to row: Int) -> Bool {
        guard rows.indices.contains(row), rows[row].units < limit(for: rows[row]) else {
            return false
        }
        rows[row].units += 1
        return true
    }

    /// Takes a unit off a row; false where it has none.
    @discardableResult
    package mutating func remove(from row: Int) -> Bool {
        guard rows.indices.contains(row), rows[row].units > 0 else { return false }
        rows[row].units -= 1
        return true
    }

    /// Counts so many units in a row; false where nobody would send that many.
    package mutating func set(_ units: Int, in row: Int) -> Bool {
        guard rows.indices.contains(row), (0...limit(for: rows[row])).contains(units) else {
            return false
        }
        rows[row].units = units
        return true
    }

    /// Puts one unit of a row, or all of them, into another condition, and gives the
    /// row in which they are then.
    ///
    /// A row of one unit, or of none yet, takes the condition as a whole.
    package mutating func put(_ condition: Condition, on row: Int, all: Bool) -> Int {
        guard rows.indices.contains(row), rows[row].condition != condition else { return row }
        let before = rows[row]
        let target = place(of: before.item, in: condition)
        rows[target].take(all ? before.units : min(1, before.units), from: before)
        rows[row].units -= all ? before.units : min(1, before.units)
        guard rows[row].units == 0 else { return target }
        rows[target].take(noteOf: before)
        rows.remove(at: row)
        return target > row ? target - 1 : target
    }

    package mutating func send(_ row: Int, to disposition: Disposition) {
        guard rows.indices.contains(row) else { return }
        rows[row].proposal = disposition
    }

    /// Says that the seal is intact or, once that was said, that it is broken.
    package mutating func toggleSeal(of row: Int) {
        guard rows.indices.contains(row), asksForSeal(rows[row]) else { return }
        rows[row].isSealIntact = !(rows[row].isSealIntact ?? false)
    }

    package mutating func note(_ text: String, on row: Int) {
        guard rows.indices.contains(row) else { return }
        rows[row].note = text.oneLine
    }

    /// Takes a row back: what is not of the order goes, what is counts nothing.
    package mutating func drop(_ row: Int) {
        guard rows.indices.contains(row) else { return }
        let isOnly = rows.count { $0.item == rows[row].item } == 1
        if let line = rows[row].item.line, isOnly, goods.unitsAnnounced(of: line) > 0 {
            rows[row] = Row(.line(line))
        } else {
            rows.remove(at: row)
        }
    }

    /// No more than twice what was bought of a line, and 99 of anything: beyond that a
    /// finger has slipped.
    package func limit(for row: Row) -> Int {
        guard let line = row.item.line.flatMap(order.line) else { return 99 }
        return min(max(99, 2 * line.units), IncomingLine.unitsLimit)
    }
}

extension Count.Row {
    /// Adds units that lay in another row, with what was said of them there.
    fileprivate mutating func take(_ moved: Int, from other: Self) {
        isSealIntact = seal(with: moved, of: other)
        if units == 0, other.proposal != Self(other.item, condition: other.condition).proposal {
            proposal = other.proposal
        }
        units += moved
    }

    /// What holds of the seals once units of another row lie here too: one broken
    /// stands for all, and one at which nobody has looked asks again.
    private func seal(with moved: Int, of other: Self) -> Bool? {
        if moved == 0 { return isSealIntact ?? other.isSealIntact }
        if units == 0 || isSealIntact == other.isSealIntact { return other.isSealIntact }
        return isSealIntact == false || other.isSealIntact == false ? false : nil
    }

    fileprivate mutating func take(noteOf other: Self) {
        if note.isEmpty {
            note = other.note
        } else if !other.note.isEmpty, other.note != note {
            note += "; " + other.note
        }
    }
}
