/// A settled return as the register of returns shows it.
package struct RegisterRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var number: String
    package var kind: Return.Kind
    /// The day its money went out.
    package var settled: Day
    /// Nil for an imported document that names no order.
    package var sold: Day?
    package var order: ID<Order>?
    package var orderNumber: String
    package var name: String
    /// The goods at the price paid, which is what the sale is corrected by: neither return
    /// shipping nor diminished value lower it.
    package var gross: Money
    /// The VAT in it.
    package var vat: Money
    /// What went back in the end.
    package var refunded: Money
    package var currency: Currency
    package var document: Return.Document

    package init(
        id: Int64,
        number: String,
        kind: Return.Kind,
        settled: Day,
        sold: Day?,
        order: ID<Order>?,
        orderNumber: String,
        name: String,
        gross: Money,
        vat: Money,
        refunded: Money,
        currency: Currency,
        document: Return.Document
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.settled = settled
        self.sold = sold
        self.order = order
        self.orderNumber = orderNumber
        self.name = name
        self.gross = gross
        self.vat = vat
        self.refunded = refunded
        self.currency = currency
        self.document = document
    }
}

extension RegisterRow {
    /// A settled return of somebody by that name.
    package init(_ record: RegisterRecord, name: String) {
        self.init(
            id: record.id.key,
            number: record.number,
            kind: record.kind,
            settled: record.settled,
            sold: record.sold,
            order: record.order,
            orderNumber: record.orderNumber,
            name: name,
            gross: record.gross,
            vat: record.vat,
            refunded: record.refunded,
            currency: record.currency,
            document: record.document
        )
    }
}

/// What the register can be sorted by.
package enum RegisterSort: String, CaseIterable, Sendable {
    case settled
    case number
}
