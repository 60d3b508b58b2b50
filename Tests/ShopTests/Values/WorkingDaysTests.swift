import Shop
import Testing

@Suite struct WorkingDaysTests {
    @Test(arguments: [
        (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
        (2019, "2019-04-21"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
        (2027, "2027-03-28"), (2038, "2038-04-25"),
    ])
    func `Easter falls as the almanacs have it`(year: Int, iso: String) {
        #expect(Day.easter(of: year) == day(iso))
    }

    @Test func `Easter is always a Sunday between 22 March and 25 April`() {
        for year in 1583...2500 {
            let easter = Day.easter(of: year)
            let (_, month, day) = easter.civil
            #expect(easter.weekday == 7 && (322...425).contains(month * 100 + day))
        }
    }

    @Test func `a year of holidays, those of 2026`() {
        let holidays = (0..<365).map { day("2026-01-01") + $0 }.filter(\.isPublicHoliday)
        let expected = [
            "2026-01-01", "2026-01-06", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-03",
            "2026-05-24", "2026-06-04", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-24",
            "2026-12-25", "2026-12-26",
        ]
        #expect(holidays.map(\.iso) == expected)
    }

    @Test(arguments: [
        ("2024-05-19", "2024-05-30"), ("2025-06-08", "2025-06-19"), ("2027-05-16", "2027-05-27"),
    ])
    func `Pentecost and Corpus Christi follow Easter`(pentecost: String, corpusChristi: String) {
        #expect(day(pentecost).isPublicHoliday && day(corpusChristi).isPublicHoliday)
    }

    @Test func `24 December is a holiday from 2025 on`() {
        #expect(!day("2024-12-24").isPublicHoliday)
        #expect(day("2024-12-24").isWorkingDay)
        #expect(day("2025-12-24").isPublicHoliday)
    }

    @Test(arguments: [
        ("2026-03-10", "2026-03-10"), ("2026-03-14", "2026-03-16"), ("2026-04-03", "2026-04-03"),
        ("2026-04-04", "2026-04-07"), ("2025-12-24", "2025-12-29"), ("2024-12-24", "2024-12-24"),
    ])
    func `a term ends on a working day`(end: String, moved: String) {
        #expect(day(end).orNextWorkingDay == day(moved))
    }

    @Test(arguments: [
        ("2026-03-10", 0, "2026-03-10"), ("2026-03-10", 3, "2026-03-13"),
        ("2026-03-13", 1, "2026-03-16"), ("2026-03-14", 1, "2026-03-16"),
        ("2026-04-02", 2, "2026-04-07"), ("2026-03-10", -2, "2026-03-10"),
    ])
    func `working days skip weekends and holidays`(start: String, days: Int, end: String) {
        #expect(day(start).adding(workingDays: days) == day(end))
    }
}
