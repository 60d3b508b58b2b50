import Shop

/// Reads the lines of orders out of rows.
struct LineReader {
    private let sku: BoundSource?
    private let ean: BoundSource?
    private let name: BoundSource?
    private let units: BoundSource
    private let price: BoundSource?
    private let total: BoundSource?
    private let discount: BoundSource?
    private let vat: BoundSource?
    private let numbers: NumberFormat
    private let pricesAreNet: Bool

    init?(_ bound: [Field: BoundSource], _ mapping: Mapping) {
        guard let units = bound[.units] else { return nil }
        self.units = units
        sku = bound[.sku]
        ean = bound[.ean]
        name = bound[.name]
        price = bound[.price]
        total = bound[.lineTotal]
        discount = bound[.lineDiscount]
        vat = bound[.vat]
        numbers = mapping.numbers
        pricesAreNet = mapping.pricesAreNet
    }

    /// The line that a row tells of.
    ///
    /// - Parameter calledBack: Whether it is one of a cancellation, whose units and
    ///   amounts may have any sign.
    func line(
        _ row: Row,
        in currency: Currency,
        calledBack: Bool
    ) throws(Unreadable) -> IncomingLine {
        let units = try readUnits(row, calledBack)
        let vat = try vat?.rate(row, numbers)
        let gross = try readGross(row, units: units, vat: vat, in: currency, calledBack)
        let line = IncomingLine(
            row: row.number,
            sku: try sku?.text(row) ?? "",
            ean: try ean?.text(row) ?? "",
            name: try name?.text(row) ?? "",
            units: units,
            gross: gross,
            vat: vat
        )
        guard !line.sku.isEmpty || !line.ean.isEmpty || !line.name.isEmpty else {
            throw (sku ?? ean ?? name ?? self.units).error(.missingValue, row)
        }
        return line
    }

    private func readUnits(_ row: Row, _ calledBack: Bool) throws(Unreadable) -> Int {
        let bytes = try units.bytes(row)
        guard !bytes.isEmpty else { throw units.error(.missingValue, row) }
        let range = 1...IncomingLine.unitsLimit
        switch numbers.read(bytes) {
        case .number(let number):
            let exact = calledBack ? number.magnitude : number
            guard let whole = exact.whole, range.contains(whole) else { break }
            return whole
        case .malformed:
            throw units.error(.notANumber(units.excerpt(row)), row)
        case .tooLarge:
            break
        }
        throw units.error(.unitsOutOfRange(units.excerpt(row)), row)
    }
}

extension LineReader {
    /// The line's total with tax, rounded once.
    ///
    /// It is what `line.total` says, or else the price times the units less the line's
    /// discount.
    private func readGross(
        _ row: Row,
        units: Int,
        vat: Int?,
        in currency: Currency,
        _ calledBack: Bool
    ) throws(Unreadable) -> Money {
        var (amount, source) = try readAmount(row, units: units, in: currency, calledBack)
        if pricesAreNet {
            guard let vat else { throw (self.vat ?? source).error(.missingValue, row) }
            amount = amount?.adding(tax: vat)
        }
        guard let money = amount?.money(in: currency) else {
            throw source.error(.amountTooLarge(source.excerpt(row)), row)
        }
        return money
    }

    private func readAmount(
        _ row: Row,
        units: Int,
        in currency: Currency,
        _ calledBack: Bool
    ) throws(Unreadable) -> (ExactNumber?, BoundSource) {
        if let total, let number = try amount(total, row, calledBack) { return (number, total) }
        let source = price ?? total ?? self.units
        guard let price, let number = try amount(price, row, calledBack) else {
            throw source.error(.missingValue, row)
        }
        guard let whole = number.multiplied(by: units), let discount,
            let off = try discount.number(row, numbers)?.magnitude
        else { return (number.multiplied(by: units), price) }
        guard !whole.isLess(than: off) else {
            let money = off.money(in: currency) ?? Money.limit
            throw discount.error(.discountTooLarge(money), row)
        }
        return (whole.subtracting(off), price)
    }

    /// A number that is not below zero; of a cancellation it may have any sign.
    private func amount(
        _ source: BoundSource,
        _ row: Row,
        _ calledBack: Bool
    ) throws(Unreadable) -> ExactNumber? {
        guard let number = try source.number(row, numbers) else { return nil }
        if calledBack { return number.magnitude }
        guard number.digits >= 0 else { throw source.error(.notAnAmount(source.excerpt(row)), row) }
        return number
    }
}
