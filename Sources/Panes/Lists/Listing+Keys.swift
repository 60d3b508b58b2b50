import Canvas
import Shop

/// What the person at the keyboard does with what is here.
extension Listing {
    /// Moves as a key says, and asks for more rows where they run out.
    ///
    /// Returns whether the key moves in lists.
    mutating func handle(_ key: Key, _ desk: inout RequestDesk) -> Bool {
        switch key {
        case .home where window.hasEarlier: read(.first, &desk)
        case .end where window.hasLater: read(.last, &desk)
        case _:
            guard window.handle(key) else { return false }
            follow(&desk)
        }
        return true
    }

    mutating func move(by step: Int, _ desk: inout RequestDesk) {
        window.move(by: step)
        follow(&desk)
    }

    mutating func point(at line: Int, _ desk: inout RequestDesk) {
        window.point(at: line)
        follow(&desk)
    }

    mutating func resize(height: Int, _ desk: inout RequestDesk) {
        guard height != window.height else { return }
        window.resize(height: height)
        follow(&desk)
    }

    /// Marks the record under the cursor, or takes its mark away, and goes on.
    mutating func toggleMark(_ desk: inout RequestDesk) {
        guard let selected else { return }
        if marks.removeValue(forKey: selected.id) == nil {
            marks[selected.id] = Kind.mark(selected)
        }
        move(by: 1, &desk)
    }

    /// Marks all rows that are here, or takes all marks away.
    mutating func toggleAllMarks() {
        guard marks.isEmpty else { return clearMarks() }
        for row in rows { marks[row.id] = Kind.mark(row) }
    }

    mutating func clearMarks() {
        marks = [:]
    }

    /// Marks a record, whether it is among the rows or not.
    mutating func mark(_ row: Row) {
        marks[row.id] = Kind.mark(row)
    }

    /// Takes the mark of one record away, if it has one.
    mutating func clearMark(of id: Int64) {
        marks[id] = nil
    }
}
