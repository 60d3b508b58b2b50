import ArgumentParser
import Shop

/// A day, or a day and a time, as it is typed: `2026-11-19`, `2026-11-19T14:30`.
struct DayAndTime: ExpressibleByArgument {
    private let day: Day
    /// Seconds since midnight, where a time is given.
    private let seconds: Int?

    init?(argument: String) {
        let parts = argument.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        guard parts.count <= 2, let day = Day(iso: parts[0]) else { return nil }
        self.day = day
        guard parts.count == 2 else {
            seconds = nil
            return
        }
        let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        let figures = time.compactMap { $0.count == 2 ? Int($0) : nil }
        guard (2...3).contains(figures.count), figures.count == time.count,
            figures.allSatisfy({ (0..<60).contains($0) }), figures[0] < 24
        else { return nil }
        seconds = zip(figures, [3_600, 60, 1]).map(*).reduce(0, +)
    }

    /// When that was, in the shop's zone: without a time at noon, today now.
    func moment(in zone: Zone, now: Moment) -> Moment {
        if seconds == nil, day == now.day { return now }
        return zone.moment(at: zone.instant(day: day, seconds: seconds ?? 43_200))
    }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(iso: argument)
    }
}
