/// What a file of articles is to the shop: what of it counts, and whose units they are.
package struct FeedTerms: Hashable, Sendable {
    /// Whose stock the file counts.
    package enum Holder: Hashable, Sendable {
        /// The shop's own, in its warehouses by their codes; units for which the file
        /// names no warehouse are in the main one.
        case shop(main: String, warehouses: Set<String>)
        /// The supplier's: all its warehouses together.
        case supplier
    }

    package var holder: Holder
    /// What is compared; all else in the file is passed over.
    package var facts: Set<ArticleFact>

    package init(
        holder: Holder,
        facts: Set<ArticleFact> = Set(ArticleFact.allCases)
    ) {
        self.holder = holder
        self.facts = facts
    }
}
