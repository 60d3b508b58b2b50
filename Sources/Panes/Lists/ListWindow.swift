import Canvas
import Shop

/// The rows of a list that were read, and where the cursor stands among them.
///
/// The cursor belongs to a record and to a line of the screen: whatever is read
/// before or after it, both stay.
struct ListWindow<Row: Identifiable & Hashable & Sendable>: Sendable where Row.ID == Int64 {
    private(set) var rows: [Row] = []
    private(set) var cursor = ListCursor()
    private(set) var hasEarlier = false
    private(set) var hasLater = false
    /// The rows that fit on the screen.
    private(set) var height = 20
    /// How many rows lie before these, where that is known.
    private var rowsBefore: Int?

    /// How many rows are kept at most.
    private static var limit: Int { 600 }

    /// The record under the cursor.
    var selected: Row? {
        cursor.row.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
    }

    /// Where the record under the cursor stands in the whole list, from 1 on.
    var position: Int? {
        guard let rowsBefore, let row = cursor.row else { return nil }
        return rowsBefore + row + 1
    }

    /// Where to read on, so that there is a screenful on either side of the cursor.
    var missing: Anchor? {
        guard let row = cursor.row, let first = rows.first, let last = rows.last else { return nil }
        if hasLater, row + 2 * height > rows.count { return .after(last.id) }
        return hasEarlier && row < height ? .before(first.id) : nil
    }
}

extension ListWindow {
    /// Takes in a page from the beginning or the end of a list with so many rows.
    mutating func replace(by page: Page<Row>, at anchor: Anchor, of tally: Tally?) {
        let isAtEnd = anchor == .last
        take(page)
        cursor = ListCursor()
        cursor.move(to: isAtEnd ? rows.count - 1 : 0, in: rows.count)
        cursor.clamp(count: rows.count, height: height)
        if let tally { count(tally) }
    }

    mutating func prepend(_ page: Page<Row>) {
        rows = page.rows + rows
        hasEarlier = page.hasEarlier
        rowsBefore = hasEarlier ? rowsBefore.map { $0 - page.rows.count } : 0
        shift(by: page.rows.count)
        guard rows.count > Self.limit else { return }
        rows.removeLast(rows.count - Self.limit)
        hasLater = true
    }

    mutating func append(_ page: Page<Row>) {
        rows += page.rows
        hasLater = page.hasLater
        let surplus = rows.count - Self.limit
        guard surplus > 0 else { return }
        rows.removeFirst(surplus)
        hasEarlier = true
        rowsBefore = rowsBefore.map { $0 + surplus }
        shift(by: -surplus)
    }

    /// Puts newer rows in, with the cursor on the record where it was, and that
    /// record in the line of the screen where it was.
    mutating func renew(by page: Page<Row>) {
        let selected = selected?.id
        let before = cursor.row ?? 0
        let line = before - cursor.top
        take(page)
        let row = rows.firstIndex { $0.id == selected } ?? before
        cursor = ListCursor(row: row, top: max(0, row - line))
        cursor.clamp(count: rows.count, height: height)
    }

    /// Whether a page read from one of these rows is of another place in the list,
    /// since that row's record has moved there.
    func isElsewhere(_ page: Page<Row>, from index: Int) -> Bool {
        guard hasEarlier, page.hasEarlier, rows.count > 1, rows.indices.contains(index),
            page.rows.first?.id == rows[index].id
        else { return false }
        let known = Set(rows.map(\.id))
        return !page.rows.dropFirst().contains { known.contains($0.id) }
    }

    /// Knows by the number of all rows how many lie before the last of them.
    mutating func count(_ tally: Tally) {
        guard rowsBefore == nil, !hasLater, !tally.isCapped else { return }
        rowsBefore = max(0, tally.rows - rows.count)
    }

    private mutating func take(_ page: Page<Row>) {
        rows = page.rows
        hasEarlier = page.hasEarlier
        hasLater = page.hasLater
        rowsBefore = hasEarlier ? nil : 0
    }

    private mutating func shift(by count: Int) {
        cursor = ListCursor(
            row: max(0, (cursor.row ?? 0) + count),
            top: max(0, cursor.top + count)
        )
    }
}

extension ListWindow {
    /// Moves as a key says, and returns whether the key moves in lists.
    mutating func handle(_ key: Key) -> Bool {
        cursor.handle(key, count: rows.count, height: height)
    }

    mutating func move(by step: Int) {
        cursor.move(by: step, in: rows.count)
        cursor.clamp(count: rows.count, height: height)
    }

    /// Puts the cursor on a record, and returns whether it is here.
    mutating func select(_ id: Int64) -> Bool {
        guard let row = rows.firstIndex(where: { $0.id == id }) else { return false }
        cursor.move(to: row, in: rows.count)
        cursor.clamp(count: rows.count, height: height)
        return true
    }

    /// Puts the cursor on a line of the list as it is shown, if there is a row.
    mutating func point(at line: Int) {
        guard (0..<height).contains(line), rows.indices.contains(cursor.top + line) else { return }
        cursor = ListCursor(row: cursor.top + line, top: cursor.top)
    }

    mutating func resize(height: Int) {
        self.height = height
        cursor.clamp(count: rows.count, height: height)
    }
}
