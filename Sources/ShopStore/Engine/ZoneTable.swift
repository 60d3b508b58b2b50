import Foundation
package import Shop

extension Zone {
    /// The zone of a name in the tz database, with its changes from 1970 to 2069.
    ///
    /// Nil for a name that the system does not know.
    package static func named(_ name: String) -> Zone? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        var date = Date(timeIntervalSince1970: 0)
        let last = Date(timeIntervalSince1970: 3_155_760_000)
        var periods = [Period(date, zone)]
        while let next = zone.nextDaylightSavingTimeTransition(after: date), next < last,
            next > date
        {
            periods.append(Period(next, zone))
            date = next
        }
        return Zone(name: name, periods: periods)
    }
}

extension Zone.Period {
    fileprivate init(_ date: Date, _ zone: TimeZone) {
        self.init(
            start: Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1_000)),
            offset: zone.secondsFromGMT(for: date)
        )
    }
}
