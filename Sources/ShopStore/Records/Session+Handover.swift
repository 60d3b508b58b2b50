import Shop

extension Session {
    /// The message that has been due for longest and is not under way; first those that are
    /// of no use after a while.
    func nextMessage(
        among templates: [Message.Template],
        at now: Instant
    ) throws -> OutgoingMessage? {
        try first(
            """
            SELECT id, version, template, language, recipient, written_at, expires_at, payload,
                subject, body
            FROM messages
            WHERE state = 'queued' AND due_at <= \(now) AND \(sql: .isNotUnderWay)
                AND template IN (\(list: templates))
            ORDER BY (expires_at IS NULL), due_at, id LIMIT 1
            """,
            from: "messages"
        ) { row in
            OutgoingMessage(
                id: Int64(try row.integer()),
                version: try row.integer(),
                template: try row.word(),
                language: try row.text(),
                recipient: try row.text(),
                written: try row.instant(),
                expires: try row.optionalInstant(),
                payload: MessagePayload(stored: try row.text()),
                letter: try row.optionalLetter()
            )
        }
    }

    /// Begins an attempt, and keeps the letter where none is kept yet.
    ///
    /// - Returns: Nil where the message is no longer as it was seen.
    func begin(
        _ message: OutgoingMessage,
        saying letter: Letter,
        at now: Instant
    ) throws -> DeliveryName? {
        let changed = try run(
            """
            UPDATE messages SET attempts = attempts + 1, version = version + 1,
                subject = coalesce(subject, \(letter.subject)),
                body = coalesce(body, \(letter.body))
            WHERE id = \(message.id) AND version = \(message.version) AND state = 'queued'
                AND due_at <= \(now) AND \(sql: .isNotUnderWay)
            """
        )
        guard changed == 1 else { return nil }
        let last = try number(
            "SELECT coalesce(max(number), 0) FROM deliveries WHERE message_id = \(message.id)"
        )
        try run(
            """
            INSERT INTO deliveries (message_id, number, started_at)
            VALUES (\(message.id), \(last + 1), \(now))
            """
        )
        try move("messages")
        return DeliveryName(message: message.id, number: last + 1)
    }

    /// Ends an attempt that is under way.
    ///
    /// - Returns: Nil where it has ended before.
    func end(
        _ delivery: DeliveryName,
        _ outcome: Message.Outcome,
        at now: Instant
    ) throws -> Message.Consequence? {
        let attempts = try first(
            """
            SELECT m.attempts FROM deliveries AS d JOIN messages AS m ON m.id = d.message_id
            WHERE d.message_id = \(delivery.message) AND d.number = \(delivery.number)
                AND d.ended_at IS NULL
            """,
            from: "deliveries"
        ) { try $0.integer() }
        guard let attempts else { return nil }
        let consequence = outcome.consequence(
            ofAttempt: attempts,
            among: try rules().mailAttempts,
            at: now
        )
        try close(delivery, outcome, consequence, at: now)
        try carryOut(consequence, outcome.problem, on: delivery.message, at: now)
        try move("messages")
        return consequence
    }

    private func close(
        _ delivery: DeliveryName,
        _ outcome: Message.Outcome,
        _ consequence: Message.Consequence,
        at now: Instant
    ) throws {
        guard consequence != .notTried else {
            try run(
                """
                DELETE FROM deliveries
                WHERE message_id = \(delivery.message) AND number = \(delivery.number)
                """
            )
            return
        }
        let (status, said) = outcome.stored
        try run(
            """
            UPDATE deliveries SET ended_at = \(now), status = \(status), said = \(said)
            WHERE message_id = \(delivery.message) AND number = \(delivery.number)
            """
        )
    }

    /// A yes counts however the message stands by now; all else only while it is queued,
    /// since somebody may have given it up meanwhile.
    private func carryOut(
        _ consequence: Message.Consequence,
        _ problem: Message.Problem?,
        on message: Int64,
        at now: Instant
    ) throws {
        let problem = problem?.stored ?? ""
        switch consequence {
        case .sent:
            try run(
                """
                UPDATE messages SET state = 'sent', problem = '', ended_at = \(now),
                    version = version + 1
                WHERE id = \(message)
                """
            )
        case .again(let due):
            try run(
                """
                UPDATE messages SET problem = \(problem), due_at = \(due), version = version + 1
                WHERE id = \(message) AND state = 'queued'
                """
            )
        case .failed:
            try run(
                """
                UPDATE messages SET state = 'failed', problem = \(problem), ended_at = \(now),
                    version = version + 1
                WHERE id = \(message) AND state = 'queued'
                """
            )
        case .notTried:
            try run(
                """
                UPDATE messages SET version = version + 1,
                    problem = CASE state WHEN 'queued' THEN \(problem) ELSE problem END,
                    attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END
                WHERE id = \(message)
                """
            )
        }
    }
}

extension SQL {
    /// Whether nobody is handing a message over now.
    fileprivate static var isNotUnderWay: SQL {
        """
        NOT EXISTS (SELECT 1 FROM deliveries AS d
            WHERE d.message_id = messages.id AND d.ended_at IS NULL)
        """
    }
}

extension Message.Outcome {
    fileprivate var stored: (status: Int?, said: String) {
        switch self {
        case .exited(let status, let said): (status, said)
        case .unknown: (nil, "")
        }
    }
}
