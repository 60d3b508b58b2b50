import Shop

extension Session {
    func parcel(_ id: ID<Parcel>) throws -> Parcel? {
        try parcels(where: "id = \(id)").first
    }

    /// The parcels that hold goods of a return, as they came.
    func parcels(of id: ID<Return>) throws -> [Parcel] {
        try parcels(
            where: "id IN (SELECT parcel_id FROM parcel_returns WHERE return_id = \(id))"
        )
    }

    func parcels(where condition: SQL) throws -> [Parcel] {
        let headers = try all(
            """
            SELECT id, tracking, carrier, sender, shelf, status, version, logged_at, logged_day,
                staff_id, service, order_id
            FROM parcels WHERE \(sql: condition) ORDER BY id
            """,
            from: "parcels",
            Parcel.init(header:)
        )
        return try headers.map { header in
            var parcel = header
            parcel.returns = try returnsInside(parcel.id)
            parcel.contents = try contents(of: parcel.id)
            parcel.inquiry = try lastCase(of: parcel.id)
            return parcel
        }
    }

    private func returnsInside(_ id: ID<Parcel>) throws -> [ID<Return>] {
        try all(
            """
            SELECT parcel_id, return_id FROM parcel_returns
            WHERE parcel_id = \(id) ORDER BY return_id
            """,
            from: "parcel_returns"
        ) { row in
            _ = try row.integer()
            return try row.id()
        }
    }

    private func contents(of id: ID<Parcel>) throws -> [String] {
        try all(
            "SELECT parcel_id, code FROM parcel_contents WHERE parcel_id = \(id) ORDER BY position",
            from: "parcel_contents"
        ) { row in
            _ = try row.integer()
            return try row.text()
        }
    }

    private func lastCase(of id: ID<Parcel>) throws -> Parcel.Case? {
        try first(
            """
            SELECT parcel_id, finding, note, opened_at, opened_day, staff_id, service, due_day,
                outcome, closed_at, closed_day, closed_staff_id, closed_service
            FROM parcel_cases WHERE parcel_id = \(id) ORDER BY id DESC LIMIT 1
            """,
            from: "parcel_cases",
            Parcel.Case.init(reading:)
        )
    }

    /// Who was faster with a parcel, and what they did.
    func stale(_ parcel: Parcel, seen: Int) throws -> Stale {
        let stale = try first(
            """
            SELECT p.id, coalesce(s.name, p.last_service, ''), p.last_step, p.last_at
            FROM parcels AS p LEFT JOIN staff AS s ON s.id = p.last_staff_id
            WHERE p.id = \(parcel.id)
            """,
            from: "parcels"
        ) { row in
            _ = try row.integer()
            return Stale(
                record: parcel.tracking,
                seen: seen,
                now: parcel.version,
                staff: try row.text(),
                action: .handling(try row.word()),
                at: try row.instant()
            )
        }
        guard let stale else { throw Parcel.Refusal.noSuchParcel(parcel.tracking) }
        return stale
    }
}

extension Parcel {
    fileprivate init(header row: inout RowReader) throws {
        self.init(
            id: try row.id(),
            tracking: try row.text(),
            carrier: try row.text(),
            sender: try row.text(),
            shelf: try row.text(),
            status: try row.word(),
            version: try row.integer(),
            logged: try row.moment(),
            author: try row.author(),
            order: try row.optionalID()
        )
    }

    /// Without the sender and free text, where the reader may not see names.
    func masked(for rights: Set<Right>) -> Parcel {
        guard !rights.contains(.seeNames) else { return self }
        var parcel = self
        parcel.sender = Masked.name(sender)
        parcel.inquiry?.note = Masked.text(inquiry?.note ?? "")
        parcel.inquiry?.outcome?.text = Masked.text(inquiry?.outcome?.text ?? "")
        return parcel
    }
}

extension Parcel.Case {
    fileprivate init(reading row: inout RowReader) throws {
        _ = try row.integer()
        self.init(
            finding: try row.word(),
            note: try row.text(),
            opened: try row.moment(),
            author: try row.author(),
            due: try row.optionalDay(),
            outcome: try Parcel.Outcome(reading: &row)
        )
    }
}

extension Parcel.Outcome {
    fileprivate init?(reading row: inout RowReader) throws {
        let text = try row.optionalText()
        let at = try row.optionalMoment()
        let author = Author(staff: try row.optionalID(), service: try row.optionalText())
        guard let text else { return nil }
        guard let at, let author else { throw row.corrupt }
        self.init(text: text, at: at, author: author)
    }
}
