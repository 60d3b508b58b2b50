/// What an import did, in one look.
package struct ImportSummary: Hashable, Sendable {
    package var rowsRead = 0
    package var ordersNew = 0
    package var ordersUpdated = 0
    package var ordersThere = 0
    package var ordersRejected = 0
    package var rowsRejected = 0
    package var returns = 0
    package var orphans = 0
    package var cancellationsThere = 0
    package var cancellationDocuments = 0
    package var cancellationLines = 0
    /// Lines that are no sale, counted by the name the mapping gives their kind.
    package var setAside: [String: Int] = [:]

    package init() {}
}

/// What became of one incoming order.
package enum ImportOutcome: Hashable, Sendable {
    case new
    case updated
    case there
    case rejected(Unreadable.Problem)
}

/// What became of one incoming cancellation.
package enum CancellationOutcome: Hashable, Sendable {
    case there
    /// How many returns it became, and how many of its lines match no order.
    case matched(returns: Int, orphanLines: Int)
}
