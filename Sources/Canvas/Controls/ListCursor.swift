/// Which row of a list is selected, and which row is shown first.
///
/// The list scrolls by single rows, and only when the selection would leave it:
/// so a terminal can move what stands there instead of drawing it again.
package struct ListCursor: Hashable, Sendable {
    /// The selected row, or nil in an empty list.
    package private(set) var row: Int?

    /// The first row that is shown.
    package private(set) var top = 0

    /// Creates a cursor on the first row, if there is one.
    package init(row: Int? = nil) { self.row = row }

    /// Creates a cursor on a row of a list that is shown from another row on.
    package init(row: Int, top: Int) {
        self.row = row
        self.top = top
    }

    /// Moves by rows, and stops at the ends.
    package mutating func move(by rows: Int = 0, in count: Int) {
        guard count > 0 else {
            self = ListCursor()
            return
        }
        let start = (row ?? 0).clamped(to: 0...(count - 1))
        row = (start + rows.clamped(to: -count...count)).clamped(to: 0...(count - 1))
    }

    /// Moves to a row, or as near as there is one.
    package mutating func move(to target: Int, in count: Int) {
        row = target
        move(in: count)
    }

    /// Moves by pages: the last row of a page becomes the first of the next.
    package mutating func move(byPages pages: Int, in count: Int, height: Int) {
        let rows = pages * max(1, height - 1)
        top += rows
        move(by: rows, in: count)
        clamp(count: count, height: height)
    }

    /// Brings the selection into the list, and the list around the selection.
    package mutating func clamp(count: Int, height: Int) {
        move(in: count)
        top = window(count: count, height: height).lowerBound
    }

    /// The rows that are shown in a list of this height.
    package func window(count: Int, height: Int) -> Range<Int> {
        guard count > 0, height > 0 else { return 0..<0 }
        let selected = (row ?? 0).clamped(to: 0...(count - 1))
        let first =
            top
            .clamped(to: 0...max(0, count - height))
            .clamped(to: max(0, selected - height + 1)...selected)
        return first..<min(count, first + height)
    }

    /// Moves as a key says, and returns whether the key moves in lists.
    package mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
        switch key {
        case .up: move(by: -1, in: count)
        case .down: move(by: 1, in: count)
        case .pageUp: move(byPages: -1, in: count, height: height)
        case .pageDown: move(byPages: 1, in: count, height: height)
        case .home: move(to: 0, in: count)
        case .end: move(to: count - 1, in: count)
        case .character, .control, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert,
            .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            return false
        }
        clamp(count: count, height: height)
        return true
    }
}
