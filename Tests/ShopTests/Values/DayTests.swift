import Shop
import Testing

@Suite struct DayTests {
    @Test func `every day of 400 years follows the day before it`() throws {
        var expected = try #require(Day(year: 1800, month: 1, day: 1))
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let built = Day(year: year, month: month, day: day) else { continue }
                    #expect(built == expected && built.civil == (year, month, day))
                    expected = expected + 1
                }
            }
        }
        #expect(expected == Day(year: 2200, month: 1, day: 1))
    }

    @Test func `400 years have 146097 days`() {
        #expect(day("2400-03-01") - day("2000-03-01") == 146_097)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-22", 20_779),
    ])
    func `days are counted from 1970`(iso: String, number: Int) {
        #expect(day(iso).number == number)
    }

    @Test(arguments: [
        ("1969-12-29", 1), ("1970-01-01", 4), ("2000-02-29", 2), ("2026-03-02", 1),
        ("2026-11-22", 7), ("1900-01-01", 1),
    ])
    func `weekdays run from 1 for Monday to 7 for Sunday`(iso: String, weekday: Int) {
        #expect(day(iso).weekday == weekday)
    }

    @Test(arguments: [(2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1)])
    func `a date that no calendar has is no day`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["2024-02-29", "0001-01-01", "9999-12-31", "2026-11-22"])
    func `what is printed is read back`(iso: String) {
        #expect(Day(iso: iso)?.iso == iso)
    }

    @Test(arguments: [
        "", "2026-1-02", "2026-01-2", "26-01-02", "2026-01-02 ", " 2026-01-02", "2026-01-02-03",
        "2026/01/02", "2026-02-30", "0000-01-01", "+026-01-02", "2026-01-٠2", "２０２６-01-02",
        "2026--1-02", "2026-01", "yyyy-mm-dd", "2026-01-02T00:00",
    ])
    func `anything but a date in ISO 8601 is not read`(text: String) {
        #expect(Day(iso: text) == nil)
    }
}
