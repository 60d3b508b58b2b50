import Shop

extension Session {
    func staff(_ id: ID<Staff>) throws -> Staff? {
        try staff(where: "id = \(id)").first
    }

    func staff(named name: String) throws -> Staff? {
        try staff(where: "name = \(name)").first
    }

    func staff(where condition: SQL) throws -> [Staff] {
        try all(
            """
            SELECT id, name, role, is_active, is_shared FROM staff
            WHERE \(sql: condition) ORDER BY name
            """,
            from: "staff"
        ) { row in
            Staff(
                id: try row.id(),
                name: try row.text(),
                role: try row.word(),
                isActive: try row.flag(),
                isShared: try row.flag()
            )
        }
    }

    func insertStaff(_ name: String, role: Role, isShared: Bool = false) throws -> ID<Staff> {
        ID(
            try insert(
                """
                INSERT INTO staff (name, role, is_active, is_shared)
                VALUES (\(name), \(role), 1, \(isShared))
                """
            )
        )
    }

    /// The names of all staff, former ones too, for telling who did what.
    func staffNames() throws -> [ID<Staff>: String] {
        let pairs = try all("SELECT id, name FROM staff", from: "staff") {
            (try $0.id(Staff.self), try $0.text())
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
