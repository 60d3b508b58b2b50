import Shop

extension Session {
    /// The names of the articles that codes found inside belong to, where they are known.
    func articles(named codes: [String]) throws -> [String: String] {
        var names: [String: String] = [:]
        for text in codes {
            guard let code = Code(text) else { continue }
            names[text] = try first(
                """
                SELECT id, name FROM variants
                WHERE ean <> '' AND ean IN (\(list: code.articleNumbers))
                    OR sku_key = \(code.text.folded)
                """,
                from: "variants"
            ) { row in
                _ = try row.integer()
                return try row.text()
            }
        }
        return names
    }

    /// What returns announce, line by line.
    func announced(by returns: [ID<Return>]) throws -> [ID<Return>: [AnnouncedArticle]] {
        let lines = try all(
            """
            SELECT n.return_id, l.name, n.units FROM return_lines AS n
            JOIN order_lines AS l ON l.id = n.line_id
            WHERE n.return_id IN (\(list: returns)) ORDER BY n.return_id, n.position
            """,
            from: "return_lines"
        ) { row in
            (
                try row.id(Return.self),
                AnnouncedArticle(name: try row.text(), units: try row.units())
            )
        }
        return Dictionary(grouping: lines, by: \.0).mapValues { $0.map(\.1) }
    }
}
