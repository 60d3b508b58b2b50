import Shop

/// A list as it lies in the database: where its rows come from, which of them, and by which
/// columns they are in order.
///
/// Pages are read by key, never by position.
struct Keyset {
    /// `FROM` and joins.
    var source: SQL
    /// The column with the record's key, such as `o.id`.
    var id: SQL
    /// What the sort compares before the record's key.
    var columns: [SQL]
    var isDescending: Bool
    var condition: SQL

    /// Counting a list stops here.
    static let cap = 1_000

    private var keys: SQL { (columns + [id]).joined(by: ", ") }
}

extension Keyset {
    func page<Row: Hashable & Sendable>(
        _ anchor: Anchor,
        limit: Int,
        selecting selection: SQL,
        in session: Session,
        from table: String,
        _ read: (inout RowReader) throws -> Row
    ) throws -> Page<Row> {
        let isBackwards: Bool
        var start = condition
        switch anchor {
        case .first: isBackwards = false
        case .last: isBackwards = true
        case .after(let key):
            isBackwards = false
            start = try session.start(self, beyond: key, backwards: false, including: false)
        case .before(let key):
            isBackwards = true
            start = try session.start(self, beyond: key, backwards: true, including: false)
        case .from(let key):
            isBackwards = false
            start = try session.start(self, beyond: key, backwards: false, including: true)
        }
        var rows = try session.all(
            statement(selecting: selection, where: start, backwards: isBackwards, limit: limit + 1),
            from: table,
            read
        )
        let hasMore = rows.count > limit
        if hasMore { rows.removeLast() }
        let isAtEdge = anchor == .first || anchor == .last
        return isBackwards
            ? Page(rows: rows.reversed(), hasEarlier: hasMore, hasLater: !isAtEdge)
            : Page(rows: rows, hasEarlier: !isAtEdge, hasLater: hasMore)
    }

    func statement(
        selecting selection: SQL,
        where condition: SQL,
        backwards: Bool,
        limit: Int
    ) -> SQL {
        """
        SELECT \(sql: selection) \(sql: source) WHERE \(sql: condition)
        ORDER BY \(sql: order(backwards: backwards)) LIMIT \(limit)
        """
    }

    /// How many rows there are, counted no further than the cap.
    ///
    /// - Parameter whole: The table all of whose rows are in the list, if they are;
    ///   counting those is cheap, and they are counted to the end.
    func tally(ofAll whole: SQL?, in session: Session) throws -> Tally {
        if let whole {
            return Tally(rows: try session.number("SELECT count(*) FROM \(sql: whole)"))
        }
        let rows = try session.number(
            """
            SELECT count(*) FROM (
                SELECT 1 \(sql: source) WHERE \(sql: condition) LIMIT \(Keyset.cap + 1)) AS some
            """
        )
        return Tally(rows: min(rows, Keyset.cap), isCapped: rows > Keyset.cap)
    }

    fileprivate func order(backwards: Bool) -> SQL {
        let direction: SQL = isDescending != backwards ? " DESC" : ""
        return (columns + [id]).map { $0 + direction }.joined(by: ", ")
    }

    func condition(
        beyond values: [SQL.Value],
        backwards: Bool,
        including: Bool
    ) -> SQL {
        let comparison: SQL =
            switch (isDescending != backwards, including) {
            case (false, false): " > "
            case (true, false): " < "
            case (false, true): " >= "
            case (true, true): " <= "
            }
        return "\(sql: condition) AND (\(sql: keys))\(sql: comparison)(\(list: values))"
    }
}

extension Session {
    /// The condition under which rows lie beyond a record, by the values it has now.
    fileprivate func start(
        _ list: Keyset,
        beyond key: Int64,
        backwards: Bool,
        including: Bool
    ) throws -> SQL {
        let values = try first(
            """
            SELECT \(sql: (list.columns + [list.id]).joined(by: ", ")) \(sql: list.source)
            WHERE \(sql: list.id) = \(key)
            """,
            from: "list"
        ) { row in
            var values: [SQL.Value] = []
            for _ in 0...list.columns.count { values.append(try row.value()) }
            return values
        }
        guard let values else { return list.condition }
        return list.condition(beyond: values, backwards: backwards, including: including)
    }
}
