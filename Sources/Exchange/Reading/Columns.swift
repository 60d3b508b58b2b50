import Shop

/// A mapping whose columns have been found in the heading of a file.
struct Columns {
    let lines: LineReader
    let orders: OrderReader
    /// Where the columns stand that speak of the whole order.
    let ofOrder: [(index: Int, mustAgree: Bool)]
    private let group: BoundSource
    private let kinds: [(rule: BoundRule, kind: Kind)]
    /// The names under which rows are only counted, with nothing counted yet.
    let setAside: [Tally.SetAside]
    private let mapping: Mapping
    private let heading: Heading
    /// How many cells a row must have at least.
    private let fewest: Int

    /// What a row is.
    enum Kind {
        case sale
        case cancellation
        /// To be counted, by its place in ``setAside``.
        case setAside(Int)
    }

    init(_ mapping: Mapping, in heading: Heading, zone: Zone) throws(Unreadable) {
        let encoding = mapping.encoding
        var bound: [Field: BoundSource] = [:]
        for field in Field.allCases {
            guard let source = mapping.sources[field] else { continue }
            bound[field] = try BoundSource(
                source,
                of: field.rawValue,
                in: heading,
                encoding: encoding
            )
        }
        let names = Columns.namesSetAside(mapping.kinds)
        var kinds: [(rule: BoundRule, kind: Kind)] = []
        for rule in mapping.kinds {
            let kind = names.firstIndex(of: rule.name).map(Kind.setAside)
            let other = rule.name == "cancellation" ? Kind.cancellation : .sale
            let bound = try BoundRule(rule, in: heading, encoding: encoding)
            kinds.append((bound, kind ?? other))
        }
        var statuses: [BoundRule] = []
        for rule in mapping.statuses {
            statuses.append(try BoundRule(rule, in: heading, encoding: encoding))
        }
        guard let group = bound[.group] ?? bound[.id], let lines = LineReader(bound, mapping) else {
            throw Unreadable(.missingValue, at: .key(file: mapping.name, path: Field.id.rawValue))
        }
        self.group = group
        self.lines = lines
        self.kinds = kinds
        setAside = names.map { Tally.SetAside(name: $0, rows: 0) }
        self.mapping = mapping
        self.heading = heading
        orders = OrderReader(bound, statuses, mapping, zone)
        ofOrder = Columns.ofOrder(bound, statuses)
        let needed = [Field.units, .price, .lineTotal].flatMap { bound[$0]?.indices ?? [] }
        fewest = (needed + group.indices).max().map { $0 + 1 } ?? 1
    }

    private static func namesSetAside(_ rules: [Rule]) -> [String] {
        var names: [String] = []
        for rule in rules where !["cancellation", "sale"].contains(rule.name) {
            if !names.contains(rule.name) { names.append(rule.name) }
        }
        return names
    }

    private static func ofOrder(
        _ bound: [Field: BoundSource],
        _ statuses: [BoundRule]
    ) -> [(index: Int, mustAgree: Bool)] {
        var agreement: [Int: Bool] = [:]
        for (field, source) in bound where !field.isOfLine {
            for index in source.indices {
                agreement[index] = agreement[index] ?? false || field.mustAgree
            }
        }
        for index in statuses.flatMap(\.indices) where agreement[index] == nil {
            agreement[index] = false
        }
        return agreement.sorted { $0.key < $1.key }.map { (index: $0.key, mustAgree: $0.value) }
    }
}

extension Columns {
    /// What the rows of one order have in common, as it stands in the file.
    func key(_ row: Row) -> ArraySlice<UInt8> {
        group.cell(row)
    }

    func kind(_ row: Row) -> Kind {
        kinds.first { $0.rule.holds(for: row, mapping.numbers) }?.kind ?? .sale
    }

    /// What is wrong with a row before its cells are looked at.
    ///
    /// Cells that are missing at the end are empty ones, as long as those are there that
    /// no line can do without; empty cells beyond the heading do no harm.
    func fault(_ row: Row) -> Unreadable? {
        func fault(_ problem: Unreadable.Problem) -> Unreadable {
            Unreadable(problem, at: .row(row.number, column: nil))
        }
        if let problem = row.fault { return fault(problem) }
        if row.count > heading.count, !row.isBlank(from: heading.count) {
            return fault(.tooManyCells(row.count, expected: heading.count))
        }
        if row.count < heading.count, row.count < fewest {
            return fault(.tooFewCells(row.count, expected: heading.count))
        }
        return nil
    }

    /// Why a row without a key is in no order.
    func keyMissing(_ row: Row) -> Unreadable {
        group.error(.missingValue, row)
    }

    func contradiction(_ index: Int, _ head: Row, _ row: Row) -> Unreadable {
        func excerpt(_ row: Row) -> String {
            mapping.encoding.text(row[index].prefix(80)) ?? ""
        }
        return Unreadable(
            .contradiction(excerpt(head), excerpt(row)),
            at: .row(row.number, column: heading[index])
        )
    }
}
