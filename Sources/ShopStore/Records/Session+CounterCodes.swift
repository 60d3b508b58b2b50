import Shop

/// A code as it lies in the database, which does not give it away.
struct CounterCode {
    var id: Int64
    /// The order that was named, where there is one with that address.
    var order: ID<Order>?
    var nonce: String
    /// The keyed digest of the six digits.
    var seal: String
    var at: Instant
    var isLimited: Bool
    var tries: Int
    var ended: Instant?

    /// Whether it can be tried at a moment.
    func isOpen(at now: Instant) -> Bool {
        ended == nil && tries < Counter.tries && now < expires
    }

    var expires: Instant { at + Counter.codeLife }
}

extension Session {
    func counterCode(_ key: Int64) throws -> CounterCode? {
        try codes(where: "id = \(key)").first
    }

    /// The code that answers the same question, if it can still be tried.
    func openCode(for asked: String, in session: String, at now: Instant) throws -> CounterCode? {
        try codes(where: "asked = \(asked) AND session = \(session) AND is_limited = 0").last {
            $0.isOpen(at: now)
        }
    }

    private func codes(where condition: SQL) throws -> [CounterCode] {
        try all(
            """
            SELECT id, order_id, nonce, code, at, is_limited, tries, ended_at
            FROM counter_codes WHERE \(sql: condition) ORDER BY id
            """,
            from: "counter_codes"
        ) { row in
            CounterCode(
                id: Int64(try row.integer()),
                order: try row.optionalID(),
                nonce: try row.text(),
                seal: try row.text(),
                at: try row.instant(),
                isLimited: try row.flag(),
                tries: try row.integer(),
                ended: try row.optionalInstant()
            )
        }
    }

    /// Whether one more code would be too many, for the address, the counter or the shop.
    ///
    /// Of an address only what was mailed to it counts, beside the same question asked
    /// again: whoever guesses at orders locks nobody else out.
    func isBeyondLimits(
        _ address: String,
        asking question: String,
        isMailed: Bool,
        in session: String,
        at now: Instant
    ) throws -> Bool {
        func asked(_ condition: SQL, within seconds: Int) throws -> Int {
            try number(
                """
                SELECT count(*) FROM counter_codes
                WHERE \(sql: condition) AND at > \(now + -seconds) AND is_limited = 0
                """
            )
        }
        let (hour, day) = (3_600, 86_400)
        let alike = Self.alike(address, asking: question, isMailed: isMailed)
        return try asked(alike, within: Counter.codeLife) >= Counter.codesPerAddress
            || asked(alike, within: day) >= Counter.codesPerAddressAndDay
            || asked("session = \(session)", within: hour) >= Counter.codesPerSession
            || asked("1 = 1", within: hour) >= Counter.codesPerShop
    }

    /// The requests that one for a code stands beside.
    private static func alike(_ address: String, asking question: String, isMailed: Bool) -> SQL {
        guard isMailed else { return "asked = \(question)" }
        return "(asked = \(question) OR address = \(address) AND order_id IS NOT NULL)"
    }

    /// Writes that a code was asked for, and forgets those of which no limit needs to know.
    func insertCode(
        in session: String,
        for address: String,
        asking asked: String,
        _ order: ID<Order>?,
        isLimited: Bool,
        at now: Instant
    ) throws -> Int64 {
        try run("DELETE FROM counter_codes WHERE at <= \(now + -86_400)")
        if !isLimited {
            let alike = Self.alike(address, asking: asked, isMailed: order != nil)
            try run(
                """
                UPDATE counter_codes SET ended_at = \(now)
                WHERE \(sql: alike) AND ended_at IS NULL
                """
            )
        }
        return try insert(
            """
            INSERT INTO counter_codes (session, address, asked, order_id, nonce, code, at,
                is_limited)
            VALUES (\(session), \(address), \(asked), \(order), '', '', \(now), \(isLimited))
            """
        )
    }

    func setCode(_ key: Int64, nonce: String, seal: String) throws {
        try run(
            "UPDATE counter_codes SET nonce = \(nonce), code = \(seal) WHERE id = \(key)"
        )
    }

    /// Counts a try, which the right code ends.
    func count(_ code: CounterCode, isRight: Bool, at now: Instant) throws {
        let ended = isRight ? now : code.ended
        try run(
            """
            UPDATE counter_codes SET tries = tries + 1, ended_at = \(ended)
            WHERE id = \(code.id)
            """
        )
    }

    /// The orders with a number as it was typed and an address, of whichever channel; the
    /// newest first.
    func orders(numbered number: String, of address: String) throws -> [Order] {
        guard !number.isEmpty, !address.isEmpty else { return [] }
        let orders = try all(
            """
            SELECT id, number FROM orders
            WHERE email_search = \(address.folded) AND email_search <> ''
            ORDER BY id DESC
            """,
            from: "orders"
        ) { row in (id: try row.id(Order.self), number: try row.text()) }
        return try orders.filter { $0.number.asOrderNumberTyped == number }
            .compactMap { try order($0.id) }
            .filter { $0.buyer.email.trimmed.lowercased() == address }
    }
}

extension String {
    /// The letters and digits of an order's number, however it was written: people leave
    /// out dashes or write others, put in spaces, and do not mind capitals.
    var asOrderNumberTyped: String {
        folded.filter { !$0.isWhitespace && !Self.dashes.contains($0) }
    }

    private static let dashes: Set<Character> = ["-", "‐", "‑", "‒", "–", "—", "−"]
}
