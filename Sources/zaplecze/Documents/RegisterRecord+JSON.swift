import Shop

extension RegisterRecord {
    func json(from number: Int) -> JSON {
        let invoice: String? =
            switch document {
            case .register: nil
            case .correctionInvoice(let number): number
            }
        return [
            "number": .text(self.number),
            "kind": .word(kind),
            "imported": .flag(isImported),
            "settled": .day(settled),
            "sold": .day(sold),
            "order": order == nil ? .null : .text(orderNumber),
            "invoice": self.invoice.isEmpty ? .null : .text(self.invoice),
            "correction_invoice": .optional(invoice),
            "whole": .flag(isWhole),
            "gross": .money(gross),
            "vat": .money(vat),
            "refunded": .money(refunded),
            "currency": .currency(currency),
            "rows": .list(
                entries.enumerated().map { index, entry in
                    [
                        "no": .integer(number + index),
                        "kind": .word(entry.kind),
                        "sku": .text(entry.sku),
                        "article": .text(entry.article),
                        "units": .integer(entry.units),
                        "vat_rate": entry.rate.map(JSON.integer) ?? .null,
                        "gross": .money(entry.gross),
                        "vat": entry.vat.map(JSON.money) ?? .null,
                    ]
                }
            ),
            "beside": .list(charges) { charge in
                ["kind": .text(charge.kind.word), "amount": .money(charge.amount)]
            },
        ]
    }
}

extension RegisterSums.Sum {
    var json: JSON {
        [
            "currency": .currency(currency),
            "rates": .list(rates) { rate in
                [
                    "vat_rate": rate.rate.map(JSON.integer) ?? .null,
                    "gross": .money(rate.gross),
                    "vat": .money(rate.vat),
                ]
            },
            "gross": .money(gross),
            "vat": .money(vat),
            "beside": .money(charges),
            "refunded": .money(refunded),
        ]
    }
}

extension RefundRow.Kind {
    /// The kind as all of our JSON has it.
    fileprivate var word: String {
        switch self {
        case .units: "units"
        case .delivery: "delivery"
        case .label: "label"
        case .diminished: "diminished"
        case .unpaid: "unpaid"
        case .exchanged: "exchanged"
        case .reduction: "reduction"
        case .reduced: "reduced"
        case .adjustment: "adjustment"
        }
    }
}
