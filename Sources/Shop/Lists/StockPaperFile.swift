/// A paper about stock with all that its page shows.
package struct StockPaperFile: Hashable, Sendable {
    package var row: StockPaperRow
    package var content: Content
    /// The articles that it names.
    package var articles: [ID<Variant>: Variant]
    /// What has come of a purchase order so far, each delivery by its receipt.
    package var receipts: [StockPaperRow]

    package init(
        row: StockPaperRow,
        content: Content,
        articles: [ID<Variant>: Variant],
        receipts: [StockPaperRow] = []
    ) {
        self.row = row
        self.content = content
        self.articles = articles
        self.receipts = receipts
    }

    package enum Content: Hashable, Sendable {
        case purchase(PurchaseOrder)
        case transfer(StockTransfer)
        case receipt(StockReceipt)
        case stocktake(StocktakeFile)
    }

    package func sku(of variant: ID<Variant>) -> String { articles[variant]?.sku ?? "" }

    /// The lines in the terms of any paper; none for a stocktake, of which nothing is told
    /// before it is reviewed.
    package var lines: [Line] {
        switch content {
        case .purchase(let order):
            order.lines.map { line in
                Line(
                    variant: line.variant,
                    units: line.units,
                    come: line.received,
                    open: order.isClosed ? 0 : line.open,
                    cost: line.cost
                )
            }
        case .transfer(let transfer):
            transfer.lines.map { line in
                Line(
                    variant: line.variant,
                    units: line.units,
                    come: line.arrived,
                    lost: line.lost,
                    open: line.inTransit
                )
            }
        case .receipt(let receipt):
            receipt.lines.map { line in
                Line(
                    variant: line.variant,
                    units: line.units,
                    come: line.units,
                    open: 0,
                    cost: line.cost
                )
            }
        case .stocktake: []
        }
    }

    /// A line of a paper, whatever kind it is of.
    package struct Line: Hashable, Sendable {
        package var variant: ID<Variant>
        /// What was ordered or sent.
        package var units: Int
        package var come: Int
        package var lost: Int
        /// What is still to come.
        package var open: Int
        /// What all the units cost together; nil where it is not agreed.
        package var cost: Money?

        package init(
            variant: ID<Variant>,
            units: Int,
            come: Int,
            lost: Int = 0,
            open: Int,
            cost: Money? = nil
        ) {
            self.variant = variant
            self.units = units
            self.come = come
            self.lost = lost
            self.open = open
            self.cost = cost
        }
    }
}

/// Goods that came in from a supplier (*PZ*): the movements that bear its number.
package struct StockReceipt: Hashable, Sendable {
    /// The purchase order that they were on; nil where nobody had ordered them here.
    package var purchase: String?
    package var lines: [Line]

    package init(purchase: String?, lines: [Line]) {
        self.purchase = purchase
        self.lines = lines
    }

    package struct Line: Hashable, Sendable {
        package var variant: ID<Variant>
        package var units: Int
        package var cost: Money
        package var bin: Bin

        package init(variant: ID<Variant>, units: Int, cost: Money, bin: Bin) {
            self.variant = variant
            self.units = units
            self.cost = cost
            self.bin = bin
        }
    }
}
