internal import Shop

/// Four eyes: what is too much for the manager alone waits for the owner.
extension ReturnStory {
    /// Whether the refund is more than the manager sends alone, or will be.
    var isAboveLimit: Bool {
        guard let goods, let limit = stage.rules.fourEyesLimit else { return false }
        return purchase.expectation(for: goods).map(\.amount).total - goods.givenBack > limit
    }

    /// Writes the settlement down, and leaves it for the owner to look at.
    mutating func propose() {
        work(600...9_000)
        _ = settle()
    }

    /// Settles, and where it takes two, has the owner look at it as well; false where
    /// the money is not back with the customer.
    mutating func payBack() -> Bool {
        guard settle() else { return false }
        guard goods?.proposal != nil else { return true }
        guard stage.crew.hasSecondPerson else { return false }
        if dice.falls(90) {
            work(600...9_000)
            let reason = dice.pick(ReturnTexts.refusals)
            guard take(.decline(reason: reason), by: .owner, reason) else { return false }
            work(600...9_000)
            guard settle() else { return false }
        }
        work(600...20_000)
        return take(.confirm, by: .owner)
    }
}
