import Panes
import Shop
import Testing

@Suite struct WordingDayTests {
    let warsaw = Zone(
        name: "Europe/Warsaw",
        periods: [.init(start: Instant(milliseconds: 0), offset: 3_600)]
    )

    @Test(arguments: [
        ("2026-11-19", "19 Nov", "19 lis"),
        ("2026-05-01", "1 May", "1 maj"),
        ("2025-11-19", "19 Nov 2025", "19 lis 2025"),
        ("2027-10-09", "9 Oct 2027", "9 paź 2027"),
    ])
    func `a day has its year where it is another one`(
        iso: String,
        english: String,
        polish: String
    ) throws {
        let day = try #require(Day(iso: iso))
        let today = try #require(Day(iso: "2026-11-17"))
        #expect(Language.english.day(day, today: today) == english)
        #expect(Language.polish.day(day, today: today) == polish)
    }

    @Test func `every weekday and month has its name`() throws {
        let monday = try #require(Day(iso: "2026-11-16"))
        let week = (0..<7).map { Language.polish.weekday(monday + $0, today: monday) }
        #expect(
            week == [
                "pon. 16 lis", "wt. 17 lis", "śr. 18 lis", "czw. 19 lis", "pt. 20 lis",
                "sob. 21 lis", "niedz. 22 lis",
            ]
        )
        #expect(Language.english.weekday(monday + 3, today: monday) == "Thu 19 Nov")
        let firsts = (1...12).compactMap { Day(year: 2026, month: $0, day: 1) }
        let months = firsts.map { Language.polish.day($0, today: monday).suffix(3) }
        #expect(months.joined(separator: " ") == "sty lut mar kwi maj cze lip sie wrz paź lis gru")
    }

    @Test func `letters have the date in full`() throws {
        let day = try #require(Day(iso: "2026-11-19"))
        #expect(Language.english.fullDate(day) == "Thursday, 19 November 2026")
        #expect(Language.polish.fullDate(day) == "czwartek, 19 listopada 2026")
        #expect(Language.polish.date(day) == "19 lis 2026")
    }

    @Test func `clocks show the shop's time`() throws {
        let day = try #require(Day(iso: "2026-11-16"))
        let instant = warsaw.instant(day: day, seconds: 9 * 3_600 + 12 * 60 + 7)
        #expect(Language.polish.time(instant, in: warsaw) == "09:12")
        #expect(Language.polish.time(instant, in: .utc) == "08:12")
        #expect(Language.polish.exactTime(instant, in: warsaw) == "09:12:07")
        #expect(Language.polish.dayAndTime(instant, in: warsaw, today: day) == "16 lis 09:12")
        #expect(Language.english.moment(instant, in: warsaw, today: day) == "09:12")
        #expect(Language.english.moment(instant, in: warsaw, today: day + 1) == "16 Nov 09:12")
    }
}
