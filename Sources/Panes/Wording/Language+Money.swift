package import Shop

/// Amounts as a language writes them.
///
/// Polish puts the currency behind (`1 318,40 zł`, `12,50 €`), English the signs
/// that it knows in front (`£12.50`) and all others behind (`1,318.40 zł`).
extension Language {
    package func money(_ money: Money, _ currency: Currency) -> String {
        (money < .zero ? Language.minus : "") + unsigned(money, currency)
    }

    /// An amount with its sign, also where it is added: `+12.00 zł`, `−84.00 zł`.
    package func change(_ money: Money, _ currency: Currency) -> String {
        (money > .zero ? "+" : "") + self.money(money, currency)
    }

    /// An amount whose currency stands elsewhere: `1,336.40`.
    package func amount(_ money: Money, _ currency: Currency) -> String {
        (money < .zero ? Language.minus : "") + digits(money, decimals: currency.decimals)
    }

    /// An amount whose currency is not known: with two decimals.
    func amount(_ money: Money, _ currency: Currency?) -> String {
        guard let currency else {
            return (money < .zero ? Language.minus : "") + digits(money, decimals: 2)
        }
        return self.money(money, currency)
    }

    private func unsigned(_ money: Money, _ currency: Currency) -> String {
        let digits = digits(money, decimals: currency.decimals)
        if self == .english, let sign = currency.leadingSign { return sign + digits }
        return digits + Language.hardSpace + currency.sign
    }

    private func digits(_ money: Money, decimals: Int) -> String {
        guard decimals > 0 else { return grouped(money.minorUnits.magnitude) }
        let scale = (0..<decimals).reduce(into: UInt(1)) { scale, _ in scale *= 10 }
        let (units, rest) = money.minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
        return grouped(units) + decimalMark + padded(Int(rest), decimals)
    }
}

extension Currency {
    /// What stands beside an amount: a sign where everybody knows it, else the code.
    package var sign: String {
        code == "PLN" ? "zł" : leadingSign ?? code
    }

    /// The sign that English writes before the number.
    fileprivate var leadingSign: String? {
        switch code {
        case "EUR": "€"
        case "GBP": "£"
        case "USD": "$"
        default: nil
        }
    }
}
