import Shop

extension Session {
    /// The open cases about a return's parcels that keep its refund back.
    func holds(of id: ID<Return>) throws -> [Return.Hold] {
        try all(
            """
            SELECT p.id, p.tracking, c.finding FROM parcel_returns AS h
            JOIN parcels AS p ON p.id = h.parcel_id
            JOIN parcel_cases AS c ON c.parcel_id = p.id
            WHERE h.return_id = \(id) AND c.outcome IS NULL ORDER BY c.id
            """,
            from: "parcel_cases"
        ) { row in
            Return.Hold(
                parcel: try row.id(),
                tracking: try row.text(),
                finding: try row.word()
            )
        }.filter(\.finding.freezesRefund)
    }
}

extension SQL {
    /// Whether a case about one of its parcels keeps the refund of `returns AS r` back.
    static let isFrozen: SQL = """
        EXISTS (SELECT 1 FROM parcel_returns AS h
            JOIN parcel_cases AS c ON c.parcel_id = h.parcel_id
            WHERE h.return_id = r.id AND c.outcome IS NULL
                AND c.finding IN (\(list: freezing)))
        """

    private static let freezing = Parcel.Finding.allCases.filter(\.freezesRefund).map(\.rawValue)
}
