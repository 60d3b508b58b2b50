import Shop

extension Field {
    /// The tables of a mapping file in which fields stand.
    static var tables: [String] { ["order", "customer", "line"] }
}

extension Section {
    /// Reads where each field comes from, and that none is missing that must be there.
    func readSources() throws(Unreadable) -> [Field: Source] {
        var sources: [Field: Source] = [:]
        for table in Field.tables {
            guard let section = try section(table) else { continue }
            let fields = Field.allCases.filter { $0.place.table == table }
            try section.allow(only: fields.map(\.place.key))
            for field in fields { sources[field] = try section.readSource(field.place.key) }
        }
        for field in [Field.id, .currency, .placed, .units] where sources[field] == nil {
            throw error(.missingValue, field.rawValue)
        }
        guard sources[.price] != nil || sources[.lineTotal] != nil else {
            throw error(.missingValue, Field.price.rawValue)
        }
        guard sources[.sku] != nil || sources[.ean] != nil || sources[.name] != nil else {
            throw error(.missingValue, Field.sku.rawValue)
        }
        for field in [Field.id, .group] where sources[field]?.columns.isEmpty == true {
            throw error(.wrongType(expected: "column"), field.rawValue)
        }
        return sources
    }

    /// A column by its name, or a table that says more.
    func readSource(_ key: String) throws(Unreadable) -> Source? {
        guard has(key) else { return nil }
        if let column = try? string(key) { return Source(columns: [column]) }
        guard let table = try? section(key) else {
            throw error(.wrongType(expected: "column name, or a table"), key)
        }
        try table.allow(only: ["column", "optional", "join", "constant", "values", "otherwise"])
        let source = Source(
            columns: try table.strings("column") ?? [],
            isOptional: try table.bool("optional") ?? false,
            join: try table.string("join"),
            constant: try table.string("constant"),
            values: try table.section("values")?.words() ?? [:],
            otherwise: try table.string("otherwise")
        )
        guard !source.columns.isEmpty || source.constant != nil else {
            throw table.error(.missingValue, "column")
        }
        return source
    }
}
