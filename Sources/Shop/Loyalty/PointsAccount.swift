/// What a customer has collected (*konto punktowe*): lots of points, and what is owed where
/// goods came back after their points were spent.
///
/// An account is read, booked on and written in one transaction, and keeps what was booked as
/// entries of the ledger. No lot falls below zero. The balance does, by claw-back alone: what
/// is owed lies beside the lots, and there is never anything to spend while something is owed.
package struct PointsAccount: Hashable, Sendable {
    package let customer: ID<Customer>
    /// Lots with points in them, and those asked for, in the order in which they are spent.
    package private(set) var lots: [PointLot]
    package private(set) var owed: Int
    /// What was booked since it was read.
    package private(set) var entries: [PointEntry] = []
    private var nextLot: Int64

    /// The most points that an account may hold.
    package static let limit = 1_000_000_000

    /// - Parameter nextLot: The key of the next lot in the ledger.
    package init(
        of customer: ID<Customer>,
        lots: [PointLot] = [],
        owed: Int = 0,
        nextLot: Int64 = 1
    ) {
        self.customer = customer
        self.lots = lots.sorted { $0.comesBefore($1) }
        self.owed = owed
        self.nextLot = nextLot
    }

    package subscript(id: ID<PointLot>) -> PointLot? {
        lots.first { $0.id == id }
    }
}

extension PointsAccount {
    /// Points that can be spent.
    package var available: Int { lots.map(\.available).reduce(0, +) }

    /// Points that wait for a return window to close.
    package var pending: Int { lots.map(\.pending).reduce(0, +) }

    /// What can be spent less what is owed.
    package var balance: Int { available - owed }
}

extension PointsAccount {
    /// Opens a lot with points that wait or, without a day of release, can be spent at once.
    ///
    /// - Returns: The key of the lot.
    @discardableResult
    mutating func open(
        _ source: PointLot.Source,
        _ points: Int,
        isPending: Bool,
        lifetime: Int?,
        expiry: Day? = nil,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause
    ) -> ID<PointLot> {
        let lot = PointLot(
            id: ID(nextLot),
            source: source,
            isReleased: !isPending,
            lifetime: lifetime,
            expiry: expiry
        )
        nextLot += 1
        lots.append(lot)
        put(points, into: lot.id, kind, because: cause)
        sort()
        return lot.id
    }

    /// Adds to a lot, where its points stand now: among those that wait, or those to spend.
    mutating func put(
        _ points: Int,
        into id: ID<PointLot>,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause
    ) {
        guard points > 0, let lot = self[id] else { return }
        book(
            id,
            kind,
            pending: lot.isReleased ? 0 : points,
            available: lot.isReleased ? points : 0,
            because: cause
        )
    }

    /// Takes points to spend out of one lot, as far as it has them.
    ///
    /// - Returns: How many it had.
    mutating func take(
        upTo points: Int,
        from id: ID<PointLot>,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause
    ) -> Int {
        let taken = min(points, self[id]?.available ?? 0)
        book(id, kind, available: -taken, because: cause)
        return taken
    }

    /// Takes points to spend, those first that expire soonest, then the oldest.
    ///
    /// - Returns: How many there were.
    mutating func take(
        upTo points: Int,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause
    ) -> Int {
        var left = points
        for id in lots.map(\.id) where left > 0 {
            left -= take(upTo: left, from: id, kind, because: cause)
        }
        return points - left
    }

    mutating func takePending(
        upTo points: Int,
        from id: ID<PointLot>,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause
    ) -> Int {
        let taken = min(points, self[id]?.pending ?? 0)
        book(id, kind, pending: -taken, because: cause)
        return taken
    }

    /// Notes that more is owed or, below zero, less.
    mutating func owe(
        _ points: Int,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause
    ) {
        guard points != 0 else { return }
        owed += points
        entries.append(PointEntry(lot: nil, kind: kind, available: -points, cause: cause))
    }

    /// Sets the day from which a lot's points can be spent, while they wait.
    package mutating func setRelease(_ day: Day?, of id: ID<PointLot>) {
        guard let place = lots.firstIndex(where: { $0.id == id }), !lots[place].isReleased else {
            return
        }
        lots[place].release = day
    }

    private mutating func book(
        _ id: ID<PointLot>,
        _ kind: PointEntry.Kind,
        pending: Int = 0,
        available: Int = 0,
        because cause: PointEntry.Cause
    ) {
        guard pending != 0 || available != 0,
            let place = lots.firstIndex(where: { $0.id == id })
        else { return }
        lots[place].pending += pending
        lots[place].available += available
        entries.append(
            PointEntry(lot: id, kind: kind, pending: pending, available: available, cause: cause)
        )
    }

    private mutating func sort() {
        lots.sort { $0.comesBefore($1) }
    }
}

extension PointsAccount {
    /// Does what a day brings: points that have waited long enough can be spent, what is owed
    /// is set off, and what nobody spent in time expires.
    ///
    /// What is owed comes before what expires, so that nothing is lost that a customer needs.
    package mutating func bringUpToDate(on day: Day) {
        for lot in lots where lot.isDue(on: day) { release(lot.id) }
        setOff()
        for lot in lots where lot.available > 0 && lot.isExpired(on: day) {
            _ = take(upTo: lot.available, from: lot.id, .expired, because: .time)
        }
    }

    /// Points whose last day was chosen by when they were meant to be released, however late
    /// anybody came to do it.
    private mutating func release(_ id: ID<PointLot>) {
        guard let place = lots.firstIndex(where: { $0.id == id }),
            let day = lots[place].release
        else { return }
        let points = lots[place].pending
        lots[place].isReleased = true
        lots[place].expiry = lots[place].lifetime.map { day + $0 }
        book(id, .released, pending: -points, available: points, because: .time)
        sort()
    }

    private mutating func setOff() {
        let points = min(owed, available)
        guard points > 0 else { return }
        let taken = take(upTo: points, .setOff, because: .time)
        owe(-taken, .setOff, because: .time)
    }
}
