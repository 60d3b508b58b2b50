import Shop

/// A mapping of articles whose columns have been found in the heading of a file.
struct ArticleColumns {
    let articles: ArticleReader
    let key: BoundSource?
    let id: BoundSource?
    let parent: BoundSource?
    let name: BoundSource?
    /// The names under which rows are only counted, with nothing counted yet.
    let setAside: [Tally.SetAside]
    private let kinds: [(rule: BoundRule, kind: Kind)]
    private let numbers: NumberFormat
    private let cells: Int
    /// How many cells a row must have at least.
    private let fewest: Int

    /// What a row is.
    enum Kind {
        case article
        /// Speaks of a whole product, and is none of its variants.
        case parent
        /// Nothing of it lies on a shelf.
        case digital
        /// Nobody counts it, whatever the file says.
        case uncounted
        /// To be counted, by its place in ``setAside``.
        case setAside(Int)
    }

    private static let ownNames = ["article", "parent", "digital", "uncounted"]

    /// - Parameter currency: That of prices where the file names none.
    init(
        _ mapping: ArticleMapping,
        in heading: Heading,
        encoding: TextEncoding,
        currency: Currency
    ) throws(Unreadable) {
        var bound: [ArticleField: BoundSource] = [:]
        for field in ArticleField.allCases {
            guard let source = mapping.sources[field] else { continue }
            bound[field] = try BoundSource(
                source,
                of: field.rawValue,
                in: heading,
                encoding: encoding
            )
        }
        var names: [String] = []
        var kinds: [(rule: BoundRule, kind: Kind)] = []
        for rule in mapping.kinds {
            let isOwn = ArticleColumns.ownNames.contains(rule.name)
            if !isOwn, !names.contains(rule.name) { names.append(rule.name) }
            let kind = ArticleColumns.kind(rule.name, names)
            kinds.append((try BoundRule(rule, in: heading, encoding: encoding), kind))
        }
        self.kinds = kinds
        setAside = names.map { Tally.SetAside(name: $0, rows: 0) }
        numbers = mapping.numbers
        cells = heading.count
        articles = ArticleReader(bound, mapping, currency: currency)
        (key, id, parent) = (bound[.key], bound[.id], bound[.parent])
        name = bound[.productName]
        fewest = ArticleField.codes.flatMap { bound[$0]?.indices ?? [] }.min().map { $0 + 1 } ?? 1
    }

    private static func kind(_ name: String, _ names: [String]) -> Kind {
        switch name {
        case "article": .article
        case "parent": .parent
        case "digital": .digital
        case "uncounted": .uncounted
        case _: names.firstIndex(of: name).map(Kind.setAside) ?? .article
        }
    }

    func kind(_ row: Row) -> Kind {
        kinds.first { $0.rule.holds(for: row, numbers) }?.kind ?? .article
    }

    /// What is wrong with a row before its cells are looked at.
    ///
    /// - Parameter isOpen: Whether the file ends before the row does; cells that are missing
    ///   at the end of any other row are empty ones.
    func fault(_ row: Row, isOpen: Bool) -> Unreadable? {
        if let problem = row.fault { return Unreadable(problem, at: row.place()) }
        if row.count > cells, !row.isBlank(from: cells) {
            return Unreadable(.tooManyCells(row.count, expected: cells), at: row.place())
        }
        if isOpen, row.count < cells { return Unreadable(.cutOff, at: row.place()) }
        if row.count < fewest {
            return Unreadable(.tooFewCells(row.count, expected: cells), at: row.place())
        }
        return nil
    }
}
