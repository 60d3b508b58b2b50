import Shop

extension Session {
    /// Lays the first rows of a new shop and signs for them.
    func found(owner: String, _ terminal: String, _ zone: Zone, at now: Instant) throws {
        try run("INSERT INTO storefronts (id, name) VALUES (1, 'Zaplecze')")
        for role in Role.allCases {
            for right in role.rights.sorted(by: { $0.rawValue < $1.rawValue }) {
                try run("INSERT INTO role_rights (role, allows) VALUES (\(role), \(right))")
            }
        }
        let id = try insertStaff(owner, role: Role.owner)
        try setRule("zone", to: zone.name)
        for period in zone.periods {
            try run(
                """
                INSERT INTO zone_periods (start_at, seconds)
                VALUES (\(period.start), \(period.offset))
                """
            )
        }
        let deed = Deed(.shopCreated, on: [.staff(id)], after: [Deed.Fact("owner", owner)])
        let signatory = Signatory(.staff(id), terminal: terminal)
        try record(deed, by: signatory, at: zone.moment(at: now))
    }

    func zone() throws -> Zone {
        let name = try rule("zone") ?? Zone.utc.name
        let periods = try all(
            "SELECT start_at, seconds FROM zone_periods ORDER BY start_at",
            from: "zone_periods"
        ) { row in
            Zone.Period(start: try row.instant(), offset: try row.integer())
        }
        return Zone(name: name, periods: periods)
    }

    /// Who acts, with the rights that they have at this moment.
    func occasion(for signatory: Signatory, at now: Moment) throws -> Occasion {
        let author = signatory.author
        return Occasion(
            author: author,
            rights: try rights(of: author),
            now: now,
            rules: try rules()
        )
    }

    private func rights(of author: Author) throws -> Set<Right> {
        switch author {
        case .staff(let id), .system(_, startedBy: let id?):
            guard let staff = try staff(id), staff.isActive else { return [] }
            return try rights(of: staff.role)
        case .system(_, startedBy: nil):
            return Set(Right.allCases)
        case .customer:
            return Author.customersRights
        }
    }

    func rights(of role: Role) throws -> Set<Right> {
        Set(
            try all("SELECT allows FROM role_rights WHERE role = \(role)", from: "role_rights") {
                try $0.word(Right.self)
            }
        )
    }

    /// Draws the next number of a kind for a year, counted per storefront.
    func nextNumber(_ kind: String, storefront: ID<Storefront>, year: Int) throws -> Int {
        let number = try first(
            """
            INSERT INTO counters (kind, storefront_id, year, n)
            VALUES (\(kind), \(storefront), \(year), 1)
            ON CONFLICT (kind, storefront_id, year) DO UPDATE SET n = n + 1
            RETURNING n
            """,
            from: "counters"
        ) { try $0.integer() }
        return number ?? 1
    }
}
