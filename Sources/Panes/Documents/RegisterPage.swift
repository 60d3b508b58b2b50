import Canvas
package import Shop

/// The register of returns as a paper: a head, its records one after the other, sums at the end.
///
/// It says by which query, at which moment and with how many rows it was made, so that a figure
/// quoted on Monday can be produced again on Friday (PRODUCT section 8).
package struct RegisterPage: Sendable {
    let book: ReturnBook
    let period: ClosedRange<Day>
    let language: Language

    /// What fits a sheet on its side, in the type of a printer.
    package static let width = 132

    package init(_ book: ReturnBook, of period: ClosedRange<Day>, in language: Language) {
        self.book = book
        self.period = period
        self.language = language
    }

    package func head(
        of rules: Rules,
        _ sums: RegisterSums,
        at now: Instant,
        in zone: Zone
    ) -> [String] {
        let days = "\(period.lowerBound.iso) – \(period.upperBound.iso)"
        let time = "\(zone.day(at: now).iso) \(language.time(now, in: zone))"
        let count = language.choose(
            english: "returns \(language.number(sums.returns)), rows "
                + language.number(sums.entries),
            polish: "zwroty: \(language.number(sums.returns)), pozycje: "
                + language.number(sums.entries)
        )
        let shop = rules.letterhead(in: language)
        let facts = language.choose(
            english: "Period \(days) · printed \(time) · query \(query) · \(count)",
            polish: "Okres \(days) · wydruk \(time) · zapytanie \(query) · \(count)"
        )
        return ((shop.isEmpty ? [] : shop + [""]) + [book.title(in: language)])
            + facts.lines(width: Self.width) + book.source(in: language).lines(width: Self.width)
            + ["", line(titles)] + [String(repeating: "─", count: Self.width)]
    }

    /// The query that finds the same returns in the list.
    private var query: String {
        Query<ReturnField>.all([
            .field(.settled, .day(.atLeast(.date(period.lowerBound)))),
            .field(.settled, .day(.atMost(.date(period.upperBound)))),
        ]).text(in: language.queryLanguage)
    }
}

extension RegisterPage {
    private static let columns: [(column: RegisterColumn, width: Int, alignment: Alignment)] = [
        (.number, 5, .trailing), (.settled, 10, .leading), (.sold, 10, .leading),
        (.goodsReturned, 13, .leading), (.kind, 11, .leading), (.order, 15, .leading),
        (.article, 27, .leading), (.units, 4, .trailing), (.rate, 5, .trailing),
        (.gross, 12, .trailing), (.vat, 10, .trailing),
    ]

    private var titles: [String] { Self.columns.map { $0.column.title(in: language) } }

    /// The cells side by side; what is wider than its column goes on below.
    private func line(_ cells: [String]) -> String {
        let cells = zip(cells, Self.columns).map { cell, column in
            let isFigure = column.alignment == .trailing
            return isFigure ? [cell] : cell.lines(width: column.width)
        }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { row in
            zip(cells, Self.columns).map { cell, column in
                (row < cell.count ? cell[row] : "").filling(column.width, column.alignment)
            }.joined(separator: " ").trimmedEnd
        }.joined(separator: "\n")
    }

    /// The rows of a record, numbered from one on, and below them what they come to.
    package func lines(of record: RegisterRecord, from number: Int) -> [String] {
        let rows = record.entries.enumerated().map { index, entry in
            line([
                language.number(number + index), record.settled.iso, record.sold?.iso ?? "–",
                record.number, record.kind(in: language), proof(of: record),
                [entry.sku, entry.name(in: language)].filter { !$0.isEmpty }
                    .joined(separator: " "),
                entry.units > 0 ? language.number(entry.units) : "",
                entry.rate.map { language.plainRate($0) } ?? "–",
                language.amount(entry.gross, record.currency),
                entry.vat.map { language.amount($0, record.currency) } ?? "–",
            ])
        }
        let sum = sum(of: record).lines(width: Self.width - Self.indent)
        return rows.flatMap { $0.split(separator: "\n").map(String.init) }
            + sum.map { String(repeating: " ", count: Self.indent) + $0 }
    }

    private static let indent = 6

    private func proof(of record: RegisterRecord) -> String {
        [record.orderNumber, record.invoice].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func sum(of record: RegisterRecord) -> String {
        func money(_ amount: Money) -> String { language.money(amount, record.currency) }
        var parts = [
            "\(record.number) (\(record.extent(in: language))): \(money(record.gross)), VAT "
                + money(record.vat)
        ]
        switch record.document {
        case .register: break
        case .correctionInvoice: parts.append(record.document.label(in: language))
        }
        parts += record.charges.map { "\($0.kind.label(in: language)) \(money($0.amount))" }
        let refunded = money(record.refunded)
        parts.append(
            language.choose(english: "refunded \(refunded)", polish: "wypłacono \(refunded)")
        )
        return "= " + parts.joined(separator: " · ")
    }

    /// The sums per currency and rate.
    package func foot(_ sums: RegisterSums) -> [String] {
        let rule = String(repeating: "─", count: Self.width)
        guard sums.returns > 0 else {
            return [
                language.choose(
                    english: "Nothing was settled in this period.",
                    polish: "W tym okresie niczego nie rozliczono."
                ), rule,
            ]
        }
        return [rule] + sums.currencies.flatMap { foot($0) }
    }

    private func foot(_ sum: RegisterSums.Sum) -> [String] {
        func row(_ title: String, _ gross: Money, _ vat: Money?) -> String {
            let amounts = [
                language.amount(gross, sum.currency).filling(16, .trailing),
                (vat.map { language.amount($0, sum.currency) } ?? "").filling(14, .trailing),
            ]
            return (title.filling(40) + amounts.joined(separator: " ")).trimmedEnd
        }
        let total = language.choose(english: "Total", polish: "Razem")
        let none = language.choose(english: "exempt or unknown", polish: "zw. lub nieznana")
        let titles = [
            sum.currency.code.filling(40),
            RegisterColumn.gross.title(in: language).filling(16, .trailing),
            " " + RegisterColumn.vat.title(in: language).filling(14, .trailing),
        ]
        return [titles.joined()]
            + sum.rates.map { rate in
                row("VAT " + (rate.rate.map { language.rate($0) } ?? none), rate.gross, rate.vat)
            } + [
                row(total, sum.gross, sum.vat),
                row(RegisterColumn.beside.title(in: language), sum.charges, nil),
                row(language.choose(english: "Refunded", polish: "Wypłacono"), sum.refunded, nil),
            ]
    }
}

extension Language {
    /// A rate without its sign, as a column of rates has it: `23`, `5,50`.
    fileprivate func plainRate(_ rate: Int) -> String {
        String(self.rate(rate).dropLast())
    }
}

extension Rules {
    /// Whose paper it is: name, address, tax identifier, as far as they are set.
    func letterhead(in language: Language) -> [String] {
        let number = shopTaxNumber.isEmpty ? "" : "NIP " + shopTaxNumber
        return [shopName, shopAddress, number].filter { !$0.isEmpty }
            .flatMap { $0.lines(width: 78) }
    }
}
