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
    var window = ListWindow<Row>()
    /// The marked records by their keys, as they were when they were marked.
    var marks: [Int64: Mark] = [:]
    var tally: Tally?
    /// Whether the list has been read at least once.
    var isLoaded = false
    var hiddenColumns: Set<Int> = []
    /// The query while it is being typed.
    var prompt: FilterPrompt<Kind.Field>?

    /// What the list showed before the prompt was opened, to go back to.
    private var shelf: (query: Query<Kind.Field>, window: ListWindow<Row>, tally: Tally?)?
    /// What the list showed before it went to a record that was scanned.
    private var left: (query: Query<Kind.Field>, window: ListWindow<Row>, tally: Tally?)?
    var wanted: (ticket: Ticket, reading: Reading)?
    var wantedTally: Ticket?

    /// What a page that is on its way is for.
    enum Reading {
        case whole(Anchor)
        case earlier
        case later
        /// The same rows once more, from one of those that are here.
        case again(from: Int)
    }

    /// How many rows are asked for at once.
    private static var page: Int { 100 }

    init() {
        sort = Kind.sorts[0]
    }

    var rows: [Row] { window.rows }

    /// The record under the cursor.
    var selected: Row? { window.selected }

    /// Whether more rows match than those that are here.
    var isPartial: Bool { window.hasEarlier || window.hasLater }

    /// Whether other rows are coming than those that are here.
    var isAwaited: Bool {
        if case .whole? = wanted?.reading { true } else { false }
    }

    /// Whether the list was not read yet, and nobody is trying.
    var isUnread: Bool { !isLoaded && wanted == nil }
}

/// What is asked for.
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
        shelf = (query, window, tally)
    }

    /// Shows again what was shown before the prompt, as it is by now.
    mutating func unshelve(_ desk: inout RequestDesk) {
        guard let shelf, shelf.query != query else { return }
        guard isLoaded else { return ask(shelf.query, &desk) }
        (query, window, tally) = (shelf.query, resized(shelf.window), shelf.tally)
        wanted = nil
        refresh(&desk)
    }

    /// Goes to one record, wherever it stands; a query finds it where it is not here.
    mutating func visit(_ id: Int64, by query: Query<Kind.Field>, _ desk: inout RequestDesk) {
        let isHere = isLoaded && !isAwaited
        if left == nil { left = (self.query, isHere ? window : ListWindow(), tally) }
        guard !isHere || !window.select(id) else { return }
        self.query = query
        tally = nil
        read(.from(id), &desk)
        count(&desk)
    }

    /// Shows again what was shown before the visits to single records.
    mutating func endVisit(_ desk: inout RequestDesk) {
        guard let left else { return }
        self.left = nil
        (query, window, tally) = (left.query, resized(left.window), left.tally)
        wanted = nil
        if rows.isEmpty { readAnew(&desk) } else { refresh(&desk) }
    }

    /// Stays with the record that was visited.
    mutating func forgetVisit() {
        left = nil
    }

    /// Whether it stands at a record that was scanned.
    var isVisiting: Bool { left != nil }

    /// The query that a person has chosen.
    var chosenQuery: Query<Kind.Field> { left?.query ?? query }

    private func resized(_ window: ListWindow<Row>) -> ListWindow<Row> {
        var window = window
        window.resize(height: self.window.height)
        return window
    }

    private mutating func readAnew(_ desk: inout RequestDesk) {
        tally = nil
        read(.first, &desk)
        count(&desk)
    }

    mutating func read(_ anchor: Anchor, _ desk: inout RequestDesk) {
        ask(.whole(anchor), at: anchor, limit: Self.page, &desk)
    }

    mutating func renew(from index: Int, _ desk: inout RequestDesk) {
        guard window.hasEarlier, rows.indices.contains(index) else {
            ask(.again(from: 0), at: .first, limit: rows.count + Self.page / 2, &desk)
            return
        }
        ask(.again(from: index), at: .from(rows[index].id), limit: rows.count - index, &desk)
    }

    /// Keeps a screenful of rows loaded on either side of the cursor.
    mutating func follow(_ desk: inout RequestDesk) {
        guard wanted == nil, let anchor = window.missing else { return }
        if case .after = anchor {
            ask(.later, at: anchor, limit: Self.page, &desk)
        } else {
            ask(.earlier, at: anchor, limit: Self.page, &desk)
        }
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
}
