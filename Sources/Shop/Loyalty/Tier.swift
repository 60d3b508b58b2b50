/// How far a customer has come in the programme, by what they spent (*poziom*).
package enum Tier: String, CaseIterable, Comparable, Sendable {
    case bronze
    case silver
    case gold
    case vip

    package static func < (left: Tier, right: Tier) -> Bool {
        left.place < right.place
    }

    /// The one above; nil at the top.
    package var next: Tier? {
        switch self {
        case .bronze: .silver
        case .silver: .gold
        case .gold: .vip
        case .vip: nil
        }
    }

    private var place: Int {
        switch self {
        case .bronze: 0
        case .silver: 1
        case .gold: 2
        case .vip: 3
        }
    }
}

/// The tier of a customer, and until when it holds whatever they spend.
package struct TierStanding: Hashable, Sendable {
    package var tier: Tier
    /// The last day of its period; nil for the lowest, which cannot be lost.
    package var until: Day?

    package init(tier: Tier, until: Day? = nil) {
        self.tier = tier
        self.until = until
    }

    /// Days in which the end of a tier is told before it comes.
    package static let notice = 30

    /// The days over which spending counts on a day: twelve months back.
    package static func period(endingOn day: Day) -> ClosedRange<Day> {
        day.moved(byMonths: -12) + 1...day
    }

    /// Where the customer stands after spending so much over the last twelve months.
    ///
    /// Crossing a threshold raises at once, and for twelve months. When those are over, the
    /// tier that was earned meanwhile begins, which may be lower or the same again.
    package func after(_ spent: Money, under terms: LoyaltyTerms, on day: Day) -> TierStanding {
        let earned = terms.tier(for: spent)
        let isOver = until.map { $0 < day } ?? true
        guard earned > tier || isOver else { return self }
        guard earned > .bronze else { return TierStanding(tier: .bronze) }
        return TierStanding(tier: earned, until: day.moved(byMonths: 12))
    }

    /// Whether it is time to tell that the tier ends and a lower one follows.
    ///
    /// - Parameter spent: What will count when it ends, if nothing more is bought.
    package func needsNotice(
        _ spent: Money,
        under terms: LoyaltyTerms,
        on day: Day
    ) -> Bool {
        guard let until, terms.tier(for: spent) < tier else { return false }
        return until - day <= TierStanding.notice && day <= until
    }
}
