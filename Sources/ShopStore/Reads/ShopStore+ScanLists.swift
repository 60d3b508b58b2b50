package import Shop

extension ShopStore {
    /// A page of the codes that named nothing, the latest first.
    package func unknownScans(
        _ query: Query<ScanField>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<UnknownScan> {
        try read(by: visitor) { session in
            try Keyset.unknownScans(query, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: "u.id, u.code, u.at, u.day, s.name, u.place",
                in: session,
                from: "unknown_scans",
                UnknownScan.init(reading:)
            )
        }
    }

    package func tally(_ query: Query<ScanField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.unknownScans(query, today: moment.day)
                .tally(ofAll: query == .everything ? "unknown_scans" : nil, in: session)
        }
    }
}

extension Keyset {
    static func unknownScans(_ query: Query<ScanField>, today: Day) -> Keyset {
        Keyset(
            source: "FROM unknown_scans AS u JOIN staff AS s ON s.id = u.staff_id",
            id: "u.id",
            columns: [],
            isDescending: true,
            condition: QueryCondition<ScanField>(today: today).sql(query)
        )
    }
}
