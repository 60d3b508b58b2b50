import Shop

/// Reads what belongs to a whole order, out of its first row.
struct OrderReader {
    private let bound: [Field: BoundSource]
    private let statuses: [BoundRule]
    private let mapping: Mapping
    private let zone: Zone

    init(_ bound: [Field: BoundSource], _ statuses: [BoundRule], _ mapping: Mapping, _ zone: Zone) {
        self.bound = bound
        self.statuses = statuses
        self.mapping = mapping
        self.zone = zone
    }

    func currency(_ row: Row) throws(Unreadable) -> Currency {
        let code = try required(.currency, row)
        guard let currency = Currency(code: code) else {
            throw error(.noSuchCurrency(code), .currency, row)
        }
        return currency
    }

    /// The order with its lines, its totals checked.
    func order(
        _ row: Row,
        _ lines: [IncomingLine],
        in currency: Currency
    ) throws(Unreadable) -> IncomingOrder {
        let id = try required(.id, row)
        var order = IncomingOrder(
            row: row.number,
            channel: try channel(row),
            externalID: id,
            number: try text(.number, row, or: id),
            currency: currency,
            placed: try placed(row),
            status: try status(row),
            customer: try customer(row),
            lines: lines,
            discount: try money(.discount, row, currency) ?? .zero,
            delivery: try money(.delivery, row, currency) ?? .zero,
            total: try money(.total, row, currency),
            instrument: try instrument(row),
            paid: try money(.paid, row, currency)
        )
        try readTexts(of: &order, row)
        let taxes = try money(.taxes, row, currency) ?? .zero
        try order.settleTotal(taxes: taxes) { problem in
            error(problem, problem.isAboutDiscount ? .discount : .total, row)
        }
        return order
    }

    func cancellation(
        _ row: Row,
        _ lines: [IncomingLine],
        in currency: Currency
    ) throws(Unreadable) -> IncomingCancellation {
        IncomingCancellation(
            row: row.number,
            channel: try channel(row),
            document: try required(.id, row),
            currency: currency,
            at: try placed(row),
            customer: try customer(row),
            lines: lines
        )
    }
}

extension OrderReader {
    private func readTexts(of order: inout IncomingOrder, _ row: Row) throws(Unreadable) {
        order.paymentReference = try text(.reference, row)
        order.carrier = try text(.carrier, row)
        order.tracking = try text(.tracking, row)
        order.delivered = try instant(.delivered, row)
        order.note = try text(.note, row)
        order.invoice = try text(.invoice, row)
        let tags = try text(.tags, row).split { $0 == "," || $0 == ";" }
        order.tags = tags.map { String($0.trimmed) }.filter { !$0.isEmpty }
    }

    private func customer(_ row: Row) throws(Unreadable) -> IncomingCustomer {
        IncomingCustomer(
            externalID: try text(.customerID, row),
            name: try text(.customerName, row),
            email: try text(.email, row),
            phone: try text(.phone, row),
            city: try text(.city, row),
            country: try text(.country, row),
            company: try text(.company, row),
            taxNumber: try text(.taxNumber, row)
        )
    }

    private func channel(_ row: Row) throws(Unreadable) -> String {
        try text(.channel, row, or: "shop")
    }

    private func placed(_ row: Row) throws(Unreadable) -> Instant {
        guard let instant = try instant(.placed, row) else {
            throw error(.missingValue, .placed, row)
        }
        return instant
    }

    private func instant(_ field: Field, _ row: Row) throws(Unreadable) -> Instant? {
        guard let source = bound[field] else { return nil }
        let bytes = try source.bytes(row)
        guard !bytes.isEmpty else { return nil }
        for pattern in mapping.dates {
            if let instant = pattern.instant(bytes, in: zone) { return instant }
        }
        let patterns = mapping.dates.map(\.text).joined(separator: ", ")
        throw source.error(.notADate(source.excerpt(row), pattern: patterns), row)
    }

    private func status(_ row: Row) throws(Unreadable) -> Order.Status {
        let rule = statuses.first { $0.holds(for: row, mapping.numbers) }
        let word = if let rule { rule.name } else { try required(.status, row) }
        guard let status = Order.Status(rawValue: word) ?? Order.Status(rawValue: word.lowercased())
        else {
            let allowed = Order.Status.allCases.map(\.rawValue)
            throw error(.noSuchValue(word, allowed: allowed), .status, row)
        }
        return status
    }

    private func instrument(_ row: Row) throws(Unreadable) -> Instrument {
        let word = try text(.instrument, row)
        if word.isEmpty { return .transfer }
        let instrument = Instrument.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
        guard let instrument else {
            let allowed = Instrument.allCases.map(\.rawValue)
            throw error(.noSuchValue(word, allowed: allowed), .instrument, row)
        }
        return instrument
    }
}

extension OrderReader {
    private func text(
        _ field: Field,
        _ row: Row,
        or other: String = ""
    ) throws(Unreadable) -> String {
        let text = try bound[field]?.text(row) ?? ""
        return text.isEmpty ? other : text
    }

    private func required(_ field: Field, _ row: Row) throws(Unreadable) -> String {
        let text = try text(field, row)
        guard !text.isEmpty else { throw error(.missingValue, field, row) }
        return text
    }

    /// An amount of the order, which is never below zero: a discount may be written so.
    private func money(
        _ field: Field,
        _ row: Row,
        _ currency: Currency
    ) throws(Unreadable) -> Money? {
        guard let source = bound[field] else { return nil }
        let money = try source.money(row, mapping.numbers, in: currency)
        guard let money, money < .zero else { return money }
        guard field == .discount else {
            throw source.error(.notAnAmount(source.excerpt(row)), row)
        }
        return -money
    }

    private func error(_ problem: Unreadable.Problem, _ field: Field, _ row: Row) -> Unreadable {
        let name = bound[field]?.name ?? field.rawValue
        return Unreadable(problem, at: .row(row.number, column: name))
    }
}

extension Substring {
    /// Without the spaces around it.
    fileprivate var trimmed: Substring {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
