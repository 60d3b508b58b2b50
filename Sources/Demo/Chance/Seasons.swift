internal import Shop

/// How many orders a day brings, compared with other days: a shop that grows,
/// weeks, months and the feasts of trade.
struct Seasons: Sendable {
    /// How far back the shop's history reaches.
    static let length = 730

    let start: Day
    /// How many orders each day has, from the first on.
    private let counts: [Int]

    /// Spreads so many orders over the days up to today, of which only the first
    /// hours have passed.
    init(orders: Int, until today: Day, dice: inout Dice) {
        let start = today - (Self.length - 1)
        self.start = start
        var weights = (0..<Self.length).map { age -> Int in
            let growth = 500 + 1_000 * age / Self.length
            return Self.weight(of: start + age) * growth / 100 * dice.between(85...115) / 100
        }
        weights[Self.length - 1] /= 7
        let whole = max(1, weights.reduce(0, +))
        var weighed = 0
        var given = 0
        counts = weights.map { weight in
            weighed += weight
            let upToNow = Int(Int128(orders) * Int128(weighed) / Int128(whole))
            defer { given = upToNow }
            return upToNow - given
        }
    }

    func orders(on day: Day) -> Int {
        let index = day - start
        return counts.indices.contains(index) ? counts[index] : 0
    }

    /// The seconds since midnight at which somebody orders, mostly in the evening.
    static func seconds(with dice: inout Dice) -> Int {
        hours.draw(with: &dice) * 3_600 + dice.below(3_600)
    }

    private static let hours = Odds(
        zip(
            0...,
            [
                7, 3, 1, 1, 1, 3, 9, 19, 31, 42, 50, 52, 50, 46, 44, 46, 50, 54, 60, 72, 86, 88, 60,
                27,
            ]
        ).map { ($0, $1) }
    )

    private static func weight(of day: Day) -> Int {
        let weekdays = [116, 108, 104, 102, 92, 84, 110]
        let months = [96, 80, 92, 96, 98, 92, 86, 82, 100, 108, 122, 150]
        let month = day.civil.month
        return weekdays[day.weekday - 1] * months[month - 1] * feast(day) / 10_000
    }

    /// What a special day does to trade, in hundredths.
    private static func feast(_ day: Day) -> Int {
        let (year, month, date) = day.civil
        let sinceBlackFriday = day - blackFriday(of: year)
        let sinceEaster = day - Day.easter(of: year)
        return switch (sinceBlackFriday, month, date, sinceEaster) {
        case (0, _, _, _): 340
        case (1...2, _, _, _): 200
        case (3, _, _, _): 260
        case (-4 ... -1, _, _, _): 140
        case (_, 12, 20...23, _): 55
        case (_, 12, 24...26, _): 25
        case (_, 1, 1, _), (_, 11, 1, _), (_, _, _, 0...1): 45
        default: 100
        }
    }

    /// The day after the fourth Thursday of November.
    private static func blackFriday(of year: Int) -> Day {
        let first = Day(year: year, month: 11, day: 1) ?? Day(number: 0)
        let untilThursday = (4 - first.weekday + 7) % 7
        return first + untilThursday + 22
    }
}
