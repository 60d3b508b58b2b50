package import Shop

extension ShopStore {
    /// A page of the register of returns: settled returns, as the query narrows them.
    package func register(
        _ query: Query<ReturnField>,
        sort: Sort<RegisterSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<RegisterRow> {
        try read(by: visitor) { session in
            let page = try Keyset.register(query, sort, by: visitor.rights, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: RegisterPlace.columns,
                in: session,
                from: "returns",
                RegisterPlace.init(reading:)
            )
            let seesNames = visitor.rights.contains(.seeNames)
            return Page(
                rows: try page.rows.map { place in
                    let name = seesNames ? place.name : Masked.name(place.name)
                    return RegisterRow(try session.registerRecord(at: place), name: name)
                },
                hasEarlier: page.hasEarlier,
                hasLater: page.hasLater
            )
        }
    }

    package func registerTally(_ query: Query<ReturnField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.register(query, Sort(.settled), by: visitor.rights, today: moment.day)
                .tally(ofAll: nil, in: session)
        }
    }

    /// Opens the papers of a period, from one day to another, as they are at one moment.
    package func readBook<Value>(
        _ book: ReturnBook,
        of period: ClosedRange<Day>,
        by visitor: Visitor,
        _ body: (OpenBook) throws -> Value
    ) throws -> Value {
        try read(by: visitor) { session in
            guard visitor.rights.contains(.settle) else { throw Forbidden(.settle) }
            return try body(OpenBook(session: session, book: book, period: period))
        }
    }
}

/// The papers of a period, open to be gone through as often as one likes.
///
/// It lives only inside the read that opened it.
package struct OpenBook {
    fileprivate let session: Session
    fileprivate let book: ReturnBook
    fileprivate let period: ClosedRange<Day>

    /// Passes each record on in the order of day and number, and keeps none.
    package func each(_ body: (RegisterRecord) throws -> Void) throws {
        try session.each(
            """
            SELECT \(sql: RegisterPlace.columns) \(sql: RegisterPlace.source)
            WHERE \(sql: RegisterPlace.isSettled) AND \(sql: book.condition)
                AND r.settled_day BETWEEN \(period.lowerBound) AND \(period.upperBound)
            ORDER BY r.settled_day, r.number, r.id
            """,
            from: "returns"
        ) { try body(session.registerRecord(at: RegisterPlace(reading: &$0))) }
    }
}

extension ReturnBook {
    /// What is imported has the number of its file's document.
    fileprivate var condition: SQL {
        switch self {
        case .register: "r.document = 'register'"
        case .corrections: "(r.document = 'correction-invoice' OR r.order_id IS NULL)"
        }
    }
}

/// Where a settled return stands in the register, and where its record is read.
private struct RegisterPlace: Hashable {
    let id: ID<Return>
    let order: ID<Order>?
    let settled: Day
    let name: String

    static let source: SQL = "FROM returns AS r LEFT JOIN orders AS o ON o.id = r.order_id"
    static let columns: SQL = "r.id, r.order_id, r.settled_day, coalesce(o.name, '')"
    /// Of an order's return, something of the sale is corrected.
    static let isSettled: SQL = """
        r.settled_day IS NOT NULL AND (r.order_id IS NULL OR r.document IS NOT NULL
            AND EXISTS (SELECT 1 FROM refund_rows AS w WHERE w.return_id = r.id
                AND w.kind IN ('units', 'delivery', 'reduction', 'reduced')
                AND NOT EXISTS (SELECT 1 FROM refund_rows AS b
                    WHERE b.return_id = r.id AND b.reverses = w.number)))
        """

    init(reading row: inout RowReader) throws {
        id = try row.id()
        order = try row.optionalID()
        guard let day = try row.optionalDay() else { throw row.corrupt }
        settled = day
        name = try row.text()
    }

    /// The error for a place with no record that the domain can read.
    var corrupt: CorruptRow {
        CorruptRow(table: "returns", key: String(id.key), column: 1)
    }
}

extension Session {
    fileprivate func registerRecord(at place: RegisterPlace) throws -> RegisterRecord {
        let record: RegisterRecord? =
            if let order = place.order {
                try purchase(order)?.registerRecord(of: place.id)
            } else {
                try goodsReturned(place.id).flatMap { goods in
                    RegisterRecord(
                        orphan: goods,
                        try orphanLines(of: place.id),
                        try currency(of: place.id),
                        settled: place.settled
                    )
                }
            }
        guard let record else { throw place.corrupt }
        return record
    }
}

extension Keyset {
    static func register(
        _ query: Query<ReturnField>,
        _ sort: Sort<RegisterSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .settled: ["r.settled_day", "r.number"]
            case .number: ["r.number"]
            }
        let asked = QueryCondition<ReturnField>(by: rights, today: today).sql(query)
        return Keyset(
            source: RegisterPlace.source,
            id: "r.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: "\(sql: RegisterPlace.isSettled) AND \(sql: asked)"
        )
    }
}
