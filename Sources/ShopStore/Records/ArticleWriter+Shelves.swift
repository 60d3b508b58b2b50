import Shop

/// Units on the shelves.
extension ArticleWriter {
    /// Books the difference to what the file counts: what it opens with, or a correction for
    /// which the file is the reason.
    func bring(
        _ known: KnownArticle,
        by delta: Int,
        in code: String,
        _ article: IncomingArticle
    ) throws {
        guard let warehouse = warehouses.all.first(where: { $0.code == code })?.id else {
            throw StockRefusal.noSuchWarehouse(code)
        }
        let cause = StockMovement.Cause.reason(work.file)
        guard delta < 0 else {
            let count = StockCount(
                variant: known.id,
                units: delta,
                cost: try cost(of: delta, known, article)
            )
            return try session.bring(
                count,
                isOpening ? .opening : .adjustment,
                to: warehouse,
                because: cause,
                on: occasion
            )
        }
        try session.book(on: known.id, occasion) { open in
            try open.card.takeFromShelves(-delta, in: warehouse, because: cause)
        }
    }

    /// What units cost together: as the file says or, where it does not, as the shop's
    /// product file did.
    private func cost(
        of units: Int,
        _ known: KnownArticle,
        _ article: IncomingArticle
    ) throws -> Money? {
        guard let each = article.cost ?? known.cost else { return nil }
        let (cost, isTooMuch) = each.amount.minorUnits.multipliedReportingOverflow(by: units)
        guard !isTooMuch, Money(minorUnits: cost) <= Money.limit else {
            throw Unreadable(.amountTooLarge(String(each.amount.minorUnits)), at: article.place)
        }
        return Money(minorUnits: cost)
    }
}
