/// What a file of articles is to be taken in as.
package struct ArticleImport: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        /// The shop's own products: all about them but how many there are.
        case products
        /// How many of them lie in the shop's own warehouses.
        case stock
        /// What a supplier offers.
        case feed(supplier: String)
    }

    package var purpose: Purpose
    /// The file's name, which is the reason of what it corrects.
    package var file: String
    /// SHA-256 over the file's bytes, which is what names it.
    package var digest: String
    package var mapping: String
    /// The code of the warehouse in which units lie for which the file names none; nil for the
    /// main one.
    package var warehouse: String?
    /// Whether somebody has said that half the range may be emptied.
    package var isConfirmed: Bool

    package init(
        _ purpose: Purpose,
        file: String,
        digest: String,
        mapping: String,
        warehouse: String? = nil,
        isConfirmed: Bool = false
    ) {
        self.purpose = purpose
        self.file = file
        self.digest = digest
        self.mapping = mapping
        self.warehouse = warehouse
        self.isConfirmed = isConfirmed
    }

    /// A feed is applied whole or not at all; of the shop's own files the good rows are taken.
    package var isWhole: Bool { supplier != nil }

    package var supplier: String? {
        switch purpose {
        case .products, .stock: nil
        case .feed(let supplier): supplier
        }
    }

    /// What of the file counts.
    ///
    /// A supplier has a say in prices, codes and what there is, not in how the shop names its
    /// goods and puts them together.
    package var facts: Set<ArticleFact> {
        switch purpose {
        case .products: Set(ArticleFact.allCases).subtracting([.stock])
        case .stock: [.stock]
        case .feed: [.price, .cost, .codes, .stock, .vat]
        }
    }

    /// Whether a look at the file has shown that there is nothing left to do.
    ///
    /// A count is noted the first time even where it changes nothing.
    package func isDone(_ summary: FeedSummary) -> Bool {
        summary.changesNothing && summary.refused == 0
            && (purpose != .stock || summary.isRepeated)
    }

    /// The rights of which each is needed.
    package var rights: [Right] { purpose.rights }

    /// Why an article cannot be taken, whatever the shop has: it is priced in other money.
    package func foreignPrice(of article: IncomingArticle) -> Unreadable? {
        let prices = [
            facts.contains(.price) ? article.price : nil,
            purpose == .stock || facts.contains(.cost) ? article.cost : nil,
        ]
        let foreign = prices.compactMap(\.self).first { $0.currency != Rules.currency }
        return foreign.map { Unreadable(.otherCurrency($0.currency), at: article.place) }
    }
}

extension ArticleImport.Purpose {
    /// The rights of which each is needed.
    package var rights: [Right] {
        switch self {
        case .products: [.importOrders]
        case .stock: [.importOrders, .keepStock]
        case .feed: [.keepStock]
        }
    }
}

/// Reads the articles of a file from the first to the last, as often as it is asked to.
///
/// What `take` returns is why the article is refused, nil where it is not.
package typealias ArticleReading = (
    _ take: (Result<IncomingArticle, Unreadable>) throws -> Unreadable?
) throws -> Void
