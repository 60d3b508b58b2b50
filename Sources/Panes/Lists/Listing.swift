import Canvas
import Shop

/// A list of the shop, of which a window is loaded: what it shows, where the
/// cursor stands, and what has to be asked to go on.
///
/// The window is read by key and follows the cursor; a list of a million rows
/// costs as much as one of ten. The cursor and the marks belong to records, not
/// to rows: whatever others do, they stay where they are.
struct Listing<Kind: ListKind>: Sendable {
    typealias Row = Kind.Row

    private(set) var query: Query<Kind.Field> = .everything
    private(set) var sort: Sort<Kind.SortKey>
    private(set) var scope = Kind.everything
    private(set) var rows: [Row] = []
    private(set) var cursor = ListCursor()
    /// The marked records by their keys, with what people call them.
    private(set) var marks: [Int64: String] = [:]
    private(set) var tally: Tally?
    var hiddenColumns: Set<Int> = []
    /// The query while it is being typed.
    var prompt: FilterPrompt<Kind.Field>?
    /// What the list showed before the prompt was opened, to go back to.
    private var shelf: Shelf?

    /// How many rows lie before the window, where that is known.
    private var rowsBefore: Int?
    private var hasEarlier = false
    private var hasLater = false
    private var wanted: (ticket: Ticket, reading: Reading)?
    private var wantedTally: Ticket?
    /// The rows that fit on the screen.
    private(set) var height = 20
    /// Whether the list has been read at least once.
    private(set) var isLoaded = false

    /// A list as it was, with the cursor where it was.
    private struct Shelf {
        var query: Query<Kind.Field>
        var rows: [Row]
        var cursor: ListCursor
        var tally: Tally?
        var rowsBefore: Int?
        var hasEarlier: Bool
        var hasLater: Bool
    }

    /// What a page that is on its way is for.
    private enum Reading {
        case whole(Anchor)
        case earlier
        case later
        /// The same rows once more, from one of those that are here.
        case again(from: Int)
    }

    /// How many rows are asked for at once, and kept at most.
    private static var page: Int { 100 }
    private static var window: Int { 600 }

    init() {
        sort = Kind.sorts[0]
    }

    /// The record under the cursor.
    var selected: Row? {
        cursor.row.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
    }

    /// Where the record under the cursor stands in the whole list, from 1 on.
    var position: Int? {
        guard let rowsBefore, let row = cursor.row else { return nil }
        return rowsBefore + row + 1
    }

    /// Whether more rows match than those that are here.
    var isPartial: Bool { hasEarlier || hasLater }

    /// Whether other rows are coming than those that are here.
    var isAwaited: Bool {
        if case .whole? = wanted?.reading { true } else { false }
    }

    /// Whether the list was not read yet, and nobody is trying.
    var isUnread: Bool { !isLoaded && wanted == nil }
}

extension Listing {
    /// Reads the list from its beginning, unless it is here or coming.
    mutating func begin(_ desk: inout RequestDesk) {
        guard isUnread else { return }
        read(.first, &desk)
        count(&desk)
    }

    mutating func ask(_ query: Query<Kind.Field>, _ desk: inout RequestDesk) {
        guard query != self.query else { return }
        self.query = query
        readAnew(&desk)
    }

    mutating func narrow(to scope: Kind.Scope, _ desk: inout RequestDesk) {
        guard scope != self.scope else { return }
        self.scope = scope
        query = .everything
        readAnew(&desk)
    }

    mutating func order(by sort: Sort<Kind.SortKey>, _ desk: inout RequestDesk) {
        self.sort = sort
        read(.first, &desk)
    }

    /// Reads the window again, because somebody changed something.
    ///
    /// What is on its way already, such as the end of the list, is asked for again
    /// and not forgotten.
    mutating func refresh(_ desk: inout RequestDesk) {
        if case .whole(let anchor)? = wanted?.reading {
            read(anchor, &desk)
        } else if isLoaded {
            renew(from: 0, &desk)
        } else {
            read(.first, &desk)
        }
        count(&desk)
    }

    /// Remembers what is shown, before another query is typed.
    mutating func shelve() {
        shelf = Shelf(
            query: query,
            rows: rows,
            cursor: cursor,
            tally: tally,
            rowsBefore: rowsBefore,
            hasEarlier: hasEarlier,
            hasLater: hasLater
        )
    }

    /// Shows again what was shown before the prompt, as it is by now.
    mutating func unshelve(_ desk: inout RequestDesk) {
        guard let shelf, shelf.query != query else { return }
        guard isLoaded else { return ask(shelf.query, &desk) }
        query = shelf.query
        rows = shelf.rows
        cursor = shelf.cursor
        tally = shelf.tally
        rowsBefore = shelf.rowsBefore
        hasEarlier = shelf.hasEarlier
        hasLater = shelf.hasLater
        wanted = nil
        cursor.clamp(count: rows.count, height: height)
        refresh(&desk)
    }

    private mutating func readAnew(_ desk: inout RequestDesk) {
        tally = nil
        read(.first, &desk)
        count(&desk)
    }

    private mutating func read(_ anchor: Anchor, _ desk: inout RequestDesk) {
        ask(.whole(anchor), at: anchor, limit: Self.page, &desk)
    }

    private mutating func renew(from index: Int, _ desk: inout RequestDesk) {
        guard hasEarlier, rows.indices.contains(index) else {
            ask(.again(from: 0), at: .first, limit: rows.count + Self.page / 2, &desk)
            return
        }
        ask(.again(from: index), at: .from(rows[index].id), limit: rows.count - index, &desk)
    }

    private mutating func ask(
        _ reading: Reading,
        at anchor: Anchor,
        limit: Int,
        _ desk: inout RequestDesk
    ) {
        let ticket = desk.ask(Kind.question(query, sort, of: scope, at: anchor, limit: limit))
        wanted = (ticket, reading)
    }

    private mutating func count(_ desk: inout RequestDesk) {
        wantedTally = desk.ask(Kind.tally(query, of: scope))
    }

    /// Takes a page in, if it is the one that is waited for.
    mutating func take(_ page: Page<Row>, _ ticket: Ticket, _ desk: inout RequestDesk) {
        guard let wanted, wanted.ticket == ticket else { return }
        self.wanted = nil
        isLoaded = true
        switch wanted.reading {
        case .whole(let anchor): replace(by: page, at: anchor)
        case .earlier: prepend(page)
        case .later: append(page)
        case .again(let index):
            if index < 3, hasMoved(rows[safe: index]?.id, to: page) {
                renew(from: index + 1, &desk)
                return
            }
            renew(by: page)
        }
        follow(&desk)
    }

    /// Gives up what a ticket was for, so that it can be asked for again.
    mutating func abandon(_ ticket: Ticket) -> Bool {
        switch ticket {
        case wanted?.ticket: wanted = nil
        case wantedTally: wantedTally = nil
        case _: return false
        }
        return true
    }

    mutating func take(_ tally: Tally, _ ticket: Ticket) {
        guard ticket == wantedTally else { return }
        wantedTally = nil
        self.tally = tally
        if rowsBefore == nil, !hasLater, !tally.isCapped { rowsBefore = tally.rows - rows.count }
    }

    /// Whether the record that a page was read from stands elsewhere in the list now,
    /// so that the page is of there.
    private func hasMoved(_ anchor: Int64?, to page: Page<Row>) -> Bool {
        guard hasEarlier, page.hasEarlier, let anchor, page.rows.first?.id == anchor else {
            return false
        }
        let old = Set(rows.map(\.id))
        return rows.count > 1 && !page.rows.dropFirst().contains { old.contains($0.id) }
    }

    private mutating func replace(by page: Page<Row>, at anchor: Anchor) {
        rows = page.rows
        hasEarlier = page.hasEarlier
        hasLater = page.hasLater
        rowsBefore = hasEarlier ? nil : 0
        cursor = ListCursor()
        let isAtEnd = anchor == .last
        cursor.move(to: isAtEnd ? rows.count - 1 : 0, in: rows.count)
        if isAtEnd, let tally, !tally.isCapped { rowsBefore = tally.rows - rows.count }
        cursor.clamp(count: rows.count, height: height)
    }

    private mutating func prepend(_ page: Page<Row>) {
        rows = page.rows + rows
        hasEarlier = page.hasEarlier
        rowsBefore = hasEarlier ? rowsBefore.map { $0 - page.rows.count } : 0
        cursor = ListCursor(
            row: (cursor.row ?? 0) + page.rows.count,
            top: cursor.top + page.rows.count
        )
        if rows.count > Self.window {
            rows.removeLast(rows.count - Self.window)
            hasLater = true
        }
    }

    private mutating func append(_ page: Page<Row>) {
        rows += page.rows
        hasLater = page.hasLater
        let surplus = rows.count - Self.window
        guard surplus > 0 else { return }
        rows.removeFirst(surplus)
        hasEarlier = true
        rowsBefore = rowsBefore.map { $0 + surplus }
        cursor = ListCursor(
            row: max(0, (cursor.row ?? 0) - surplus),
            top: max(0, cursor.top - surplus)
        )
    }

    /// Puts newer rows in, with the cursor on the record where it was, and that
    /// record in the line of the screen where it was.
    private mutating func renew(by page: Page<Row>) {
        let selected = selected?.id
        let before = cursor.row ?? 0
        let line = before - cursor.top
        rows = page.rows
        hasEarlier = page.hasEarlier
        hasLater = page.hasLater
        rowsBefore = hasEarlier ? nil : 0
        let row = rows.firstIndex { $0.id == selected } ?? before
        cursor = ListCursor(row: row, top: max(0, row - line))
        cursor.clamp(count: rows.count, height: height)
    }
}

extension Listing {
    /// Moves as a key says, and asks for more rows where they run out.
    ///
    /// Returns whether the key moves in lists.
    mutating func handle(_ key: Key, _ desk: inout RequestDesk) -> Bool {
        switch key {
        case .home where hasEarlier: read(.first, &desk)
        case .end where hasLater: read(.last, &desk)
        case _:
            guard cursor.handle(key, count: rows.count, height: height) else { return false }
            follow(&desk)
        }
        return true
    }

    mutating func move(by step: Int, _ desk: inout RequestDesk) {
        cursor.move(by: step, in: rows.count)
        cursor.clamp(count: rows.count, height: height)
        follow(&desk)
    }

    /// Puts the cursor on a line of the list as it is shown, if there is a row.
    mutating func point(at line: Int, _ desk: inout RequestDesk) {
        guard (0..<height).contains(line), rows.indices.contains(cursor.top + line) else { return }
        cursor = ListCursor(row: cursor.top + line, top: cursor.top)
        follow(&desk)
    }

    mutating func resize(height: Int, _ desk: inout RequestDesk) {
        guard height != self.height else { return }
        self.height = height
        cursor.clamp(count: rows.count, height: height)
        follow(&desk)
    }

    /// Keeps a screenful of rows loaded on either side of the cursor.
    private mutating func follow(_ desk: inout RequestDesk) {
        guard wanted == nil, let row = cursor.row else { return }
        if hasLater, row + 2 * height > rows.count, let last = rows.last {
            ask(.later, at: .after(last.id), limit: Self.page, &desk)
        } else if hasEarlier, row < height, let first = rows.first {
            ask(.earlier, at: .before(first.id), limit: Self.page, &desk)
        }
    }

    /// Marks the record under the cursor, or takes its mark away, and goes on.
    mutating func toggleMark(_ desk: inout RequestDesk) {
        guard let selected else { return }
        if marks.removeValue(forKey: selected.id) == nil {
            marks[selected.id] = Kind.number(of: selected)
        }
        move(by: 1, &desk)
    }

    /// Marks all rows that are here, or takes all marks away.
    mutating func toggleAllMarks() {
        guard marks.isEmpty else { return clearMarks() }
        for row in rows { marks[row.id] = Kind.number(of: row) }
    }

    mutating func clearMarks() {
        marks = [:]
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
