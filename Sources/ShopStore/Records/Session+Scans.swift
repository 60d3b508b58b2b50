import Shop

extension Session {
    /// So many codes that named nothing are kept, the latest.
    static let scansKept = 1_000

    /// Notes a code that named nothing.
    func note(_ code: Code, at now: Moment, by staff: ID<Staff>, _ place: String) throws {
        try run(
            """
            INSERT INTO unknown_scans (code, at, day, staff_id, place)
            VALUES (\(code.text), \(now.at), \(now.day), \(staff), \(place))
            """
        )
        try run(
            """
            DELETE FROM unknown_scans WHERE id <= (SELECT id FROM unknown_scans
                ORDER BY id DESC LIMIT 1 OFFSET \(Session.scansKept))
            """
        )
        try move("scans")
    }

    func forgetScan(_ id: Int64) throws {
        let changed = try run("DELETE FROM unknown_scans WHERE id = \(id)")
        if changed > 0 { try move("scans") }
    }
}

extension UnknownScan {
    init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            code: try row.text(),
            at: try row.moment(),
            staff: try row.text(),
            place: try row.text()
        )
    }
}
