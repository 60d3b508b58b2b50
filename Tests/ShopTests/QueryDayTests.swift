import Shop
import Testing

@Suite struct QueryDayTests {
    static let relativeDays: [(QueryDay, String)] = [
        (.ago(7, .days), "2026-03-24"),
        (.ago(2, .weeks), "2026-03-17"),
        (.ago(1, .months), "2026-02-28"),
        (.ago(13, .months), "2025-02-28"),
        (.ago(3, .months), "2025-12-31"),
        (.ahead(11, .months), "2027-02-28"),
        (.ahead(23, .months), "2028-02-29"),
        (.ahead(1, .days), "2026-04-01"),
        (.today, "2026-03-31"),
    ]

    @Test(arguments: relativeDays)
    func `a relative day is counted from today`(day: QueryDay, iso: String) throws {
        let today = try #require(Day(iso: "2026-03-31"))
        #expect(day.day(today: today).iso == iso)
    }

    @Test func `an age runs against the calendar, from the start of that day`() throws {
        let today = try #require(Day(iso: "2026-03-31"))
        let start = today - 7
        #expect(try placed("placed<7d").days(today: today) == .atLeast(start))
        #expect(try placed("placed<=7d").days(today: today) == .atLeast(start))
        #expect(try placed("placed>7d").days(today: today) == .below(start))
        #expect(try placed("placed>=1w").days(today: today) == .below(start))
        #expect(try placed("placed:7d,today").days(today: today) == .any([start, today]))
    }

    @Test func `dates and time left run with the calendar`() throws {
        let today = try #require(Day(iso: "2026-03-31"))
        #expect(try placed("placed<today").days(today: today) == .below(today))
        #expect(try placed("placed<=2026-03-31").days(today: today) == .atMost(today))
        #expect(QueryComparison.below(.ahead(3, .days)).days(today: today) == .below(today + 3))
        #expect(QueryComparison.above(.ahead(3, .days)).days(today: today) == .above(today + 3))
    }

    @Test func `a month is all of its days`() throws {
        let today = try #require(Day(iso: "2026-03-31"))
        let february = (1...28).compactMap { Day(year: 2026, month: 2, day: $0) }
        #expect(try placed("placed:2026-02").days(today: today) == .any(february))
        #expect(
            try placed("placed:2026-02,today").days(today: today) == .any(february + [today])
        )
        #expect(try placed("placed<2026-02").days(today: today) == .below(february[0]))
        #expect(try placed("placed>=2026-02").days(today: today) == .atLeast(february[0]))
        #expect(try placed("placed<=2026-02").days(today: today) == .atMost(february[27]))
        #expect(try placed("placed>2026-02").days(today: today) == .above(february[27]))
        let query = try Query<OrderField>("placed:2026-02")
        #expect(query.text(in: .english) == "placed:2026-02")
        #expect(throws: QueryProblem.self) { try Query<OrderField>("placed:2026-13") }
        #expect(throws: QueryProblem.self) { try Query<OrderField>("placed:2026-2") }
    }

    @Test(arguments: [
        ("2026-02-11", 28), ("2028-02-29", 29), ("2026-11-01", 30), ("2026-12-31", 31),
    ])
    func `a month ends where the calendar says`(iso: String, length: Int) throws {
        let month = try #require(Day(iso: iso)).month
        #expect(month.lowerBound.iso == iso.prefix(8) + "01")
        #expect(month.upperBound.iso == iso.prefix(8) + String(length))
    }

    @Test func `the furthest relative day is still a day`() {
        let today = Day(number: 20_000)
        for unit in QueryUnit.allCases {
            #expect(QueryDay.ago(QueryDay.furthest, unit).day(today: today) < today)
            #expect(QueryDay.ahead(QueryDay.furthest, unit).day(today: today) > today)
        }
    }

    private func placed(_ text: String) throws -> QueryComparison<QueryDay> {
        guard case .field(.placed, .day(let comparison)) = try Query<OrderField>(text) else {
            throw NotAComparison()
        }
        return comparison
    }

    private struct NotAComparison: Error {}
}
