import Shop

extension Section {
    /// Reads where each field of an article comes from, and that some code of it is there.
    func readArticleSources() throws(Unreadable) -> [ArticleField: Source] {
        var sources: [ArticleField: Source] = [:]
        for part in ArticleField.Part.allCases {
            guard let section = try section(part.rawValue) else { continue }
            let fields = ArticleField.allCases.filter { $0.part == part }
            let own = part == .stock ? ["each", "uncounted", "rounds_down"] : ["each"]
            try section.allow(only: fields.map(\.word) + own)
            for field in fields { sources[field] = try section.readSource(field.word) }
        }
        guard ArticleField.codes.contains(where: { sources[$0] != nil }) else {
            throw error(.missingValue, ArticleField.sku.rawValue)
        }
        return sources
    }

    /// Reads which elements an XML file is made of; nil for tables, which name none.
    func readOutline(
        of sources: [ArticleField: Source],
        _ kinds: [Rule]
    ) throws(Unreadable) -> Outline? {
        var elements: [ArticleField.Part: [Path]] = [:]
        for part in ArticleField.Part.allCases {
            guard let section = try section(part.rawValue) else { continue }
            for text in try section.strings("each") ?? [] {
                elements[part, default: []].append(try section.path(text, "each"))
            }
        }
        guard let products = elements[.product] else {
            guard elements.isEmpty else { throw error(.missingValue, "product.each") }
            return nil
        }
        var outline = Outline(products)
        for part in [ArticleField.Part.article, .stock, .component] {
            for path in elements[part] ?? [] { outline.add(path, as: part) }
        }
        for field in ArticleField.allCases {
            for column in sources[field]?.columns ?? [] {
                outline.add(column: column, try path(column, field.rawValue))
            }
        }
        for column in kinds.flatMap(\.conditions).map(\.column) {
            outline.add(column: column, try path(column, "kinds"))
        }
        return outline
    }

    private func path(_ text: String, _ key: String) throws(Unreadable) -> Path {
        guard let path = Path(text) else { throw error(.wrongType(expected: "path"), key) }
        return path
    }
}
