import Shop

extension Session {
    /// Seats somebody at a free number; whoever sat there is gone, and has nothing open any more.
    func sit(_ visitor: Visitor, at number: Int, since now: Instant) throws {
        try run(
            """
            INSERT INTO sessions (number, staff_id, terminal, started_at)
            VALUES (\(number), \(visitor.staff.id), \(visitor.terminal), \(now))
            ON CONFLICT (number) DO UPDATE SET staff_id = excluded.staff_id,
                terminal = excluded.terminal, started_at = excluded.started_at
            """
        )
    }

    /// Gives a session a return to work on, in place of the one it had.
    func handle(_ id: ID<Return>, for number: Int, at now: Instant) throws {
        let changed = try run(
            """
            INSERT INTO handlers (session_number, return_id, at) VALUES (\(number), \(id), \(now))
            ON CONFLICT (session_number) DO UPDATE
            SET return_id = excluded.return_id, at = excluded.at
            WHERE return_id <> excluded.return_id
            """
        )
        if changed > 0 { try move("handlers") }
    }

    func release(_ number: Int) throws {
        let changed = try run("DELETE FROM handlers WHERE session_number = \(number)")
        if changed > 0 { try move("handlers") }
    }

    /// Drops what sessions that have ended had open.
    func dropHandlers(exceptOf alive: Set<Int>) throws {
        let changed = try run(
            "DELETE FROM handlers WHERE session_number NOT IN (\(list: alive.sorted()))"
        )
        if changed > 0 { try move("handlers") }
    }

    /// Who of these sessions has a return open, the longest first.
    func handlers(on id: ID<Return>, of sessions: [Int]) throws -> [Handler] {
        try all(
            """
            SELECT c.session_number, s.staff_id, c.at, s.terminal
            FROM handlers AS c JOIN sessions AS s ON s.number = c.session_number
            WHERE c.return_id = \(id) AND c.session_number IN (\(list: sessions))
            ORDER BY c.at, c.session_number
            """,
            from: "handlers"
        ) { row in
            _ = try row.integer()
            return Handler(
                staff: try row.id(),
                since: try row.instant(),
                terminal: try row.text()
            )
        }
    }
}

extension SQL {
    /// The name of whoever of these sessions has `returns AS r` open, the longest first;
    /// empty where nobody has.
    static func handler(among sessions: [Int]) -> SQL {
        guard !sessions.isEmpty else { return "''" }
        return """
            coalesce((SELECT p.name FROM handlers AS c
                JOIN sessions AS s ON s.number = c.session_number
                JOIN staff AS p ON p.id = s.staff_id
                WHERE c.return_id = r.id AND c.session_number IN (\(list: sessions))
                ORDER BY c.at, c.session_number LIMIT 1), '')
            """
    }
}
