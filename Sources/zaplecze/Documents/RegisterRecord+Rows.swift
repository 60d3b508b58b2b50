import Exchange
import Panes
import Shop

extension RegisterRecord {
    /// The record as rows of a table: its entries, numbered from one on, and below them what
    /// was settled beside the correction, without numbers.
    func rows(from number: Int, in language: Language) -> [[TableWriter.Cell]] {
        entries.enumerated().map { index, entry in
            RegisterColumn.allCases.map { cell($0, of: entry, number + index, in: language) }
        }
            + charges.map { charge in
                RegisterColumn.allCases.map { cell($0, of: charge, in: language) }
            }
    }

    private func cell(
        _ column: RegisterColumn,
        of entry: RegisterEntry,
        _ number: Int,
        in language: Language
    ) -> TableWriter.Cell {
        switch column {
        case .number: .number(number)
        case .sku: .text(entry.sku)
        case .article: .text(entry.name(in: language))
        case .units: entry.units > 0 ? .number(entry.units) : .nothing
        case .rate: entry.rate.map(TableWriter.Cell.rate) ?? .nothing
        case .gross: amount(entry.gross)
        case .vat: entry.vat.map(amount) ?? .nothing
        case .beside: .nothing
        case .settled, .sold, .goodsReturned, .kind, .order, .invoice, .document, .extent,
            .currency:
            cell(column, in: language)
        }
    }

    private func cell(
        _ column: RegisterColumn,
        of charge: RefundRow,
        in language: Language
    ) -> TableWriter.Cell {
        switch column {
        case .article: .text(charge.kind.label(in: language))
        case .beside: amount(charge.amount)
        case .number, .sku, .units, .rate, .gross, .vat: .nothing
        case .settled, .sold, .goodsReturned, .kind, .order, .invoice, .document, .extent,
            .currency:
            cell(column, in: language)
        }
    }

    /// What is the same in all its rows.
    private func cell(_ column: RegisterColumn, in language: Language) -> TableWriter.Cell {
        switch column {
        case .settled: .day(settled)
        case .sold: sold.map(TableWriter.Cell.day) ?? .nothing
        case .goodsReturned: .text(self.number)
        case .kind: .text(kind(in: language))
        case .order: .text(orderNumber)
        case .invoice: .text(invoice)
        case .document: .text(document.short(in: language))
        case .extent: .text(extent(in: language))
        case .currency: .text(currency.code)
        case .number, .sku, .article, .units, .rate, .gross, .vat, .beside: .nothing
        }
    }

    private func amount(_ money: Money) -> TableWriter.Cell {
        .amount(money, decimals: currency.decimals)
    }
}
