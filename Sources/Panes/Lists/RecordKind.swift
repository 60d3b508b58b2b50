import Canvas
import Shop

/// A kind of list whose records have a file: all that is known of one of them.
protocol RecordKind: ListKind {
    associatedtype File: Sendable

    static func question(of id: Int64) -> Question

    /// The key of the record that a file is of.
    static func id(of file: File) -> Int64

    /// What the rule above a file says: number, status, what is due; in short where
    /// there is little room.
    static func title(of file: File, isShort: Bool, in scene: Scene) -> [Label]

    /// A file line by line, in the order in which one decides.
    ///
    /// In brief it is what goes below a list: what does not help to decide is left
    /// out, and what stays keeps its place from record to record, so that a move of
    /// the cursor changes little.
    static func lines(
        of file: File,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]]
}

/// A list of records, and the file of the one under the cursor: below the list
/// where there is room, or open on a page of its own.
struct RecordPane<Kind: RecordKind>: Sendable {
    var listing = Listing<Kind>()
    private(set) var file: Kind.File?
    private(set) var isOpen = false
    private var scroll = 0
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
    mutating func look(_ desk: inout RequestDesk, again: Bool = false) {
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

extension Key {
    /// By how many lines a key scrolls text on a page of this height; nil where it
    /// does not.
    func scrolling(height: Int) -> Int? {
        switch self {
        case .up: -1
        case .down: 1
        case .pageUp: 1 - max(2, height)
        case .pageDown: max(2, height) - 1
        case .home: -0xFFFF
        case .end: 0xFFFF
        case .character, .control, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert,
            .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
            nil
        }
    }
}

extension RecordPane {
    /// How many rows the list has in an area of this size.
    static func listHeight(in area: Area) -> Int {
        guard area.height >= roomy - 4 else { return max(1, area.height - 2) }
        return max(5, area.height * 9 / 20, area.height - 15)
    }

    func draw(on canvas: inout Canvas, in area: Area, scene: Scene) {
        guard !isOpen else {
            drawFile(on: &canvas, in: area, from: scroll, scene)
            return
        }
        let list = area.top(Self.listHeight(in: area) + 1)
        listing.draw(on: &canvas, in: list, scene: scene)
        drawFile(on: &canvas, in: area.droppingTop(list.height), from: 0, scene)
    }

    private func drawFile(
        on canvas: inout Canvas,
        in area: Area,
        from first: Int,
        _ scene: Scene
    ) {
        guard let current else {
            if !listing.rows.isEmpty { canvas.rule(in: area.row(0)) }
            return
        }
        let place = listing.place(in: scene)
        canvas.rule(
            Kind.title(of: current, isShort: area.width < 100, in: scene),
            note: place.isEmpty ? [] : [Label(place, .dim)],
            in: area.row(0)
        )
        let room = area.droppingTop(1)
        let lines = self.lines(of: current, width: room.width - 2, scene)
        let start = min(first, max(0, lines.count - room.height))
        for (index, line) in lines.dropFirst(start).prefix(room.height).enumerated() {
            canvas.write(line, x: room.x + 1, y: room.y + index, width: room.width - 2)
        }
        drawRest(lines.count - start - room.height, on: &canvas, in: room.bottom(1), scene)
    }

    /// The file's lines; those that are too wide go on below what they say.
    private func lines(of file: Kind.File, width: Int, _ scene: Scene) -> [[Label]] {
        let lines = Kind.lines(of: file, width: width, isBrief: !isOpen, in: scene)
        return lines.flatMap { line in
            line.width <= width
                ? [line] : line.wrapped(to: width, indent: line.first?.text.width ?? 0)
        }
    }

    /// Says how many lines there are still, where they do not fit.
    private func drawRest(
        _ rest: Int,
        on canvas: inout Canvas,
        in line: Area,
        _ scene: Scene
    ) {
        guard rest > 0, !line.isEmpty else { return }
        let count = Plural.lines.text(rest + 1, in: scene.language)
        let text =
            isOpen
            ? " ▾ \(count) " : scene.say(" ▾ \(count), Enter opens ", " ▾ \(count), Enter otwiera ")
        canvas.fill(line)
        canvas.write([Label(text, .dim)], endingAt: line.x + line.width - 1, y: line.y)
    }
}
