/// What is known of an order when points are given for it.
package struct EarningFacts: Hashable, Sendable {
    package var order: Order
    package var tier: Tier
    package var isFirst: Bool
    package var birthday: Birthday?
    /// What the articles are sold as, by line.
    package var categories: [ID<Order.Line>: String]

    package init(
        order: Order,
        tier: Tier = .bronze,
        isFirst: Bool = false,
        birthday: Birthday? = nil,
        categories: [ID<Order.Line>: String] = [:]
    ) {
        self.order = order
        self.tier = tier
        self.isFirst = isFirst
        self.birthday = birthday
        self.categories = categories
    }
}

/// A day of the year; the year itself is nobody's business.
package struct Birthday: Hashable, Sendable {
    package let month: Int
    package let day: Int

    /// - Parameter text: Month and day, `05-17`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
            Day(year: 2_000, month: month, day: day) != nil
        else { return nil }
        self.month = month
        self.day = day
    }

    /// Month and day, `05-17`.
    package var text: String { padded(month, 2) + "-" + padded(day, 2) }

    /// How many days lie between a day and the nearest birthday.
    func distance(from day: Day) -> Int {
        (day.year - 1...day.year + 1).compactMap { on($0) }.map { abs($0 - day) }.min() ?? .max
    }

    /// Who was born on 29 February has their day on the 28th where there is none.
    private func on(_ year: Int) -> Day? {
        Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: 28)
    }
}

extension EarningFacts {
    /// Whether a rule is about a line of the order.
    func match(_ query: Query<EarningField>, _ line: Order.Line) -> Bool {
        switch query {
        case .everything: true
        case .word(let word):
            line.name.hasWord(startingWith: word) || line.sku.folded.hasPrefix(word)
        case .field(let field, let test): match(field, test, line)
        case .not(let query): !match(query, line)
        case .all(let parts): parts.allSatisfy { match($0, line) }
        case .any(let parts): parts.contains { match($0, line) }
        }
    }

    private func match(_ field: EarningField, _ test: QueryTest, _ line: Order.Line) -> Bool {
        switch field {
        case .category:
            test.isAny { categories[line.id, default: ""].hasWord(startingWith: $0) }
        case .sku: test.isAny { line.sku.folded.hasPrefix($0) }
        case .name: test.isAny { line.name.hasWord(startingWith: $0) }
        case .channel: test.isAny { order.channel.folded == $0 }
        case .placed: test.compares(order.placed.day)
        case .first: test == .flag(isFirst)
        case .birthday:
            birthday.map { test.compares($0.distance(from: order.placed.day)) } ?? false
        case .tier: test.names(tier.rawValue)
        case .goods: test.compares(order.goodsPaid)
        }
    }
}

extension QueryTest {
    fileprivate func isAny(_ holds: (String) -> Bool) -> Bool {
        if case .text(let texts) = self { texts.contains(where: holds) } else { false }
    }

    fileprivate func names(_ word: String) -> Bool {
        if case .choice(let words) = self { words.contains(word) } else { false }
    }

    fileprivate func compares(_ number: Int) -> Bool {
        if case .number(let comparison) = self { comparison.holds(for: number) } else { false }
    }

    fileprivate func compares(_ amount: Money) -> Bool {
        if case .money(let comparison) = self { comparison.holds(for: amount) } else { false }
    }

    /// Relative days count from the day itself: a rule speaks of the order's own day.
    fileprivate func compares(_ day: Day) -> Bool {
        guard case .day(let comparison) = self else { return false }
        return comparison.days(today: day).holds(for: day)
    }
}

extension QueryComparison where Value: Comparable {
    fileprivate func holds(for value: Value) -> Bool {
        switch self {
        case .any(let values): values.contains(value)
        case .below(let bound): value < bound
        case .atMost(let bound): value <= bound
        case .above(let bound): value > bound
        case .atLeast(let bound): value >= bound
        }
    }
}

extension String {
    /// Whether a word in it begins with some folded text.
    fileprivate func hasWord(startingWith text: String) -> Bool {
        let folded = folded
        guard !text.isEmpty else { return false }
        return folded.hasPrefix(text)
            || folded.indices.contains { place in
                !folded[place].isLetter && !folded[place].isNumber
                    && folded[folded.index(after: place)...].hasPrefix(text)
            }
    }
}
