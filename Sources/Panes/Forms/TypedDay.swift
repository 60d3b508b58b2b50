import Shop

extension Day {
    /// Reads a day as people type it: `2026-11-22`, `22.11.2026`, `22.11`.
    ///
    /// Without a year it is the last such day that is not in the future.
    init?(typed text: String, today: Day) {
        if let day = Day(iso: text) {
            self = day
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = (parts.last?.isEmpty == true ? parts.dropLast() : parts[...]).map { part in
            part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
        guard (2...3).contains(numbers.count), let day = numbers[0], let month = numbers[1] else {
            return nil
        }
        if numbers.count == 3 {
            guard let year = numbers[2] else { return nil }
            self.init(year: year < 100 ? year + 2_000 : year, month: month, day: day)
            return
        }
        let candidates = (0...8).compactMap { Day(year: today.year - $0, month: month, day: day) }
        guard let last = candidates.first(where: { $0 <= today }) else { return nil }
        self = last
    }

    static func howToType(in language: Language) -> String {
        language.choose(
            english: "There is no such day. Type it like 2026-11-22 or 22.11.",
            polish: "Nie ma takiego dnia. Wpisz go tak: 2026-11-22 albo 22.11."
        )
    }
}

extension Scene {
    /// When something happened of which only the day is known: now if it was today,
    /// else noon of that day.
    ///
    /// On the day of an order it is never before the order.
    func moment(on day: Day, notBefore placed: Moment) -> Moment {
        guard day != today else { return moment }
        let noon = zone.instant(day: day, seconds: 43_200)
        let at = day == placed.day ? max(noon, placed.at) : noon
        return Moment(at: day < today ? min(at, now) : at, day: day)
    }
}
