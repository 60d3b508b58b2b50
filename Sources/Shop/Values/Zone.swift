/// A time zone as a table: from which instant on clocks are how far ahead of UTC.
///
/// The table is handed in; the domain knows no operating system.
package struct Zone: Hashable, Sendable {
    /// Clocks from one instant to the next change.
    package struct Period: Hashable, Sendable {
        package let start: Instant
        /// Seconds ahead of UTC, negative to the west.
        package let offset: Int

        package init(start: Instant, offset: Int) {
            self.start = start
            self.offset = offset
        }
    }

    /// The zone's name in the tz database, such as `Europe/Warsaw`.
    package let name: String
    package let periods: [Period]

    /// A zone by its periods, in any order.
    ///
    /// Before the first one its offset holds too; without any, clocks show UTC.
    package init(name: String, periods: [Period]) {
        self.name = name
        self.periods = periods.sorted { $0.start < $1.start }
    }

    package static let utc = Zone(name: "UTC", periods: [])

    /// How many seconds clocks are ahead of UTC at an instant.
    package func offset(at instant: Instant) -> Int {
        var low = 0
        var high = periods.count
        while low < high {
            let middle = (low + high) / 2
            if periods[middle].start <= instant { low = middle + 1 } else { high = middle }
        }
        return periods.isEmpty ? 0 : periods[max(0, low - 1)].offset
    }

    /// The day that a calendar on the shop's wall shows at an instant.
    package func day(at instant: Instant) -> Day {
        clock(at: instant).day
    }

    package func moment(at instant: Instant) -> Moment {
        Moment(at: instant, day: day(at: instant))
    }

    /// The day and the seconds since its midnight that clocks show at an instant.
    package func clock(at instant: Instant) -> (day: Day, seconds: Int) {
        let local = instant.milliseconds.floorDivided(by: 1_000) + Int64(offset(at: instant))
        let day = local.floorDivided(by: 86_400)
        return (Day(number: Int(day)), Int(local - day * 86_400))
    }

    /// The instant at which clocks show a day and so many seconds after midnight.
    ///
    /// A time that a change of clocks leaves out is read with the offset before the
    /// change; one that comes twice is read as its first.
    package func instant(day: Day, seconds: Int = 0) -> Instant {
        let local = (Int64(day.number) * 86_400 + Int64(seconds)) * 1_000
        let dayBefore = Instant(milliseconds: local - 86_400_000)
        let before = Int64(offset(at: dayBefore)) * 1_000
        let after = Int64(offset(at: Instant(milliseconds: local + 86_400_000))) * 1_000
        let first = Instant(milliseconds: local - before)
        let second = Instant(milliseconds: local - after)
        return Int64(offset(at: first)) * 1_000 == before
            ? first
            : Int64(offset(at: second)) * 1_000 == after ? second : first
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
