package import Shop

extension RefundRow.Kind {
    /// What the row is, in a sum of several.
    package func label(in language: Language) -> String {
        switch self {
        case .units:
            language.choose(
                english: "lines at the price paid",
                polish: "pozycje po cenie zapłaconej"
            )
        case .delivery: language.choose(english: "delivery", polish: "dostawa")
        case .label: language.choose(english: "return shipping", polish: "przesyłka zwrotna")
        case .diminished:
            language.choose(english: "diminished value", polish: "zmniejszenie wartości")
        case .unpaid: language.choose(english: "never paid", polish: "niezapłacone")
        case .exchanged: language.choose(english: "exchanged", polish: "wymienione")
        case .reduction: language.choose(english: "price cut", polish: "obniżenie ceny")
        case .reduced:
            language.choose(english: "price cut before", polish: "wcześniejsze obniżenie ceny")
        case .adjustment: language.choose(english: "adjustment", polish: "korekta")
        }
    }
}

extension RefundRow {
    /// Where the row comes from, for *explain*; its amount stands beside it.
    ///
    /// Names of lines are those of the order, nothing in their place where there is
    /// none.
    package func explanation(
        of order: Order?,
        currency: Currency,
        in language: Language
    ) -> String {
        switch kind {
        case .units(let line, _, let units):
            return goods(line, units, of: order, currency: currency, in: language)
        case .delivery where amount == .zero:
            return language.choose(
                english: "delivery: the cheapest way offered was free",
                polish: "dostawa: najtańsza oferowana była darmowa"
            )
        case .delivery:
            return language.choose(
                english: "delivery as paid, at most the cheapest offered: "
                    + "all of the order came back",
                polish: "dostawa jak zapłacona, najwyżej najtańsza z oferowanych: "
                    + "wróciło całe zamówienie"
            )
        case .label(let price):
            return label(price, currency: currency, in: language)
        case .diminished(let line, let finding):
            return kind.label(in: language) + name(of: line, order) + ": \(finding)"
        case .exchanged(let line, let units):
            let count = language.pieces(units)
            return kind.label(in: language) + name(of: line, order) + ": \(count)"
        case .reduction(let line, let reason):
            return kind.label(in: language) + name(of: line, order) + ": \(reason)"
        case .reduced(let line):
            return kind.label(in: language) + name(of: line, order)
        case .unpaid:
            return language.choose(
                english: "what the customer had never paid",
                polish: "tego klient nigdy nie zapłacił"
            )
        case .adjustment(let reason):
            return kind.label(in: language) + ": \(reason)"
        }
    }

    private func name(of line: ID<Order.Line>, _ order: Order?) -> String {
        (order?.line(line)?.name).map { " (\($0))" } ?? ""
    }

    private func goods(
        _ line: ID<Order.Line>,
        _ units: Int,
        of order: Order?,
        currency: Currency,
        in language: Language
    ) -> String {
        let name = (order?.line(line)?.name).map { "\($0): " } ?? ""
        let count = language.number(units)
        let price =
            units > 0 && amount.minorUnits.isMultiple(of: units)
            ? language.money(Money(minorUnits: amount.minorUnits / units), currency)
            : language.money(amount, currency) + " / " + count
        return language.choose(
            english: "\(name)\(count) × \(price) at the price paid",
            polish: "\(name)\(count) × \(price) po cenie zapłaconej"
        )
    }

    private func label(
        _ price: Money,
        currency: Currency,
        in language: Language
    ) -> String {
        let full = language.money(price, currency)
        if amount == -price {
            return language.choose(
                english: "return shipping: the label that was used",
                polish: "przesyłka zwrotna: wykorzystana etykieta"
            )
        }
        guard amount == .zero else {
            return language.choose(
                english: "return shipping \(full), as far as the refund reaches",
                polish: "przesyłka zwrotna \(full), na ile starcza kwoty"
            )
        }
        return language.choose(
            english: "return shipping \(full), waived",
            polish: "przesyłka zwrotna \(full), bez potrącenia"
        )
    }
}

extension RefundRow.Kind {
    /// Whether a sum names it also where it comes to nothing.
    fileprivate var isTold: Bool {
        switch self {
        case .units, .label: true
        case .delivery, .diminished, .unpaid, .exchanged, .reduction, .reduced, .adjustment: false
        }
    }
}

extension Language {
    /// What a refund is made of, on one line.
    ///
    ///     lines at the price paid 1,336.40 − return shipping 18.00
    ///
    /// Rows of a kind are added up, in the order in which the kinds come; return
    /// shipping that was waived says so, anything else that comes to nothing is left out.
    package func refundSum(_ rows: [RefundRow], _ currency: Currency) -> String {
        var parts: [(label: String, amount: Money)] = []
        for row in rows where row.amount != .zero || row.kind.isTold {
            let label = row.kind.label(in: self)
            if let place = parts.firstIndex(where: { $0.label == label }) {
                parts[place].amount += row.amount
            } else {
                parts.append((label, row.amount))
            }
        }
        return parts.enumerated().map { place, part in
            let sign = part.amount < .zero ? "− " : place == 0 ? "" : "+ "
            guard part.amount != .zero || place == 0 else {
                return sign + part.label + choose(english: " (waived)", polish: " (bez potrącenia)")
            }
            let size = part.amount < .zero ? -part.amount : part.amount
            return "\(sign)\(part.label) \(amount(size, currency))"
        }.joined(separator: " ")
    }
}
