/// Which days are working days in Poland, and where a legal term ends.
///
/// Source: the Act on days free from work of 18 January 1951 (Ustawa o dniach
/// wolnych od pracy), with 24 December from 2025 on (Journal of Laws 2024, item
/// 1965); terms that end on a free day or a Saturday end on the next working day:
/// Civil Code, article 115.
extension Day {
    /// Neither a Saturday nor a Sunday nor a public holiday.
    package var isWorkingDay: Bool {
        weekday < 6 && !isPublicHoliday
    }

    /// A Polish public holiday.
    package var isPublicHoliday: Bool {
        let (year, month, day) = civil
        switch (month, day) {
        case (1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26):
            return true
        case (12, 24):
            return year >= 2025
        default:
            return [0, 1, 49, 60].contains(self - Day.easter(of: year))
        }
    }

    /// This day, or the first working day after it.
    package var orNextWorkingDay: Day {
        var day = self
        while !day.isWorkingDay { day = day + 1 }
        return day
    }

    /// The day that lies so many working days after this one.
    package func adding(workingDays: Int) -> Day {
        var day = self
        for _ in 0..<max(0, workingDays) { day = (day + 1).orNextWorkingDay }
        return day
    }

    /// Easter Sunday of a year (the "anonymous Gregorian" algorithm, Meeus,
    /// *Astronomical Algorithms*, chapter 8).
    package static func easter(of year: Int) -> Day {
        let a = year % 19
        let (b, c) = year.quotientAndRemainder(dividingBy: 100)
        let (d, e) = b.quotientAndRemainder(dividingBy: 4)
        let f = (b + 8) / 25
        let g = (b - f + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = c.quotientAndRemainder(dividingBy: 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
        return Day(year: year, month: month, day: day + 1) ?? Day(number: 0)
    }
}
