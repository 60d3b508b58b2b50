extension PointsShop {
    /// Accounts by number, one after the other in one process: what a page of the pane reads.
    func measureBalances(runs: Int) throws {
        let ours = try Dialogue([program, "loyalty", "show", "-", "--json", "--db", path])
        // Line by line, for else it would keep its answers until its buffer is full.
        let raw = try Dialogue(["/usr/bin/stdbuf", "-oL", "/usr/bin/sqlite3", path])
        var times: (ours: [Double], raw: [Double]) = ([], [])
        for run in 0..<runs {
            let account = (run * 7_919) % accounts + 1
            let number = String(account)
            let name = "L-" + String(repeating: "0", count: max(0, 6 - number.count)) + number
            times.ours.append(try ours.seconds(name, until: "}"))
            times.raw.append(try raw.seconds(Self.account(name), until: "end"))
        }
        print("  one account of many, by number, p50 and p99")
        for (who, times) in [("ours", times.ours), ("raw", times.raw)] {
            let (half, most) = (times.share(50) * 1_000, times.share(99) * 1_000)
            print("    \(who) \(half.shown) ms, \(most.shown) ms")
        }
    }

    private static func account(_ number: String) -> String {
        """
        SELECT * FROM point_accounts WHERE number = '\(number)'; SELECT l.* FROM point_accounts AS a
        JOIN point_lots AS l ON l.account_id = a.customer_id WHERE a.number = '\(number)';
        SELECT e.* FROM point_accounts AS a JOIN point_entries AS e ON e.account_id = a.customer_id
        WHERE a.number = '\(number)' ORDER BY e.id DESC LIMIT 1000; SELECT 'end';
        """
    }

    /// The day before yesterday by SQL, and then yesterday by the program.
    func measureExpiry() throws {
        let raw = try Stopwatch.seconds(["/usr/bin/sqlite3", path, Self.expiry])
        let ours = try Stopwatch.cost(of: [program, "loyalty", "expire", "--db", path])
        let ratio = ours.seconds / raw
        print(
            "  a day's expiry, \(accounts / 14) lots  \(ours.seconds.shown) s, raw \(raw.shown) s, "
                + "ratio \(ratio.shown), memory \(ours.memory.shown) MB"
        )
        // Ends with an error where anything does not add up.
        _ = try Stopwatch.seconds([program, "loyalty", "check", "--db", path])
    }

    private static let expiry = """
        BEGIN;
        CREATE TEMP TABLE due AS SELECT id, account_id, available FROM point_lots
            WHERE available > 0 AND expiry_day < unixepoch() / 86400 - 1;
        CREATE INDEX temp.due_account ON due (account_id);
        INSERT INTO point_entries (account_id, lot_id, kind, pending, available, reason, at,
                day, service)
            SELECT account_id, id, 'expired', 0, -available, '', unixepoch() * 1000,
                unixepoch() / 86400, 'benchmark' FROM due;
        UPDATE point_lots SET available = 0 WHERE id IN (SELECT id FROM due);
        UPDATE point_accounts SET version = version + 1, available = available
                - (SELECT sum(d.available) FROM due AS d WHERE d.account_id = customer_id)
            WHERE customer_id IN (SELECT account_id FROM due);
        COMMIT;
        """
}

extension Task {
    static let points = [
        Task(
            name: "first page of accounts",
            arguments: ["loyalty", "list", "--limit", "50", "--json"],
            sql: """
                SELECT * FROM point_accounts AS a JOIN customers AS c ON c.id = a.customer_id
                ORDER BY a.available - a.owed DESC, a.customer_id DESC LIMIT 50
                """
        ),
        Task(
            name: "gold with points that expire",
            arguments: ["loyalty", "list", "tier:gold", "expiring>0", "--limit", "50", "--json"],
            sql: """
                SELECT * FROM point_accounts AS a JOIN customers AS c ON c.id = a.customer_id
                WHERE a.tier = 'gold' AND (SELECT coalesce(sum(l.available), 0)
                    FROM point_lots AS l WHERE l.account_id = a.customer_id
                        AND (l.pending > 0 OR l.available > 0)
                        AND l.expiry_day BETWEEN unixepoch() / 86400
                            AND unixepoch() / 86400 + 30) > 0
                ORDER BY a.available - a.owed DESC, a.customer_id DESC LIMIT 50
                """
        ),
        Task(
            name: "figures of the programme",
            arguments: ["loyalty", "figures", "--json"],
            sql: """
                SELECT tier, count(*), sum(available), sum(pending), sum(owed)
                FROM point_accounts GROUP BY tier;
                SELECT kind, sum(available) FROM point_entries GROUP BY kind;
                SELECT coalesce(sum(available), 0) FROM point_lots WHERE available > 0
                    AND expiry_day BETWEEN unixepoch() / 86400 AND unixepoch() / 86400 + 90;
                SELECT sum(o.total - o.refunded), sum(a.customer_id IS NULL)
                FROM orders AS o LEFT JOIN point_accounts AS a ON a.customer_id = o.customer_id
                WHERE o.placed_day > unixepoch() / 86400 - 365;
                """
        ),
        Task(
            name: "points added up again",
            arguments: ["loyalty", "check"],
            sql: """
                SELECT count(*) FROM (SELECT lot_id, sum(pending), sum(available)
                    FROM point_entries GROUP BY lot_id);
                SELECT count(*) FROM (SELECT account_id, sum(available)
                    FROM point_entries GROUP BY account_id);
                SELECT count(*) FROM (SELECT lot_id, sum(points), sum(value)
                    FROM point_grants GROUP BY lot_id);
                SELECT count(*) FROM (SELECT coupon_id, sum(available)
                    FROM point_entries GROUP BY coupon_id);
                """
        ),
    ]
}
