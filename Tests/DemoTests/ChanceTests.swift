import Shop
import Testing

@testable import Demo

@Suite struct ChanceTests {
    @Test func `dice fall the same on every machine`() {
        var dice = Dice(seed: 1_234_567)
        #expect((0..<5).map { _ in dice.below(1_000) } == [350, 173, 532, 249, 889])
        #expect(dice.digits(6).count == 6)
    }

    @Test func `odds follow their weights`() {
        var dice = Dice(seed: 1)
        let odds = Odds([("never", 0), ("seldom", 1), ("often", 9), ("not at all", 0)])
        let drawn = (0..<1_000).map { _ in odds.draw(with: &dice) }
        #expect(Set(drawn) == ["seldom", "often"])
        #expect((50...150).contains(drawn.count { $0 == "seldom" }))
    }

    @Test func `an agenda gives back the earliest first, equal ones as they came`() {
        var agenda = Agenda<String>()
        for (index, time) in [5, 3, 9, 3, 1, 7].enumerated() {
            agenda.put("\(time).\(index)", at: Instant(milliseconds: Int64(time)))
        }
        var taken: [String] = []
        while let item = agenda.take(until: Instant(milliseconds: 7)) { taken.append(item) }
        #expect(taken == ["1.4", "3.1", "3.3", "5.0", "7.5"])
        #expect(agenda.take(until: Instant(milliseconds: 8)) == nil)
    }

    @Test func `work goes on after a night, a weekend and a holiday`() throws {
        let thursday = try #require(Day(iso: "2026-04-02"))
        let hours = OpeningHours(zone: .warsaw, from: thursday, to: thursday + 30)
        let late = ClockTime(thursday, hour: 17)
        #expect(hours.time(after: late, working: 1_800) == ClockTime(thursday, 17 * 3_600 + 1_800))
        let friday = ClockTime(thursday + 1, hour: 8)
        #expect(hours.time(after: late, working: 7_200) == friday)
        let evening = ClockTime(thursday + 1, hour: 22)
        let tuesdayAfterEaster = ClockTime(thursday + 5, hour: 7)
        #expect(hours.time(after: evening, working: 0) == tuesdayAfterEaster)
    }

    @Test func `the days share all orders out`() {
        var dice = Dice(seed: 9)
        let seasons = Seasons(orders: 1_234, until: Told.today, dice: &dice)
        let days = (0..<Seasons.length).map { seasons.orders(on: seasons.start + $0) }
        #expect(days.reduce(0, +) == 1_234)
        #expect(seasons.orders(on: Told.today + 1) == 0)
    }
}
