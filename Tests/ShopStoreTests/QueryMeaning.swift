import Shop

// What queries mean, said once more without a database.

/// The words of a text, folded.
func words(_ text: String) -> [String] {
    text.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
}

/// Whether words of a text, side by side, are those asked for, the last one begun at least.
func begins(_ asked: String, in text: String) -> Bool {
    let asked = words(asked)
    let words = words(text)
    guard let last = asked.last, words.count >= asked.count else { return false }
    return (0...words.count - asked.count).contains { start in
        Array(words[start..<start + asked.count - 1]) == asked.dropLast()
            && words[start + asked.count - 1].hasPrefix(last)
    }
}

func isPart(_ asked: String, of text: String) -> Bool {
    text.folded.contains(asked)
}

func digits(_ text: String) -> String {
    text.filter { $0.isASCII && $0.isNumber }
}

func isPhone(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == " " || $0 == "+" || $0 == "-") }
}

/// Whether a text is an article's whole number.
func isArticle(_ text: String, _ line: Order.Line) -> Bool {
    Code(text)?.isArticleNumber == true && Code(text)?.names(ean: line.ean, sku: "") == true
}

extension Query {
    func holds(
        word: (String) -> Bool,
        field: (Field, QueryTest) -> Bool
    ) -> Bool {
        switch self {
        case .everything: true
        case .word(let text): word(text)
        case .field(let name, let test): field(name, test)
        case .not(let query): !query.holds(word: word, field: field)
        case .all(let parts): parts.allSatisfy { $0.holds(word: word, field: field) }
        case .any(let parts): parts.contains { $0.holds(word: word, field: field) }
        }
    }
}

extension QueryTest {
    func text(_ matches: (String) -> Bool) -> Bool {
        guard case .text(let texts) = self else { return false }
        return texts.contains(where: matches)
    }

    func word(_ word: String?) -> Bool {
        guard case .choice(let words) = self, let word else { return false }
        return words.contains(word)
    }

    func flag(_ isSet: Bool) -> Bool {
        self == .flag(isSet)
    }

    func number(_ number: Int?) -> Bool {
        guard case .number(let comparison) = self, let number else { return false }
        return comparison.holds(number)
    }

    func money(_ amount: Money) -> Bool {
        guard case .money(let comparison) = self else { return false }
        return comparison.holds(amount)
    }

    func day(_ day: Day?, today: Day) -> Bool {
        guard case .day(let comparison) = self, let day else { return false }
        return comparison.days(today: today).holds(day)
    }
}

extension QueryComparison where Value: Comparable {
    func holds(_ value: Value) -> Bool {
        switch self {
        case .any(let values): values.contains(value)
        case .below(let limit): value < limit
        case .atMost(let limit): value <= limit
        case .above(let limit): value > limit
        case .atLeast(let limit): value >= limit
        }
    }
}
