import Shop
import Testing

@testable import Exchange

@Suite struct DatePatternTests {
    /// Clocks an hour ahead of UTC, two from 31 March 2024, 01:00 UTC on.
    let warsaw = Zone(
        name: "Europe/Warsaw",
        periods: [
            Zone.Period(start: Instant(milliseconds: 0), offset: 3_600),
            Zone.Period(start: Instant(milliseconds: 1_711_846_800_000), offset: 7_200),
        ]
    )

    func seconds(_ text: String, _ pattern: String, in zone: Zone = .utc) throws -> Int64? {
        let pattern = try #require(DatePattern(pattern))
        return pattern.instant(Array(text.utf8)[...], in: zone)?.milliseconds
    }

    @Test func `a time without an offset is that of the zone's clocks`() throws {
        let pattern = "YYYY-MM-DD HH:mm:ss"
        #expect(try seconds("2024-03-05 14:22:31", pattern) == 1_709_648_551_000)
        #expect(try seconds("2024-03-05 14:22:31", pattern, in: warsaw) == 1_709_644_951_000)
        #expect(try seconds("2024-04-05 14:22:31", pattern, in: warsaw) == 1_712_319_751_000)
    }

    @Test(arguments: [
        "2024-03-05 14:22:31 +0100", "2024-03-05 14:22:31 +01:00", "2024-03-05 14:22:31 +01",
        "2024-03-05 13:22:31 Z", "2024-03-05 08:22:31 -0500",
    ])
    func `an offset goes before the zone`(text: String) throws {
        let pattern = "YYYY-MM-DD HH:mm:ss Z"
        #expect(try seconds(text, pattern, in: warsaw) == 1_709_644_951_000)
    }

    @Test(
        arguments: [
            ("2024-03-05", "YYYY-MM-DD", 1_709_596_800_000),
            ("5.3.2024", "D.M.YYYY", 1_709_596_800_000),
            ("05/03/2024 2:05 PM", "DD/MM/YYYY h:mm A", 1_709_647_500_000),
            ("05/03/2024 12:05 am", "DD/MM/YYYY hh:mm A", 1_709_597_100_000),
            ("2024-03-05T14:22:31.25Z", "YYYY-MM-DDTHH:mm:ss.SSSZ", 1_709_648_551_250),
            ("1709648551", "epoch", 1_709_648_551_000), ("-1", "epoch", -1_000),
            ("1709648551250", "epoch-ms", 1_709_648_551_250),
        ] as [(String, String, Int64)]
    )
    func `every word of the language is read`(text: String, pattern: String, at: Int64) throws {
        #expect(try seconds(text, pattern) == at)
    }

    @Test(arguments: [
        "2023-02-29 10:00:00", "2024-13-01 10:00:00", "2024-03-05 24:00:00", "2024-03-05 10:60:00",
        "2024-03-05 10:00:60", "24-03-05 10:00:00", "2024-3-5 10:00:00", "2024-03-05 10:00:00 ",
        "2024-03-05 10:00", "0000-00-00 00:00:00", "", "2024-03-05T10:00:00",
    ])
    func `what the calendar or the pattern does not have is no date`(text: String) throws {
        #expect(try seconds(text, "YYYY-MM-DD HH:mm:ss") == nil)
    }

    @Test func `seconds beyond the year 9999 are no date`() throws {
        #expect(try seconds("999999999999", "epoch") == nil)
        #expect(try seconds("999999999999999", "epoch") == nil)
        #expect(try seconds("99999999999999999999", "epoch") == nil)
    }

    @Test(arguments: [
        "", "YYYY-MM", "yyyy-MM-DD", "YYYY-MM-DD hh:mm", "YYYY-MM-DD MM", "epoch Z", "DD A",
    ])
    func `a pattern that cannot mean a day is refused`(text: String) {
        #expect(DatePattern(text) == nil)
    }
}
