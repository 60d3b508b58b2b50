import Shop

extension ArticleReader {
    /// How much there is, warehouse by warehouse, as far as the rows say.
    func levels(_ rows: [Row]) throws(Unreadable) -> [IncomingLevel] {
        var levels: [IncomingLevel] = []
        var places: [String: Unreadable.Place] = [:]
        for row in rows {
            guard let stock = try stock(row) else { continue }
            let warehouse = try text(.warehouse, row)
            if let warehouse, let first = places.updateValue(row.place(), forKey: warehouse) {
                throw error(.duplicate(warehouse, first: first), .warehouse, row)
            }
            levels.append(IncomingLevel(stock, in: warehouse))
        }
        return levels
    }

    private func stock(_ row: Row) throws(Unreadable) -> IncomingStock? {
        guard let source = bound[.units], let text = try text(.units, row) else { return nil }
        if uncounted.contains(text) { return .uncounted }
        return .counted(try units(source, row))
    }

    /// The parts of a bundle.
    ///
    /// In a table they are a list in one cell, `A-1*2, B-7`: SKUs with their units.
    func components(_ record: Record) throws(Unreadable) -> [IncomingComponent] {
        guard !record.row.isElement else {
            var components: [IncomingComponent] = []
            for row in record.components {
                components.append(try component(row))
            }
            return components
        }
        guard let list = try text(.componentSKU, record.row) else { return [] }
        var components: [IncomingComponent] = []
        for part in list.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            components.append(try component(String(part).trimmed, record.row))
        }
        return components
    }

    private func component(_ row: Row) throws(Unreadable) -> IncomingComponent {
        var units = 1
        if let source = bound[.componentUnits], try text(.componentUnits, row) != nil {
            units = try self.units(source, row)
        }
        return IncomingComponent(
            sku: try text(.componentSKU, row),
            ean: try text(.componentEAN, row),
            product: try text(.componentProduct, row),
            units: units
        )
    }

    private func component(_ text: String, _ row: Row) throws(Unreadable) -> IncomingComponent {
        guard let star = text.lastIndex(of: "*") else { return IncomingComponent(sku: text) }
        let sku = String(text[..<star]).trimmed
        let number = String(text[text.index(after: star)...]).trimmed
        guard let units = Int(number), (1...IncomingLine.unitsLimit).contains(units) else {
            throw error(.unitsOutOfRange(number), .componentSKU, row)
        }
        return IncomingComponent(sku: sku, units: units)
    }

    /// Whole units, from 0 on.
    private func units(_ source: BoundSource, _ row: Row) throws(Unreadable) -> Int {
        switch numbers.read(try source.bytes(row)) {
        case .number(let number):
            guard number.digits >= 0 else {
                throw source.error(.belowZero(source.excerpt(row)), row)
            }
            let whole = roundsDown ? number.roundedDown : number.whole
            if let whole, whole <= IncomingLine.unitsLimit { return whole }
        case .malformed:
            throw source.error(.notANumber(source.excerpt(row)), row)
        case .tooLarge:
            break
        }
        throw source.error(.stockOutOfRange(source.excerpt(row)), row)
    }
}
