import Canvas
package import Shop

/// What time brings: it comes in with each message and never moves by itself.
extension Workspace {
    /// The moment has come at which the picture changes by itself.
    package mutating func wake(at now: Instant) -> [Request] {
        pass(to: now)
        for heard in recogniser.wake(at: now.milliseconds) { hear(heard) }
        withAllRecords { $0.rest(at: now, &$1) }
        tellHandling()
        return desk.clear()
    }

    /// When the picture changes next without anybody doing anything: a key that no
    /// other has followed, a cursor that has come to rest, an alarm that ends, an undo
    /// that runs out, a cart whose goods are free again, or midnight, which moves deadlines.
    package var nextChange: Instant? {
        let midnight = scene.zone.instant(day: scene.today + 1)
        let key = recogniser.deadline.map(Instant.init(milliseconds:))
        let rests = View.allCases.map { records(of: $0)?.restsAt }
        return
            ([midnight, key, alarm, nextRelease, nextLapse, undoable?.until, undoableRun?.until]
            + rests)
            .compactMap(\.self).min()
    }

    /// Lets time pass: what can no longer be undone is not offered, and a new day is
    /// read anew, since queries speak of days.
    mutating func pass(to now: Instant) {
        let yesterday = scene.today
        let hasLapsed = nextLapse.map { $0 <= now } ?? false
        scene.now = now
        if let undoable, undoable.until <= now { self.undoable = nil }
        if let alarm, alarm <= now { self.alarm = nil }
        if let undoableRun, undoableRun.until <= now { self.undoableRun = nil }
        if hasLapsed { stock.refresh(&desk) }
        if scene.today != yesterday { refreshAll() }
    }
}
