import Shop

extension Money {
    /// Reads an amount as people type it: `12`, `12.50`, `12,50`, `-3.00`.
    ///
    /// - Throws: ``Trouble/notAnAmount(_:_:)`` for anything else, more decimals than
    ///   the currency has, and what is beyond ``Shop/Money/limit``.
    init(typed text: String, in currency: Currency) throws {
        let isNegative = text.hasPrefix("-")
        let digits = text.drop { $0 == "-" || $0 == "+" }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        let zeros = String(repeating: "0", count: max(0, currency.decimals - decimals.count))
        guard text.count - digits.count <= 1, parts.count <= 2, !parts[0].isEmpty,
            parts.count == 1 || !decimals.isEmpty, decimals.count <= currency.decimals,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let minorUnits = Int(parts[0] + decimals + zeros), minorUnits <= Money.limit.minorUnits
        else { throw Trouble.notAnAmount(text, currency) }
        self.init(minorUnits: isNegative ? -minorUnits : minorUnits)
    }
}
