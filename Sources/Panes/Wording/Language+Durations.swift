import Shop

/// How long something takes, and, in a refusal only, how long ago it was.
extension Language {
    /// The two largest units: `180 ms`, `1.1 s`, `41 s`, `2 min 5 s`, `1 h 5 min`, `2 d 3 h`.
    ///
    /// From ten minutes on without seconds; below nothing it is `0 ms`.
    package func duration(milliseconds: Int64) -> String {
        let milliseconds = max(0, milliseconds)
        let seconds = Int(milliseconds / 1_000)
        switch seconds {
        case 0: return figure(Int(milliseconds), "ms")
        case 1..<10:
            return "\(seconds)\(decimalMark)\(milliseconds % 1_000 / 100)\(Language.hardSpace)s"
        case 10..<60: return figure(seconds, "s")
        case 60..<600: return figure(seconds / 60, "min", seconds % 60, "s")
        case 600..<3_600: return figure(seconds / 60, "min")
        case 3_600..<86_400: return figure(seconds / 3_600, "h", seconds % 3_600 / 60, "min")
        case _: return figure(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h")
        }
    }

    /// How long ago an instant was, in its largest unit: `5 s ago`.
    ///
    /// Only for a refusal at the moment it is said: nothing on a resting screen
    /// ticks (DECISIONS 22).
    func ago(_ instant: Instant, now: Instant) -> String {
        let seconds = Int(max(0, now.milliseconds - instant.milliseconds) / 1_000)
        let figure: String
        switch seconds {
        case 0: return choose(english: "just now", polish: "przed chwilą")
        case 1..<60: figure = self.figure(seconds, "s")
        case 60..<3_600: figure = self.figure(seconds / 60, "min")
        case 3_600..<86_400: figure = self.figure(seconds / 3_600, "h")
        case _: figure = Plural.days.text(seconds / 86_400, in: self)
        }
        return choose(english: "\(figure) ago", polish: "\(figure) temu")
    }

    private func figure(_ count: Int, _ unit: String) -> String {
        number(count) + Language.hardSpace + unit
    }

    private func figure(_ count: Int, _ unit: String, _ rest: Int, _ part: String) -> String {
        rest == 0 ? figure(count, unit) : "\(figure(count, unit)) \(figure(rest, part))"
    }
}
