/// A point in time: milliseconds since 1970 in UTC.
package struct Instant: Hashable, Sendable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package static func + (instant: Instant, seconds: Int) -> Instant {
        Instant(milliseconds: instant.milliseconds + Int64(seconds) * 1_000)
    }
}

/// When something was: the instant, and the shop's day at that instant.
///
/// The day is kept beside the instant when a fact is written, so that a change of
/// the shop's zone never moves a fact to another day.
package struct Moment: Hashable, Sendable, Comparable {
    package let at: Instant
    package let day: Day

    package init(at: Instant, day: Day) {
        self.at = at
        self.day = day
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        left.at < right.at
    }
}
