/// The tables of a shop, as migrations that are frozen once they are released.
///
/// Ids are integer keys and never shown. Times are UTC milliseconds (`…_at`) with
/// the shop's day as written (`…_day`, days since 1970); SQL compares days. Money
/// is in minor units of the order's currency. Statuses are stored as their English
/// words. Ledgers are append-only by trigger.
enum Schema {
    /// The first brings an empty file to version 1, the next to version 2, and so on.
    static let migrations: [String] = [
        [shop, catalogue, orders, returns, history, outbox, imports].joined(separator: "\n"),
        [returnDesk, parcels, workingState].joined(separator: "\n"),
        [claims, payouts, messages, counter, newRights, register].joined(separator: "\n"),
        [payoutNotes, withdrawnOrders, filing, movedPayments, goodsOnly, orderSteps].joined(
            separator: "\n"
        ),
        [
            warehouses, openings, stockLedger, stockLevels, reservations, stockPapers, stocktakes,
            stockRequests, articles, articleFiles, stockRights,
        ].joined(separator: "\n"),
        [countedRanges, writtenOff, papersOfSuppliers].joined(separator: "\n"),
        [
            loyaltyTerms, pointAccounts, pointsLedger, rewards, loyaltyRights, giftCards,
        ].joined(separator: "\n"),
    ]

    /// Triggers under which rows of a table are neither changed nor removed.
    static func appendOnly(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_unchanged BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        """
    }
}
