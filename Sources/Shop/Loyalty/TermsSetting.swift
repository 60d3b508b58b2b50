/// One figure of the programme's rules, by the name under which it is shown and set.
package enum TermsSetting: Hashable, CaseIterable, Sendable {
    case rate
    case waiting
    case lifetime
    case pointValue
    case threshold(Tier)
    case multiplier(Tier)

    package static let allCases: [TermsSetting] =
        [.rate, .waiting, .lifetime, .pointValue, .multiplier(.bronze)]
        + [Tier.silver, .gold, .vip].flatMap { [.threshold($0), .multiplier($0)] }

    /// The name as the command line has it: `rate`, `silver-from`, `silver-times`.
    package var name: String {
        switch self {
        case .rate: "rate"
        case .waiting: "waiting"
        case .lifetime: "lifetime"
        case .pointValue: "point-value"
        case .threshold(let tier): tier.rawValue + "-from"
        case .multiplier(let tier): tier.rawValue + "-times"
        }
    }

    package init?(named name: String) {
        guard let setting = Self.allCases.first(where: { $0.name == name.folded }) else {
            return nil
        }
        self = setting
    }
}

extension TermsSetting {
    /// The value as it is typed and written: points and factors as `1.5`, amounts as
    /// `1000.00`, days as `365`, and the words `window` and `off`.
    package func value(in terms: LoyaltyTerms) -> String {
        switch self {
        case .rate: terms.rate.asHundredths
        case .waiting:
            switch terms.waiting {
            case .window: "window"
            case .days(let days): String(days)
            }
        case .lifetime: terms.lifetime.map { String($0) } ?? "off"
        case .pointValue: terms.pointValue.minorUnits.asHundredths
        case .threshold(let tier): (terms.tiers[tier]?.threshold ?? .zero).minorUnits.asHundredths
        case .multiplier(let tier): terms.multiplier(of: tier).asHundredths
        }
    }

    /// Reads a value into the rules; false where it is none that this figure can take.
    ///
    /// Whether the rules can stand as a whole, ``LoyaltyTerms/problem-swift.property`` tells.
    package func apply(_ text: String, to terms: inout LoyaltyTerms) -> Bool {
        let text = text.trimmed
        switch self {
        case .rate: return assign(Int(hundredths: text), to: &terms.rate)
        case .waiting:
            let days = Int(text).map(LoyaltyTerms.Waiting.days)
            return assign(text.folded == "window" ? .window : days, to: &terms.waiting)
        case .lifetime:
            guard text.folded != "off" else { return assign(.some(nil), to: &terms.lifetime) }
            return assign(Int(text).map(Optional.some), to: &terms.lifetime)
        case .pointValue:
            return assign(
                Int(hundredths: text).map(Money.init(minorUnits:)),
                to: &terms.pointValue
            )
        case .threshold(let tier):
            guard let amount = Int(hundredths: text) else { return false }
            terms.tiers[tier]?.threshold = Money(minorUnits: amount)
            return true
        case .multiplier(let tier):
            guard let factor = Int(hundredths: text) else { return false }
            terms.tiers[tier]?.multiplier = factor
            return true
        }
    }

    /// What is wrong with rules in which the figure cannot stand.
    package var problem: LoyaltyTerms.Problem {
        switch self {
        case .rate: .rate
        case .waiting: .waiting
        case .lifetime: .lifetime
        case .pointValue: .pointValue
        case .threshold(let tier): .threshold(tier)
        case .multiplier(let tier): .multiplier(tier)
        }
    }

    private func assign<Value>(_ value: Value?, to place: inout Value) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }
}

extension Int {
    /// Hundredths as they are written: `150` as `1.5`, `100000` as `1000`.
    package var asHundredths: String {
        let (whole, rest) = quotientAndRemainder(dividingBy: 100)
        guard rest != 0 else { return String(whole) }
        let decimals = padded(rest, 2)
        return "\(whole)." + (decimals.hasSuffix("0") ? decimals.dropLast() : decimals[...])
    }

    /// Reads hundredths as they are typed: `1.5`, `1,50`, `1000`; at most two decimals.
    package init?(hundredths text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let whole = parts.first, (1...2).contains(parts.count), (1...9).contains(whole.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard (1...2).contains(decimals.count) else { return nil }
        self.init(whole + decimals + (decimals.count == 1 ? "0" : ""))
    }
}
