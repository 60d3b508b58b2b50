internal import Shop

/// A day and the seconds since its midnight, as the shop's clock shows them.
struct ClockTime: Comparable, Sendable {
    var day: Day
    var seconds: Int

    static func < (left: Self, right: Self) -> Bool {
        left.day == right.day ? left.seconds < right.seconds : left.day < right.day
    }

    init(_ day: Day, _ seconds: Int) {
        self.day = day
        self.seconds = seconds
    }

    init(_ day: Day, hour: Int, minute: Int = 0) {
        self.init(day, hour * 3_600 + minute * 60)
    }
}

/// When somebody is at work: working days, from seven to six.
struct OpeningHours: Sendable {
    static let opening = 7 * 3_600
    static let closing = 18 * 3_600

    private let zone: Zone
    /// The first of the days that are looked up instead of worked out.
    private let start: Day
    private let working: [Bool]

    init(zone: Zone, from start: Day, to end: Day) {
        self.zone = zone
        self.start = start
        working = (0...max(0, end - start)).map { (start + $0).isWorkingDay }
    }

    func isWorking(_ day: Day) -> Bool {
        let index = day - start
        return working.indices.contains(index) ? working[index] : day.isWorkingDay
    }

    func moment(_ time: ClockTime) -> Moment {
        zone.moment(at: zone.instant(day: time.day, seconds: time.seconds))
    }

    func clock(_ moment: Moment) -> ClockTime {
        let (day, seconds) = zone.clock(at: moment.at)
        return ClockTime(day, seconds)
    }

    /// This time, or the next one at which somebody is at work.
    func orNextOpening(_ time: ClockTime) -> ClockTime {
        if isWorking(time.day), time.seconds < Self.closing {
            return ClockTime(time.day, max(time.seconds, Self.opening))
        }
        var day = time.day + 1
        while !isWorking(day) { day = day + 1 }
        return ClockTime(day, Self.opening)
    }

    /// The time at which so many more seconds have been worked.
    func time(after start: ClockTime, working seconds: Int) -> ClockTime {
        var time = orNextOpening(start)
        var left = seconds
        while time.seconds + left >= Self.closing {
            left -= Self.closing - time.seconds
            time = orNextOpening(ClockTime(time.day, Self.closing))
        }
        return ClockTime(time.day, time.seconds + left)
    }
}
