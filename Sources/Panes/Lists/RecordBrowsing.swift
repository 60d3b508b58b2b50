import Canvas
import Shop

/// What every pane of records can do, whatever its records are, so that a key does the
/// same in all of them.
protocol RecordBrowsing: Sendable {
    var isOpen: Bool { get }
    /// The key of the record under the cursor.
    var selectedKey: Int64? { get }
    /// Whether the file of the record under the cursor was asked for and is not here.
    var isFileComing: Bool { get }
    /// Whether the record under the cursor has a file that is not here yet.
    var isAwaitingFile: Bool { get }
    /// Whether other rows are coming than those that are here.
    var isAwaitingList: Bool { get }
    /// When the file is asked for that waits for the cursor to rest.
    var restsAt: Instant? { get }
    var list: any Browsable { get }

    func arrival(of id: Int64) -> Arrival
    func draw(on canvas: inout Canvas, in area: Area, scene: Scene)

    mutating func refresh(_ desk: inout RequestDesk)
    mutating func look(_ desk: inout RequestDesk)
    mutating func rest(at now: Instant, _ desk: inout RequestDesk)
    mutating func resize(to area: Area, _ desk: inout RequestDesk)
    mutating func handle(_ key: Key, in area: Area, _ scene: Scene, _ desk: inout RequestDesk)
        -> Bool
    mutating func step(by step: Int, _ desk: inout RequestDesk)
    mutating func openPage()
    mutating func leavePage(_ desk: inout RequestDesk)
    mutating func take(_ tally: Tally, _ ticket: Ticket)

    /// Gives up what a ticket was for; whether it was wanted at all.
    mutating func abandon(_ ticket: Ticket) -> Bool

    /// Does something with the list; the file of the record under its cursor follows.
    mutating func browse<Result>(
        _ body: (inout any Browsable, inout RequestDesk) -> Result,
        _ desk: inout RequestDesk
    ) -> Result
}

extension RecordPane: RecordBrowsing {
    var selectedKey: Int64? { listing.selected?.id }

    var isAwaitingList: Bool { listing.isAwaited }

    var list: any Browsable { listing }

    mutating func look(_ desk: inout RequestDesk) { look(&desk, again: false) }

    mutating func resize(to area: Area, _ desk: inout RequestDesk) {
        listing.resize(height: Self.listHeight(in: area), &desk)
    }

    mutating func take(_ tally: Tally, _ ticket: Ticket) { listing.take(tally, ticket) }

    mutating func browse<Result>(
        _ body: (inout any Browsable, inout RequestDesk) -> Result,
        _ desk: inout RequestDesk
    ) -> Result {
        defer { look(&desk) }
        return listing.lend(to: body, &desk)
    }

    /// Lends itself as a pane of whatever records, and takes back what became of it.
    mutating func lend<Result>(to body: (inout any RecordBrowsing) -> Result) -> Result {
        var pane: any RecordBrowsing = self
        let result = body(&pane)
        if let pane = pane as? Self { self = pane }
        return result
    }
}
