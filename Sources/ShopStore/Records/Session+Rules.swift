import Shop

extension Session {
    /// The rules in force: the law's defaults, and over them what the owner has set.
    func rules() throws -> Rules {
        var rules = Rules()
        for setting in Setting.allCases {
            guard let text = try rule(setting.rawValue) else { continue }
            guard setting.apply(text, to: &rules) else {
                throw CorruptRow(table: "rules", key: setting.rawValue, column: 3)
            }
        }
        return rules
    }

    /// The newest value of a rule, or nil where it was never set.
    func rule(_ name: String) throws -> String? {
        try first(
            "SELECT value FROM rules WHERE name = \(name) ORDER BY version DESC LIMIT 1",
            from: "rules"
        ) { try $0.text() }
    }

    /// Writes a rule beside its earlier values, which stay.
    func setRule(_ name: String, to value: String) throws {
        try run(
            """
            INSERT INTO rules (name, version, value)
            SELECT \(name), coalesce(max(version), 0) + 1, \(value)
            FROM rules WHERE name = \(name)
            """
        )
    }
}
