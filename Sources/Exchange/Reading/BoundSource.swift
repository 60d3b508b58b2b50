import Shop

/// A field's source with its columns found in the heading of a file.
struct BoundSource {
    let indices: [Int]
    private let source: Source
    private let encoding: TextEncoding
    /// What the field is called in messages: its column, or its key.
    let name: String

    init(
        _ source: Source,
        of field: String,
        in heading: Heading,
        encoding: TextEncoding
    ) throws(Unreadable) {
        var indices: [Int] = []
        for column in source.columns {
            let index = try heading.index(of: column, isOptional: source.isOptional)
            if let index { indices.append(index) }
        }
        self.indices = indices
        self.source = source
        self.encoding = encoding
        name = source.columns.first ?? field
    }

    /// The first of the columns that is not empty, as it stands in the file.
    func cell(_ row: Row) -> ArraySlice<UInt8> {
        for index in indices {
            let cell = row[index]
            if !cell.isEmpty { return cell }
        }
        return []
    }

    /// The value in the words of the mapping; empty where the row says nothing.
    func text(_ row: Row) throws(Unreadable) -> String {
        guard let separator = source.join else { return try text(of: cell(row), row) }
        var parts: [String] = []
        for index in indices where !row[index].isEmpty {
            let part = try text(of: row[index], row)
            if !part.isEmpty { parts.append(part) }
        }
        return parts.isEmpty ? source.constant ?? "" : parts.joined(separator: separator)
    }

    private func text(of cell: ArraySlice<UInt8>, _ row: Row) throws(Unreadable) -> String {
        guard let text = encoding.text(cell) else {
            throw error(.encoding(encoding.rawValue), row)
        }
        guard !source.values.isEmpty else { return text.isEmpty ? source.constant ?? "" : text }
        if let value = source.values[text.lowercased()] { return value }
        return text.isEmpty ? source.constant ?? "" : source.otherwise ?? text
    }

    /// The value as bytes, for numbers and dates.
    func bytes(_ row: Row) throws(Unreadable) -> ArraySlice<UInt8> {
        if source.values.isEmpty, source.constant == nil { return cell(row) }
        return Array(try text(row).utf8)[...]
    }

    func error(_ problem: Unreadable.Problem, _ row: Row) -> Unreadable {
        Unreadable(problem, at: row.place(name))
    }

    /// What stands in the file, for messages: never more than a screen takes.
    func excerpt(_ row: Row) -> String {
        let cell = cell(row).prefix(80)
        guard !cell.isEmpty else { return source.constant ?? "" }
        return encoding.text(cell) ?? String(decoding: cell, as: UTF8.self)
    }
}

extension BoundSource {
    /// Hundredths of a percent, from `23`, `23%` or `23.00 %`; below zero is exempt.
    func rate(_ row: Row, _ format: NumberFormat) throws(Unreadable) -> Int? {
        var bytes = try bytes(row)
        if bytes.last == UInt8(ascii: "%") { bytes.removeLast() }
        while bytes.last == .space { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        guard case .number(let number) = format.read(bytes), let rate = number.rounded(to: 2),
            rate <= 10_000
        else { throw error(.notANumber(excerpt(row)), row) }
        return rate < 0 ? nil : rate
    }
}

extension BoundSource {
    /// The exact number that the row says, or nil where it says nothing.
    func number(_ row: Row, _ format: NumberFormat) throws(Unreadable) -> ExactNumber? {
        let bytes = try bytes(row)
        guard !bytes.isEmpty else { return nil }
        switch format.read(bytes) {
        case .number(let number): return number
        case .malformed: throw error(.notAnAmount(excerpt(row)), row)
        case .tooLarge: throw error(.amountTooLarge(excerpt(row)), row)
        }
    }

    /// The amount that the row says, or nil where it says nothing.
    func money(
        _ row: Row,
        _ format: NumberFormat,
        in currency: Currency
    ) throws(Unreadable) -> Money? {
        guard let number = try number(row, format) else { return nil }
        guard let money = number.money(in: currency) else {
            throw error(.amountTooLarge(excerpt(row)), row)
        }
        return money
    }
}
