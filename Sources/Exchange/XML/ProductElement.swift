import Shop

/// What has been read of one product's element: itself, its variants, their stock, the
/// parts of a bundle.
struct ProductElement {
    private let line: Int
    private var cells: [String]
    private var articles: [Part] = []
    private var stocks: [Part] = []
    private var components: [Part] = []
    /// How much memory it takes, roughly.
    private(set) var weight = 0

    /// The most that one product may take.
    static let limit = 16 << 20

    private struct Part {
        let line: Int
        var cells: [String]
        /// The variant that it stands in, by its place among them.
        let article: Int?
    }

    init(line: Int, columns: Int) {
        self.line = line
        cells = [String](repeating: "", count: columns)
    }

    /// Begins an element inside the product.
    ///
    /// - Parameter owner: What that element stands in.
    mutating func begin(_ part: ArticleField.Part, in owner: ArticleField.Part?, line: Int) {
        let isInArticle = owner == .article && !articles.isEmpty
        let new = Part(
            line: line,
            cells: [String](repeating: "", count: cells.count),
            article: isInArticle ? articles.count - 1 : nil
        )
        weight += 64 + cells.count * 16
        switch part {
        case .product: break
        case .article: articles.append(new)
        case .stock: stocks.append(new)
        case .component: components.append(new)
        }
    }

    /// Takes a value; the first that is not empty counts.
    mutating func set(_ column: Int, of part: ArticleField.Part, to value: String) {
        weight += value.utf8.count
        switch part {
        case .product: cells.fill(column, value)
        case .article: articles.fill(column, value, \.cells)
        case .stock: stocks.fill(column, value, \.cells)
        case .component: components.fill(column, value, \.cells)
        }
    }

    /// A record for each variant, or one for the product where it names none.
    ///
    /// - Parameters:
    ///   - surroundings: Values from outside of the product.
    ///   - hasStocks: Whether stock stands in elements of its own.
    func records(_ surroundings: [Int: String], hasStocks: Bool) -> [Record] {
        var whole = cells
        for (column, value) in surroundings { whole.fill(column, value) }
        let components = components.map { Row(line: $0.line, cells: $0.cells) }
        let variants = articles.isEmpty ? [Part(line: line, cells: [], article: nil)] : articles
        return variants.enumerated().map { place, variant in
            var cells = whole
            for (column, value) in variant.cells.enumerated() where !value.isEmpty {
                cells[column] = value
            }
            let row = Row(line: variant.line, cells: cells)
            let own = stocks.filter { $0.article ?? place == place }
            let stocks = own.map { Row(line: $0.line, cells: $0.cells) }
            return Record(
                row: row,
                product: row,
                stocks: hasStocks ? stocks : [row],
                components: components
            )
        }
    }
}

extension [String] {
    fileprivate mutating func fill(_ column: Int, _ value: String) {
        if self[column].isEmpty { self[column] = value }
    }
}

extension Array {
    /// Fills a column of the last element, where there is one.
    fileprivate mutating func fill(
        _ column: Int,
        _ value: String,
        _ cells: WritableKeyPath<Element, [String]>
    ) {
        guard !isEmpty else { return }
        self[count - 1][keyPath: cells].fill(column, value)
    }
}

extension Row {
    /// A row of what stands in an element.
    fileprivate init(line: Int, cells: [String]) {
        self.init()
        begin(number: line, at: 0, isElement: true)
        reserve(cells: cells.count, bytes: cells.reduce(0) { $0 + $1.utf8.count })
        for cell in cells {
            for byte in cell.utf8 { append(byte) }
            endCell()
        }
    }
}
