/// How a made-up shop came to its loyalty programme: when it began and by which rules, what
/// it offers, who wanted it, and which gift cards were sold.
///
/// What its orders and returns gave and took follows from them.
package struct PastProgramme: Sendable {
    package var opening: Occasion
    package var terms: LoyaltyTerms
    package var rewards: [Reward.Terms]
    /// When `run` looked what each day had brought, in the order of time.
    package var mornings: [Moment]
    /// What a customer makes of points that they can spend from a day on; nil where they
    /// keep them.
    package var wish: @Sendable (ID<Customer>, Day) -> PastWish?
    package var cards: [PastGiftCard]

    package init(
        opening: Occasion,
        terms: LoyaltyTerms,
        rewards: [Reward.Terms],
        mornings: [Moment],
        wish: @escaping @Sendable (ID<Customer>, Day) -> PastWish?,
        cards: [PastGiftCard]
    ) {
        self.opening = opening
        self.terms = terms
        self.rewards = rewards
        self.mornings = mornings
        self.wish = wish
        self.cards = cards
    }
}

/// What a customer wanted for their points.
package struct PastWish: Hashable, Sendable {
    /// Which of the rewards that they could have, counted over and over.
    package var choice: Int
    package var end: End

    package init(choice: Int, end: End) {
        self.choice = choice
        self.end = end
    }

    /// What became of the coupon.
    package enum End: Hashable, Sendable {
        case kept
        /// It was used on the customer's next order.
        case used
        /// It was given back after so many days.
        case returned(after: Int)
    }
}

/// A gift card as it was sold, and what was bought with it.
package struct PastGiftCard: Hashable, Sendable {
    package var amount: Money
    package var sold: Moment
    package var spendings: [Spending]

    package init(amount: Money, sold: Moment, spendings: [Spending]) {
        self.amount = amount
        self.sold = sold
        self.spendings = spendings
    }

    /// An amount that was taken off it.
    package struct Spending: Hashable, Sendable {
        package var amount: Money
        package var at: Moment

        package init(_ amount: Money, at: Moment) {
            self.amount = amount
            self.at = at
        }
    }
}
