/// How a reward was chosen over some days.
package struct RewardFigures: Hashable, Sendable, Identifiable {
    package var id: ID<Reward>
    package var name: String
    package var isOffered: Bool
    /// How often it was redeemed in those days.
    package var redeemed: Int
    /// The points that were taken for that.
    package var points: Int
    /// How many of its coupons were used in those days, less what was no use after all.
    package var used: Int
    /// How many were given back in those days.
    package var returned: Int
    /// How many expired in those days.
    package var expired: Int

    package init(
        id: ID<Reward>,
        name: String,
        isOffered: Bool,
        redeemed: Int,
        points: Int,
        used: Int,
        returned: Int,
        expired: Int
    ) {
        self.id = id
        self.name = name
        self.isOffered = isOffered
        self.redeemed = redeemed
        self.points = points
        self.used = used
        self.returned = returned
        self.expired = expired
    }
}
