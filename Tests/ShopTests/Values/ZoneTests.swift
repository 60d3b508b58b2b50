import Shop
import Testing

@Suite struct ZoneTests {
    /// Warsaw around the changes of 2026: summer time from 29 March to 25 October.
    let warsaw = Zone(
        name: "Europe/Warsaw",
        periods: [
            Zone.Period(start: utc("2026-10-25", hour: 1), offset: 3_600),
            Zone.Period(start: utc("2025-10-26", hour: 1), offset: 3_600),
            Zone.Period(start: utc("2026-03-29", hour: 1), offset: 7_200),
        ]
    )

    @Test(arguments: [
        ("2026-01-31", 22, "2026-01-31"), ("2026-01-31", 23, "2026-02-01"),
        ("2026-07-31", 21, "2026-07-31"), ("2026-07-31", 22, "2026-08-01"),
    ])
    func `midnight comes earlier than in UTC, in summer by two hours`(
        iso: String,
        hour: Int,
        shown: String
    ) {
        #expect(warsaw.day(at: utc(iso, hour: hour)) == day(shown))
    }

    @Test func `a time that the clocks skip is read with the offset before the change`() {
        let skipped = warsaw.instant(day: day("2026-03-29"), seconds: 9_000)
        #expect(skipped == utc("2026-03-29", hour: 1) + 1_800)
        #expect(warsaw.clock(at: skipped) == (day("2026-03-29"), 12_600))
    }

    @Test func `a time that comes twice is read as its first`() {
        let first = warsaw.instant(day: day("2026-10-25"), seconds: 9_000)
        #expect(first == utc("2026-10-25", hour: 0) + 1_800)
        #expect(warsaw.clock(at: first + 3_600) == warsaw.clock(at: first))
    }

    @Test func `every hour of the year is found again by what its clock shows`() {
        for hour in 0..<(365 * 24) {
            let instant = utc("2026-01-01", hour: 0) + hour * 3_600
            let (day, seconds) = warsaw.clock(at: instant)
            let found = warsaw.instant(day: day, seconds: seconds)
            let isSecond = instant == utc("2026-10-25", hour: 1)
            #expect(found == (isSecond ? instant + -3_600 : instant))
        }
    }

    @Test func `every day begins at its midnight`() {
        for offset in 0..<365 {
            let midnight = warsaw.instant(day: day("2026-01-01") + offset)
            #expect(warsaw.clock(at: midnight) == (day("2026-01-01") + offset, 0))
            #expect(warsaw.day(at: midnight + -1) == day("2026-01-01") + (offset - 1))
        }
    }

    @Test func `before the table begins its first offset holds`() {
        #expect(warsaw.offset(at: utc("1990-07-01", hour: 0)) == 3_600)
    }

    @Test func `without periods clocks show UTC, also before 1970`() {
        let almostMidnight = Instant(milliseconds: -1)
        #expect(Zone.utc.clock(at: almostMidnight) == (day("1969-12-31"), 86_399))
        #expect(Zone.utc.moment(at: almostMidnight).day == day("1969-12-31"))
    }

    @Test func `west of Greenwich the day begins later`() {
        let newYork = Zone(
            name: "America/New_York",
            periods: [Zone.Period(start: utc("2025-11-02", hour: 6), offset: -18_000)]
        )
        #expect(newYork.day(at: utc("2026-01-01", hour: 4)) == day("2025-12-31"))
        #expect(newYork.instant(day: day("2026-01-01")) == utc("2026-01-01", hour: 5))
    }
}

private func utc(_ iso: String, hour: Int) -> Instant {
    moment(iso, hour: hour).at
}
