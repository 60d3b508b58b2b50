/// A purchase order with the names of what it speaks of.
package struct PurchaseOrderRow: Hashable, Sendable, Identifiable {
    package var order: PurchaseOrder
    package var ordered: Moment
    package var supplier: String
    package var warehouse: String
    /// The SKU of each line.
    package var skus: [String]

    package init(
        order: PurchaseOrder,
        ordered: Moment,
        supplier: String,
        warehouse: String,
        skus: [String]
    ) {
        self.order = order
        self.ordered = ordered
        self.supplier = supplier
        self.warehouse = warehouse
        self.skus = skus
    }

    package var id: Int64 { order.id.key }
}

/// A transfer with the names of what it speaks of.
package struct StockTransferRow: Hashable, Sendable, Identifiable {
    package var transfer: StockTransfer
    package var sent: Moment
    package var source: String
    package var target: String
    /// The SKU of each line.
    package var skus: [String]

    package init(
        transfer: StockTransfer,
        sent: Moment,
        source: String,
        target: String,
        skus: [String]
    ) {
        self.transfer = transfer
        self.sent = sent
        self.source = source
        self.target = target
        self.skus = skus
    }

    package var id: Int64 { transfer.id.key }
}
