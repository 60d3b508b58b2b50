extension Day {
    /// The calendar month that the day lies in, from its first day to its last.
    package var month: ClosedRange<Day> {
        let (year, month, day) = civil
        let first = self - (day - 1)
        let lengths = stride(from: 31, through: 28, by: -1)
        let last = lengths.lazy.compactMap { Day(year: year, month: month, day: $0) }.first
        return first...(last ?? first)
    }

    /// Reads `2026-11`: a month, from its first day to its last; nil for anything else.
    package static func month(iso text: some StringProtocol) -> ClosedRange<Day>? {
        Day(iso: text + "-01")?.month
    }
}
