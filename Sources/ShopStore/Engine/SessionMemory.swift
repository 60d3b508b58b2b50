import Shop

/// What one transaction has read or written already and need not again.
final class SessionMemory {
    /// All warehouses, as long as none is added.
    var warehouses: Warehouses?
    /// All versions of the programme's rules, as long as none is added.
    var terms: [LoyaltyTerms]?
    /// The topics that were moved; once is enough for whoever looks.
    var topics: Set<String> = []

    /// The messages that were written, to be told how their readers stand at the end.
    var letters: [WrittenMessage] = []

    /// What it knows was undone.
    func forget() {
        warehouses = nil
        terms = nil
        topics = []
        letters = []
    }
}
