/// A day as a query names it; a relative one stays relative until it is asked.
package enum QueryDay: Hashable, Sendable {
    /// `2025-12-31`
    case date(Day)
    /// `2025-12`: every day from the first of the month to the last.
    case month(ClosedRange<Day>)
    case today
    /// `7d` of a field whose days lie behind, such as *placed*.
    case ago(Int, QueryUnit)
    /// `7d` of a field whose days lie ahead, such as *due*.
    case ahead(Int, QueryUnit)
}

/// What relative days are counted in.
package enum QueryUnit: CaseIterable, Hashable, Sendable {
    case days
    case weeks
    case months
}

extension QueryDay {
    /// How far from today a relative day may lie, in its unit.
    package static let furthest = 9_999

    /// The day that is meant when the shop's day is `today`; of a whole month the first.
    ///
    /// A month ago keeps the day of the month, or takes the last one where the
    /// month is shorter.
    package func day(today: Day) -> Day {
        switch self {
        case .date(let day): day
        case .month(let days): days.lowerBound
        case .today: today
        case .ago(let count, let unit): today.moved(by: -count, unit)
        case .ahead(let count, let unit): today.moved(by: count, unit)
        }
    }
}

extension QueryDay {
    /// Every day that is meant.
    fileprivate func days(today: Day) -> [Day] {
        guard case .month(let days) = self else { return [day(today: today)] }
        return (0...(days.upperBound - days.lowerBound)).map { days.lowerBound + $0 }
    }
}

extension QueryComparison<QueryDay> {
    /// The comparison of calendar days that is meant when the shop's day is `today`.
    ///
    /// An age runs against the calendar: `placed<7d` asks for what is younger than
    /// seven days, so for days since the start of the day seven days ago. That
    /// start is one moment, so `<` and `<=` of an age mean the same, `>` and `>=`
    /// the rest. What is above a whole month comes after its last day. Time left runs with the
    /// calendar: `due<3d` asks for what is due in
    /// less than three days, and so for all that is overdue.
    package func days(today: Day) -> QueryComparison<Day> {
        switch self {
        case .any(let values):
            .any(values.flatMap { $0.days(today: today) })
        case .below(.ago(let count, let unit)), .atMost(.ago(let count, let unit)):
            .atLeast(today.moved(by: -count, unit))
        case .above(.ago(let count, let unit)), .atLeast(.ago(let count, let unit)):
            .below(today.moved(by: -count, unit))
        case .atMost(.month(let days)): .atMost(days.upperBound)
        case .above(.month(let days)): .above(days.upperBound)
        case .below(let value): .below(value.day(today: today))
        case .atMost(let value): .atMost(value.day(today: today))
        case .above(let value): .above(value.day(today: today))
        case .atLeast(let value): .atLeast(value.day(today: today))
        }
    }
}

extension Day {
    fileprivate func moved(by count: Int, _ unit: QueryUnit) -> Day {
        switch unit {
        case .days: self + count
        case .weeks: self + count * 7
        case .months: moved(byMonths: count)
        }
    }

    /// So many months later: the same day of the month, or the last where it is shorter.
    func moved(byMonths count: Int) -> Day {
        let (year, month, day) = civil
        let months = year * 12 + month - 1 + count
        let daysOfMonth = stride(from: day, to: 0, by: -1)
        return daysOfMonth.lazy
            .compactMap { Day(year: months / 12, month: months % 12 + 1, day: $0) }
            .first ?? self
    }
}
