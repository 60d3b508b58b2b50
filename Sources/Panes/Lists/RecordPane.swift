import Canvas
import Shop

/// A list of records, and the file of the one under the cursor: below the list
/// where there is room, or open on a page of its own.
struct RecordPane<Kind: RecordKind>: Sendable {
    var listing = Listing<Kind>()
    private(set) var file: Kind.File?
    private(set) var isOpen = false
    var scroll = 0
    private var wanted: (ticket: Ticket, id: Int64)?
    /// The record whose page opens as soon as its row is here.
    private var wantedPage: Int64?
    private var lastMove: Instant?
    /// When the file is asked for that waits for the cursor to rest.
    private(set) var restsAt: Instant?

    /// Keys that come closer together than this many milliseconds are one walk.
    private static var pause: Int64 { 150 }

    /// From so many rows up the file lies below the list.
    static var roomy: Int { 30 }
}

extension RecordPane {
    /// The file of the record under the cursor, once it is here.
    var current: Kind.File? {
        guard let file, Kind.id(of: file) == listing.selected?.id else { return nil }
        return file
    }

    /// Reads again what is on the screen, because somebody changed something.
    mutating func refresh(_ desk: inout RequestDesk) {
        guard listing.isLoaded else { return }
        listing.refresh(&desk)
        wanted = nil
        look(&desk, again: true)
    }

    /// Gives up what a ticket was for; whether it was wanted at all.
    mutating func abandon(_ ticket: Ticket) -> Bool {
        guard ticket == wanted?.ticket else { return listing.abandon(ticket) }
        wanted = nil
        return true
    }

    /// Asks for the file of the record under the cursor, unless it is here or coming.
    mutating func look(_ desk: inout RequestDesk, again: Bool) {
        restsAt = nil
        guard let id = listing.selected?.id else {
            file = nil
            wanted = nil
            return
        }
        if !again {
            guard wanted?.id != id else { return }
            guard current == nil else {
                // The file of another record, on its way, must not take the place of this one.
                wanted = nil
                return
            }
        }
        wanted = (desk.ask(Kind.question(of: id)), id)
    }

    mutating func take(_ page: Page<Kind.Row>, _ ticket: Ticket, _ desk: inout RequestDesk) {
        listing.take(page, ticket, &desk)
        if let wantedPage, listing.selected?.id == wantedPage, !listing.isAwaited { openPage() }
        look(&desk)
    }

    mutating func take(_ file: Kind.File?, _ ticket: Ticket) {
        guard ticket == wanted?.ticket else { return }
        wanted = nil
        self.file = file
    }

    /// Changes the file that is here by what is known to have been kept of it.
    mutating func amend(_ id: Int64, _ change: (inout Kind.File) -> Void) {
        guard var file, Kind.id(of: file) == id else { return }
        change(&file)
        self.file = file
    }

    mutating func openPage() {
        isOpen = listing.selected != nil
        wantedPage = nil
        scroll = 0
    }

    mutating func closePage() {
        isOpen = false
        wantedPage = nil
        listing.forgetVisit()
    }

    /// Opens the page of a record once its row has come.
    mutating func openLater(_ id: Int64) {
        wantedPage = id
    }

    /// Whether the file of a record is on its way.
    func isAwaitedFile(of id: Int64) -> Bool { wanted?.id == id }

    /// Moves in the list or, where a page is open, in the page.
    mutating func handle(
        _ key: Key,
        in area: Area,
        _ scene: Scene,
        _ desk: inout RequestDesk
    ) -> Bool {
        guard isOpen else {
            guard listing.handle(key, &desk) else { return false }
            follow(at: scene.now, &desk)
            return true
        }
        guard let step = key.scrolling(height: area.height - 1) else { return false }
        let count = current.map { self.lines(of: $0, width: area.width - 2, scene).count } ?? 0
        let last = max(0, count - (area.height - 1))
        scroll = min(max(0, min(scroll, last) + step), last)
        return true
    }

    /// Asks for the file of the record that the cursor has come to.
    ///
    /// While keys come quickly, held down or pressed in a row, the file waits for the
    /// cursor to rest: so a walk over a slow line costs the rows of the list only.
    private mutating func follow(at now: Instant, _ desk: inout RequestDesk) {
        let since = lastMove.map { now.milliseconds - $0.milliseconds } ?? .max
        lastMove = now
        guard since < Self.pause else { return look(&desk) }
        wanted = nil
        restsAt = Instant(milliseconds: now.milliseconds + Self.pause)
    }

    /// Time has passed: the file that waited is asked for once the cursor rests.
    mutating func rest(at now: Instant, _ desk: inout RequestDesk) {
        if let restsAt, restsAt <= now { look(&desk) }
    }

    /// Whether the record under the cursor has a file that is not here yet.
    var isAwaitingFile: Bool { current == nil && listing.selected != nil }

    /// The next or the previous record, with the page still open.
    mutating func step(by step: Int, _ desk: inout RequestDesk) {
        listing.move(by: step, &desk)
        scroll = 0
        look(&desk)
    }
}
