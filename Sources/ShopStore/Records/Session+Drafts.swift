import Shop

extension Session {
    /// Keeps a draft in place of the one of the same name.
    func keep(_ draft: Draft, of staff: ID<Staff>) throws {
        try run(
            """
            INSERT INTO drafts (staff_id, kind, return_id, seen, body, at)
            VALUES (\(staff), \(draft.name.kind), \(draft.name.subject), \(draft.seen),
                \(draft.body), \(draft.at))
            ON CONFLICT (staff_id, kind, return_id) DO UPDATE
            SET seen = excluded.seen, body = excluded.body, at = excluded.at
            """
        )
    }

    /// Takes a draft away, as handing it in does.
    func drop(_ name: Draft.Name, of staff: ID<Staff>) throws {
        try run(
            """
            DELETE FROM drafts WHERE staff_id = \(staff) AND kind = \(name.kind)
                AND return_id = \(name.subject)
            """
        )
    }

    /// What somebody has typed for a return and not handed in.
    func drafts(of staff: ID<Staff>, for id: ID<Return>) throws -> [Draft] {
        try all(
            """
            SELECT return_id, kind, seen, body, at FROM drafts
            WHERE staff_id = \(staff) AND return_id = \(id) ORDER BY kind
            """,
            from: "drafts"
        ) { row in
            let subject: ID<Return> = try row.id()
            return Draft(
                Draft.Name(try row.word(), of: subject),
                seen: try row.integer(),
                body: try row.text(),
                at: try row.instant()
            )
        }
    }
}
