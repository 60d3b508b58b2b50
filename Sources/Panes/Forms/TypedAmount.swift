import Shop

/// Why what was typed is no amount.
enum AmountProblem: Error, Hashable {
    case unreadable(String)
    /// More decimals than the currency has.
    case tooExact(decimals: Int)
    case tooLarge

    func explanation(in language: Language) -> String {
        switch self {
        case .unreadable(let text):
            let example = language.choose(english: "12.50", polish: "12,50")
            return language.choose(
                english: "\(language.quoted(text)) is no amount. Type it like \(example).",
                polish: "\(language.quoted(text)) to nie kwota. Wpisz ją tak: \(example)."
            )
        case .tooExact(0):
            return language.choose(
                english: "This currency has no decimals. Type a whole number.",
                polish: "Ta waluta nie ma części dziesiętnych. Wpisz liczbę całkowitą."
            )
        case .tooExact(let decimals):
            let count = language.number(decimals)
            return language.choose(
                english: "At most \(count) decimals, and only spaces between thousands. "
                    + "Correct the amount.",
                polish: "Najwyżej \(count) miejsca po przecinku, a między tysiącami tylko spacje. "
                    + "Popraw kwotę."
            )
        case .tooLarge:
            return language.choose(
                english: "The amount is too large. Check its digits.",
                polish: "Kwota jest za duża. Sprawdź cyfry."
            )
        }
    }
}

extension Money {
    /// Reads an amount as people type it: `12`, `12,50`, `12.5`, `1 318,40`, `−3,20`.
    ///
    /// Comma and point both part whole from fraction; only spaces part thousands.
    init(typed text: String, decimals: Int) throws(AmountProblem) {
        let marks = text.filter { !$0.isWhitespace }
        let isNegative = marks.first.map { "-−–".contains($0) } ?? false
        let parts = marks.dropFirst(isNegative ? 1 : 0)
            .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let digits = parts.joined()
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts.last?.isEmpty == false,
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else { throw .unreadable(text) }
        let fraction = parts.count == 2 ? parts[1].count : 0
        guard fraction <= decimals else { throw .tooExact(decimals: decimals) }
        let missing = String(repeating: "0", count: decimals - fraction)
        guard let minorUnits = Int(digits + missing), minorUnits <= Money.limit.minorUnits else {
            throw .tooLarge
        }
        self.init(minorUnits: isNegative ? -minorUnits : minorUnits)
    }
}

extension Language {
    /// An amount as it would be typed: `1318,40`.
    func typed(_ money: Money, _ currency: Currency) -> String {
        let digits = padded(Int(money.minorUnits.magnitude), currency.decimals + 1)
        let sign = money < .zero ? Language.minus : ""
        guard currency.decimals > 0 else { return sign + digits }
        return sign + digits.dropLast(currency.decimals) + decimalMark
            + digits.suffix(currency.decimals)
    }
}
