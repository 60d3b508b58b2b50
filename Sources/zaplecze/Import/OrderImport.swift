import Exchange
import Panes
import Shop
import ShopStore

/// Takes a file of orders into a shop: first its orders, then what it calls back, in the
/// order of time.
///
/// Orders are written in batches, each with the position that it reaches. What lies before
/// the position of an earlier run is only compared with the shop, and so is all of a file
/// that was finished: the same file again writes nothing.
struct OrderImport {
    private(set) var summary = ImportSummary()
    private let desk: Desk
    private let isDry: Bool
    private var file: OrderExport
    /// How many items were in before this run.
    private var known = 0
    private var wasFinished = false
    private var digest = ""

    private var batch: [IncomingOrder] = []
    private var cancellations: [IncomingCancellation] = []
    /// Rows of orders that the shop itself refused, and why.
    private var refused: [Int: Unreadable] = [:]

    /// How many lines are written in one go, so that nobody waits long for their turn.
    private static let batchLines = 2_000
    private static let batchCancellationLines = 200

    init(of file: OrderExport, at desk: Desk, isDry: Bool) {
        self.file = file
        self.desk = desk
        self.isDry = isDry
    }

    /// Reads the file to its end.
    ///
    /// - Parameter path: Where rows go that cannot be taken; in a dry run nowhere.
    /// - Returns: Whether there is a file of rejects.
    mutating func run(rejectsTo path: String) throws -> Bool {
        let language = desk.language
        guard desk.visitor.rights.contains(.importOrders) else { throw Forbidden(.importOrders) }
        var rejects = try RejectsFile(of: file, at: path) { $0.explanation(in: language) }
        var progress = ProgressLine(in: language)
        try survey(&progress)
        progress.restart()
        Interruption.watch()
        while let item = try file.next(while: { _ in !Interruption.isWanted }) {
            try stopIfAsked()
            switch item {
            case .order(let order): try take(order)
            case .cancellation(let cancellation): cancellations.append(cancellation)
            case .rejected(let reject): if !isDry { try rejects.write(reject) }
            }
            let what = language.choose(english: "Rows", polish: "Wiersze")
            progress.show(what, file.progress.rows, of: file.progress.rowsTotal)
        }
        try stopIfAsked()
        try writeBatch(isLast: true)
        progress.restart()
        try takeCancellations(&progress)
        sumUp()
        guard !isDry else { return false }
        for reject in try file.rejects(of: refused) { try rejects.write(reject) }
        return try rejects.finish() > 0
    }

    private func stopIfAsked() throws {
        if Interruption.isWanted { throw Trouble.stopped }
    }

    private mutating func survey(_ progress: inout ProgressLine) throws {
        var digest = FileDigest()
        let what = desk.language.choose(english: "Bytes", polish: "Bajty")
        try file.survey { bytes, read in
            digest.add(bytes)
            progress.show(what, read.bytes, of: read.bytesTotal)
            return true
        }
        self.digest = digest.text
        let before = try desk.store.importPosition(of: digest.text, by: desk.visitor)
        known = before?.reached ?? 0
        wasFinished = before?.isFinished ?? false
    }

    /// What the file alone tells.
    private mutating func sumUp() {
        let tally = file.tally
        summary.rowsRead = file.progress.rows
        summary.rowsRejected += tally.rejectedRows
        summary.ordersRejected += tally.rejectedOrders
        summary.cancellationDocuments = tally.cancellations
        summary.cancellationLines = tally.cancellationLines
        for kind in tally.setAside where kind.rows > 0 {
            summary.setAside[kind.name, default: 0] += kind.rows
        }
    }
}

extension OrderImport {
    private mutating func take(_ order: IncomingOrder) throws {
        if isDry || wasFinished || file.progress.items <= known {
            let outcome = try desk.store.outcome(of: order, by: desk.visitor)
            let isChange = outcome == .new || outcome == .updated
            guard !isDry, isChange else { return count(outcome, of: order) }
        }
        batch.append(order)
        if batch.map(\.lines.count).reduce(0, +) >= OrderImport.batchLines {
            try writeBatch(isLast: false)
        }
    }

    private mutating func writeBatch(isLast: Bool) throws {
        guard !isDry else { return }
        let isFinished = isLast && cancellations.isEmpty
        guard !batch.isEmpty || (isFinished && !wasFinished) else { return }
        let position = position(reaching: file.progress.items, isFinished: isFinished)
        let outcomes = try desk.store.takeIn(batch, reaching: position, by: signatory)
        for (order, outcome) in zip(batch, outcomes) { count(outcome, of: order) }
        batch.removeAll(keepingCapacity: true)
    }

    private mutating func count(_ outcome: ImportOutcome, of order: IncomingOrder) {
        switch outcome {
        case .new: summary.ordersNew += 1
        case .updated: summary.ordersUpdated += 1
        case .there: summary.ordersThere += 1
        case .rejected(let problem): refuse(order, because: problem)
        }
    }

    /// Every row of the order is rejected: the first for the reason, the others for it.
    private mutating func refuse(_ order: IncomingOrder, because problem: Unreadable.Problem) {
        summary.ordersRejected += 1
        summary.rowsRejected += order.lines.count
        for line in order.lines {
            let reason = line.row == order.row ? problem : .orderRejected(row: order.row)
            refused[line.row] = Unreadable(reason, at: .row(line.row, column: nil))
        }
    }
}

extension OrderImport {
    private mutating func takeCancellations(_ progress: inout ProgressLine) throws {
        let all = cancellations.sorted { ($0.at, $0.row) < ($1.at, $1.row) }
        let what = desk.language.choose(english: "Documents", polish: "Dokumenty")
        var batch: [IncomingCancellation] = []
        for (index, cancellation) in all.enumerated() {
            try stopIfAsked()
            let isLast = index == all.count - 1
            if try isNew(cancellation, at: index) { batch.append(cancellation) }
            let lines = batch.map(\.lines.count).reduce(0, +)
            guard !isDry, isLast || lines >= OrderImport.batchCancellationLines else { continue }
            let reached = file.progress.items + index + 1
            try write(batch, position(reaching: reached, isFinished: isLast))
            batch = []
            progress.show(what, index + 1, of: all.count)
        }
    }

    private mutating func isNew(
        _ cancellation: IncomingCancellation,
        at index: Int
    ) throws -> Bool {
        guard isDry || wasFinished || file.progress.items + index < known else { return true }
        let isThere = try desk.store.isThere(cancellation, by: desk.visitor)
        if isThere { summary.cancellationsThere += 1 }
        return !isThere
    }

    private mutating func write(
        _ batch: [IncomingCancellation],
        _ position: ImportPosition
    ) throws {
        guard !batch.isEmpty || (position.isFinished && !wasFinished) else { return }
        for outcome in try desk.store.takeIn(batch, reaching: position, by: signatory) {
            switch outcome {
            case .there:
                summary.cancellationsThere += 1
            case .matched(let returns, let orphanLines):
                summary.returns += returns
                summary.orphans += orphanLines > 0 ? 1 : 0
            }
        }
    }

    private func position(reaching items: Int, isFinished: Bool) -> ImportPosition {
        ImportPosition(
            digest: digest,
            mapping: file.mapping.name,
            reached: max(items, known),
            isFinished: isFinished || wasFinished
        )
    }

    private var signatory: Signatory {
        Signatory(
            .system(service: "import", startedBy: desk.visitor.staff.id),
            terminal: desk.visitor.terminal
        )
    }
}
