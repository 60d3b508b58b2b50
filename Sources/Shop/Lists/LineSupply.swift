/// Where the goods of a line lie that is still to be sent, and what is lacking.
package struct LineSupply: Hashable, Sendable {
    /// The labels of the bins, those of a bundle's components among them.
    package var bins: [String]
    /// Units that are waited for.
    package var awaited: Int

    package init(bins: [String] = [], awaited: Int = 0) {
        self.bins = bins
        self.awaited = awaited
    }
}
