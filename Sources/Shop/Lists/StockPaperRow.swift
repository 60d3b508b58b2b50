/// A paper about stock as the list of papers shows it, whatever kind it is of.
package struct StockPaperRow: Hashable, Sendable, Identifiable {
    package var document: ID<StockDocument>
    package var number: String
    package var status: Status
    /// Which state of it this is; a receipt never changes.
    package var version: Int
    package var at: Moment
    /// Who made it.
    package var author: String
    /// The supplier, or the warehouse that goods left; empty where there is neither.
    package var source: String
    /// The code of the warehouse that goods come to, or that is counted.
    package var target: String
    /// What stands on the supplier's paper.
    package var reference: String
    /// How many articles it names; those of a stocktake are not told.
    package var articles: Int
    /// Units of all of them together.
    package var units: Int
    /// Of those, what is still to come.
    package var open: Int

    package init(
        document: ID<StockDocument>,
        number: String,
        status: Status,
        version: Int,
        at: Moment,
        author: String,
        source: String,
        target: String,
        reference: String = "",
        articles: Int,
        units: Int,
        open: Int
    ) {
        self.document = document
        self.number = number
        self.status = status
        self.version = version
        self.at = at
        self.author = author
        self.source = source
        self.target = target
        self.reference = reference
        self.articles = articles
        self.units = units
        self.open = open
    }

    package var id: Int64 { document.key }

    package var kind: StockPaper { status.kind }

    /// How far a paper is, each kind in its own words.
    package enum Status: Hashable, Sendable {
        case purchase(PurchaseOrder.Status)
        case transfer(StockTransfer.Status)
        case receipt
        case stocktake(Stocktake.Status)
    }
}

extension StockPaperRow.Status {
    /// The status of a kind of paper by the word that it is stored as.
    package init?(_ kind: StockPaper, word: String) {
        switch kind {
        case .purchase:
            guard let status = PurchaseOrder.Status(rawValue: word) else { return nil }
            self = .purchase(status)
        case .transfer:
            guard let status = StockTransfer.Status(rawValue: word) else { return nil }
            self = .transfer(status)
        case .receipt: self = .receipt
        case .stocktake:
            guard let status = Stocktake.Status(rawValue: word) else { return nil }
            self = .stocktake(status)
        }
    }

    package var kind: StockPaper {
        switch self {
        case .purchase: .purchase
        case .transfer: .transfer
        case .receipt: .receipt
        case .stocktake: .stocktake
        }
    }

    /// Whether something of it is still to come, or to be counted.
    package var isOpen: Bool {
        switch self {
        case .purchase(.ordered), .purchase(.partlyReceived), .transfer(.inTransit),
            .stocktake(.counting):
            true
        case .purchase(.received), .purchase(.closed), .transfer(.done), .receipt,
            .stocktake(.posted), .stocktake(.cancelled):
            false
        }
    }
}

/// What the list of papers can be sorted by.
package enum StockPaperSort: String, CaseIterable, Sendable {
    case at
    case number
}
