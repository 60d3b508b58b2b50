import Shop

/// How a file writes points in time, such as `YYYY-MM-DD HH:mm:ss Z`.
///
///     YYYY  year            HH H  hour 0-23       SSS  part of a second
///     MM M  month           hh h  hour 1-12       Z    Z, +01:00, +0100 or +01
///     DD D  day             mm    minute          A    AM or PM
///     ss    second          epoch, epoch-ms       seconds, milliseconds since 1970
///
/// Two letters want two digits, one takes one or two. `T` and all that is no letter
/// stands for itself.
struct DatePattern: Hashable, Sendable {
    let text: String
    let tokens: [Token]

    enum Token: Hashable, Sendable {
        case number(Part, fewest: Int, most: Int)
        case fraction
        case offset
        case half
        case literal(UInt8)
        case epoch(perSecond: Int64)
    }

    enum Part: Hashable, Sendable {
        case year
        case month
        case day
        case hour
        case halfDayHour
        case minute
        case second
    }

    /// Every word of the language.
    static let words: [(word: String, token: Token)] = [
        ("epoch-ms", .epoch(perSecond: 1_000)), ("epoch", .epoch(perSecond: 1)),
        ("YYYY", .number(.year, fewest: 4, most: 4)),
        ("MM", .number(.month, fewest: 2, most: 2)), ("M", .number(.month, fewest: 1, most: 2)),
        ("DD", .number(.day, fewest: 2, most: 2)), ("D", .number(.day, fewest: 1, most: 2)),
        ("HH", .number(.hour, fewest: 2, most: 2)), ("H", .number(.hour, fewest: 1, most: 2)),
        ("hh", .number(.halfDayHour, fewest: 2, most: 2)),
        ("h", .number(.halfDayHour, fewest: 1, most: 2)),
        ("mm", .number(.minute, fewest: 2, most: 2)), ("ss", .number(.second, fewest: 2, most: 2)),
        ("SSS", .fraction), ("Z", .offset), ("A", .half),
    ]

    /// Reads a pattern; nil where it has an unknown letter, no day or half a time.
    init?(_ text: String) {
        var tokens: [Token] = []
        var rest = Substring(text)
        while let first = rest.first {
            if let (word, token) = DatePattern.words.first(where: { rest.hasPrefix($0.word) }) {
                tokens.append(token)
                rest.removeFirst(word.count)
            } else {
                guard !first.isLetter || first == "T" else { return nil }
                tokens += String(first).utf8.map(Token.literal)
                rest.removeFirst()
            }
        }
        guard DatePattern.isComplete(tokens) else { return nil }
        self.text = text
        self.tokens = tokens
    }

    private static func isComplete(_ tokens: [Token]) -> Bool {
        if case .epoch = tokens.first { return tokens.count == 1 }
        let parts = tokens.compactMap { token -> Part? in
            guard case .number(let part, _, _) = token else { return nil }
            return part
        }
        let once = Set(parts)
        return once.count == parts.count && once.isSuperset(of: [.year, .month, .day])
            && !once.isSuperset(of: [.hour, .halfDayHour])
            && once.contains(.halfDayHour) == tokens.contains(.half)
    }
}
