package import Shop

extension ShopStore {
    /// Has a message tried again that failed or was dropped.
    ///
    /// It is due at once, and may be tried as often as a new one.
    ///
    /// - Throws: `Message.Refusal`, or `Stale` where somebody was faster.
    package func retry(_ message: Int64, seen version: Int, by signatory: Signatory) throws {
        try change(by: signatory, needs: .handleMessages) { session, occasion in
            let now = occasion.now.at
            let header = try session.messageHeader(message, seen: version)
            let standing = header.row.standing(at: now)
            try standing.admitRetry(expires: header.expires, tells: header.tells, at: now)
            let due = max(now, header.row.holdUntil)
            try session.run(
                """
                UPDATE messages SET state = 'queued', attempts = 0, due_at = \(due),
                    problem = '', ended_at = NULL, version = version + 1
                WHERE id = \(message)
                """
            )
            let after = Message.State.queued.standing(heldUntil: header.row.holdUntil, at: now)
            return ((), Deed(.messageRetried, of: message, from: standing, to: after))
        }
    }

    /// Gives a message up that has not left yet.
    ///
    /// Where an attempt is under way and the command says yes, it has left all the same.
    package func drop(
        _ message: Int64,
        because reason: String,
        seen version: Int,
        by signatory: Signatory
    ) throws {
        try change(by: signatory, needs: .handleMessages) { session, occasion in
            let now = occasion.now.at
            let header = try session.messageHeader(message, seen: version)
            let standing = header.row.standing(at: now)
            try standing.admitDrop(because: reason)
            let problem = Message.Problem.dropped(reason.trimmed)
            try session.run(
                """
                UPDATE messages SET state = 'dropped', problem = \(problem.stored),
                    ended_at = \(now), version = version + 1
                WHERE id = \(message)
                """
            )
            var deed = Deed(.messageDropped, of: message, from: standing, to: .dropped)
            deed.note = reason.trimmed
            return ((), deed)
        }
    }
}

extension Deed {
    fileprivate init(
        _ action: Action,
        of message: Int64,
        from before: Message.Standing,
        to after: Message.Standing
    ) {
        self.init(
            action,
            on: [.message(message)],
            before: [Fact("status", before.rawValue)],
            after: [Fact("status", after.rawValue)]
        )
    }
}

extension Session {
    /// A message as it is now, for a step with it.
    fileprivate func messageHeader(
        _ id: Int64,
        seen version: Int
    ) throws -> (row: MessageRow, expires: Instant?, tells: Bool) {
        let header = try first(
            """
            SELECT \(sql: MessageRow.columns), m.expires_at, m.payload
            FROM messages AS m
            WHERE m.id = \(id)
            """,
            from: "messages"
        ) { row in
            (
                row: try MessageRow(reading: &row), expires: try row.optionalInstant(),
                tells: MessagePayload(stored: try row.text())?.tells == true
            )
        }
        guard let header else { throw Message.Refusal.noSuchMessage(id) }
        guard header.row.version == version else {
            throw try stale(header.row, seen: version)
        }
        return header
    }

    /// Who was faster: whoever has signed for it last, unless an attempt came after that.
    private func stale(_ message: MessageRow, seen: Int) throws -> Stale {
        let attempt = try first(
            """
            SELECT coalesce(ended_at, started_at) FROM deliveries
            WHERE message_id = \(message.id) ORDER BY number DESC LIMIT 1
            """,
            from: "deliveries"
        ) { try $0.instant() }
        let step = try first(
            """
            SELECT coalesce(s.name, d.service, ''), d.at
            FROM deed_subjects AS b JOIN deeds AS d ON d.id = b.deed_id
            LEFT JOIN staff AS s ON s.id = d.staff_id
            WHERE b.kind = 'messages' AND b.subject = \(String(message.id))
            ORDER BY d.id DESC LIMIT 1
            """,
            from: "deeds"
        ) { (name: try $0.text(), at: try $0.instant()) }
        let service = (name: "zaplecze run", at: attempt ?? message.written.at)
        let last = step.flatMap { $0.at >= service.at ? $0 : nil } ?? service
        return Stale(
            record: message.record,
            seen: seen,
            now: message.version,
            staff: last.name,
            action: .message,
            at: last.at
        )
    }
}
