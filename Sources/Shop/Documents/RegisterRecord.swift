/// A settled return as a document of accounting: what the sale is corrected by, and what
/// the shop settled beside it.
///
/// The two never mix. Goods that come back lower the turnover by all that was paid for them
/// (Act on VAT of 11 March 2004, article 29a section 10 point 2); the return label, diminished
/// value and adjustments are claims between the shop and the customer, and stand in rows of
/// their own.
package struct RegisterRecord: Hashable, Sendable {
    package var id: ID<Return>
    package var number: String
    package var kind: Return.Kind
    /// Whether it happened before the shop kept its books here.
    package var isImported: Bool
    /// The day the money first went out; a bank that sends it back changes nothing of the sale.
    package var settled: Day
    /// The day the order was placed, nil where no order is known; no receipt is.
    package var sold: Day?
    package var order: ID<Order>?
    /// The document that proves the sale (§ 3 section 3 point 6): the order, and its invoice
    /// where it has one.
    package var orderNumber: String
    package var invoice: String
    package var currency: Currency
    package var document: Return.Document
    /// Whether all that was paid for the order goes back with it (§ 3 section 3 point 4), or
    /// a part of it (point 5).
    package var isWhole: Bool
    package var entries: [RegisterEntry]
    /// What was settled beside the correction, none of it nothing.
    package var charges: [RefundRow]
    /// What the customer gets.
    package var refunded: Money

    package var gross: Money { entries.map(\.gross).total }

    package var vat: Money { entries.compactMap(\.vat).total }

    package var book: ReturnBook {
        switch document {
        case .register: .register
        case .correctionInvoice: .corrections
        }
    }
}

/// In which papers a settled return stands.
package enum ReturnBook: String, CaseIterable, Sendable {
    /// The register of returns.
    case register
    /// Those for which correction invoices were made out.
    case corrections
}

extension Purchase {
    /// A settled return of the order as its document has it; nil for any other.
    ///
    /// Only what leads to a refund, in whole or in part, stands in the register (§ 3 section 3
    /// of the regulation on cash registers): goods that were repaired or exchanged correct
    /// nothing of the sale.
    package func registerRecord(of id: ID<Return>) -> RegisterRecord? {
        guard let goods = self[id], let filing = goods.filing else { return nil }
        let rows = goods.rows.standing
        let entries = rows.reduce(into: [RegisterEntry]()) { entries, row in
            if let entry = registerEntry(for: row) { entries.add(entry) }
        }
        guard !entries.isEmpty else { return nil }
        return RegisterRecord(
            id: id,
            number: goods.number,
            kind: goods.kind,
            isImported: goods.importedFrom != nil,
            settled: filing.day,
            sold: order.placed.day,
            order: order.id,
            orderNumber: order.number,
            invoice: order.invoice,
            currency: order.currency,
            document: filing.document,
            isWhole: order.total > .zero && entries.map(\.gross).total == order.total,
            entries: entries,
            charges: rows.filter { registerEntry(for: $0) == nil && $0.amount != .zero },
            refunded: goods.owed
        )
    }

    /// What a row corrects of the sale; nil for what is settled beside it.
    private func registerEntry(for row: RefundRow) -> RegisterEntry? {
        switch row.kind {
        case .units(let line, _, let units):
            entry(.goods, line, units: units, row.amount)
        case .delivery:
            RegisterEntry(.delivery, rate: deliveryRate, gross: row.amount)
        case .reduction(let line, _):
            entry(.reduction, line, row.amount)
        case .reduced(let line):
            entry(.reduced, line, row.amount)
        case .label, .diminished, .unpaid, .exchanged, .adjustment:
            nil
        }
    }

    private func entry(
        _ kind: RegisterEntry.Kind,
        _ id: ID<Order.Line>,
        units: Int = 0,
        _ gross: Money
    ) -> RegisterEntry {
        let line = order.line(id)
        return RegisterEntry(
            kind,
            sku: line?.sku ?? "",
            article: line?.name ?? "",
            units: units,
            rate: line?.vat,
            gross: gross
        )
    }

    /// The rate of the delivery, of which an order says nothing.
    ///
    /// It belongs to the goods and shares their rate (Act on VAT, article 29a section 6
    /// point 2). Where they have several, the highest: that is what tills charge that do not
    /// split the delivery, and what was charged is what is corrected.
    private var deliveryRate: Int? {
        order.lines.compactMap(\.vat).max()
    }
}

extension [RegisterEntry] {
    /// Adds to the row of the same article at the same rate, where there is one.
    fileprivate mutating func add(_ entry: RegisterEntry) {
        let same = firstIndex { known in
            known.kind == entry.kind && known.sku == entry.sku && known.article == entry.article
                && known.rate == entry.rate
        }
        guard let same else { return append(entry) }
        self[same].units += entry.units
        self[same].gross += entry.gross
    }
}

extension RegisterRecord {
    /// An imported document that names no order: what it says, and no more.
    ///
    /// Nil where it is none, or not settled.
    package init?(orphan goods: Return, _ lines: [OrphanLine], _ currency: Currency, settled: Day) {
        guard goods.order == nil, goods.status == .settled, let number = goods.importedFrom else {
            return nil
        }
        self.init(
            id: goods.id,
            number: goods.number,
            kind: goods.kind,
            isImported: true,
            settled: settled,
            sold: nil,
            order: nil,
            orderNumber: "",
            invoice: "",
            currency: currency,
            document: goods.document ?? .correctionInvoice(number),
            isWhole: false,
            entries: lines.map { line in
                RegisterEntry(
                    .goods,
                    sku: line.sku,
                    article: line.name,
                    units: line.units,
                    rate: nil,
                    gross: line.amount
                )
            },
            charges: [],
            refunded: lines.map(\.amount).total
        )
    }
}
