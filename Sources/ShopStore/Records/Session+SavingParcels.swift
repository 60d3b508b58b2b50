import Shop

extension Session {
    /// Writes a parcel that was just logged.
    func insert(_ parcel: Parcel) throws {
        let levels = ParcelLevels(of: parcel)
        let (staff, service) = (parcel.author.staff, parcel.author.service)
        try run(
            """
            INSERT INTO parcels (id, tracking, tracking_key, carrier, sender, sender_search,
                shelf, status, version, logged_at, logged_day, staff_id, service, order_id,
                last_step, last_staff_id, last_service, last_at, rank, rank_day)
            VALUES (\(parcel.id), \(parcel.tracking), \(parcel.tracking.folded),
                \(parcel.carrier), \(parcel.sender), \(parcel.sender.searchText),
                \(parcel.shelf), \(parcel.status), \(parcel.version), \(parcel.logged.at),
                \(parcel.logged.day), \(staff), \(service), \(parcel.order),
                \(Parcel.Step.Kind.log), \(staff), \(service), \(parcel.logged.at),
                \(levels.rank), \(levels.day))
            """
        )
        try put(parcel.returns, into: parcel.id)
    }

    /// Writes a parcel as it stands, with its last case.
    func insertPast(_ parcel: Parcel) throws {
        try insert(parcel)
        try append(parcel.contents, after: 0, to: parcel.id)
        guard let inquiry = parcel.inquiry else { return }
        var open = inquiry
        open.outcome = nil
        try save(open, after: nil, of: parcel.id)
        try save(inquiry, after: open, of: parcel.id)
    }

    /// Writes what a step has changed, if the parcel is still as it was seen.
    func save(
        _ parcel: Parcel,
        after before: Parcel,
        _ step: Parcel.Step.Kind,
        on occasion: Occasion
    ) throws {
        let levels = ParcelLevels(of: parcel)
        let changed = try run(
            """
            UPDATE parcels SET status = \(parcel.status), version = \(parcel.version),
                last_step = \(step), last_staff_id = \(occasion.author.staff),
                last_service = \(occasion.author.service), last_at = \(occasion.now.at),
                rank = \(levels.rank), rank_day = \(levels.day)
            WHERE id = \(parcel.id) AND version = \(before.version)
            """
        )
        guard changed == 1 else {
            throw CorruptRow(table: "parcels", key: String(parcel.id.key), column: 7)
        }
        if parcel.returns != before.returns {
            try run("DELETE FROM parcel_returns WHERE parcel_id = \(parcel.id)")
            try put(parcel.returns, into: parcel.id)
        }
        try append(parcel.contents, after: before.contents.count, to: parcel.id)
        try save(parcel.inquiry, after: before.inquiry, of: parcel.id)
    }

    func storedLevels(of id: ID<Parcel>) throws -> ParcelLevels? {
        try first("SELECT id, rank, rank_day FROM parcels WHERE id = \(id)", from: "parcels") {
            _ = try $0.integer()
            return ParcelLevels(rank: try $0.integer(), day: try $0.integer())
        }
    }

    private func put(_ returns: [ID<Return>], into id: ID<Parcel>) throws {
        for goods in returns {
            try run(
                "INSERT INTO parcel_returns (parcel_id, return_id) VALUES (\(id), \(goods))"
            )
        }
    }

    private func append(_ contents: [String], after count: Int, to id: ID<Parcel>) throws {
        for (position, code) in contents.enumerated().dropFirst(count) {
            try run(
                """
                INSERT INTO parcel_contents (parcel_id, position, code)
                VALUES (\(id), \(position), \(code))
                """
            )
        }
    }

    /// A case is opened as a row of its own; later only its outcome is added.
    private func save(
        _ inquiry: Parcel.Case?,
        after before: Parcel.Case?,
        of id: ID<Parcel>
    ) throws {
        guard let inquiry, inquiry != before else { return }
        guard let outcome = inquiry.outcome else {
            try run(
                """
                INSERT INTO parcel_cases (parcel_id, finding, note, opened_at, opened_day,
                    staff_id, service, due_day)
                VALUES (\(id), \(inquiry.finding), \(inquiry.note), \(inquiry.opened.at),
                    \(inquiry.opened.day), \(inquiry.author.staff), \(inquiry.author.service),
                    \(inquiry.due))
                """
            )
            return
        }
        try run(
            """
            UPDATE parcel_cases SET outcome = \(outcome.text), closed_at = \(outcome.at.at),
                closed_day = \(outcome.at.day), closed_staff_id = \(outcome.author.staff),
                closed_service = \(outcome.author.service)
            WHERE parcel_id = \(id) AND outcome IS NULL
            """
        )
    }
}

/// How parcels sort by what waits for somebody: open cases by the day they are due or,
/// without one, were opened; then what is not assigned, then undelivered, then the rest,
/// and last what was withdrawn.
struct ParcelLevels: Hashable {
    var rank: Int
    var day: Int

    init(rank: Int, day: Int) {
        self.rank = rank
        self.day = day
    }

    init(of parcel: Parcel) {
        if let inquiry = parcel.inquiry, inquiry.outcome == nil {
            self.init(rank: 0, day: (inquiry.due ?? inquiry.opened.day).number)
            return
        }
        let rank =
            switch parcel.status {
            case .unassigned: 1
            case .undelivered: 2
            case .matched, .resent, .cancelled: 3
            case .withdrawn: 4
            }
        self.init(rank: rank, day: parcel.logged.day.number)
    }
}
