package import Shop

/// Handing messages over: attempts are working state, so nobody signs for them
/// (DECISIONS 1), but every letter can be read by whoever does it, so each step asks for the
/// right to.
extension ShopStore {
    /// Whether a message is due, or the end of an attempt was never told.
    package func hasMessagesDue() throws -> Bool {
        try engine.read { session in
            try session.number(
                """
                SELECT EXISTS (SELECT 1 FROM deliveries WHERE ended_at IS NULL)
                    OR EXISTS (SELECT 1 FROM messages WHERE state = 'queued' AND due_at <= \(now()))
                """
            ) == 1
        }
    }

    /// Whether a code is due that somebody at a counter still waits for.
    package func hasCodesDue() throws -> Bool {
        try engine.read { session in
            let now = now()
            return try session.number(
                """
                SELECT EXISTS (SELECT 1 FROM messages
                    WHERE state = 'queued' AND due_at <= \(now) AND expires_at > \(now)
                        AND template = \(Message.Template.counterCode))
                """
            ) == 1
        }
    }

    /// Asks whether somebody may hand messages over at all.
    ///
    /// - Throws: `Forbidden` where they may not.
    package func admitHandover(by signatory: Signatory) throws {
        _ = try engine.read { try $0.admitHandover(by: signatory, at: moment) }
    }

    /// The attempts that have begun and whose end was never told.
    package func openDeliveries(by signatory: Signatory) throws -> [DeliveryName] {
        try engine.read { session in
            try session.admitHandover(by: signatory, at: moment)
            return try session.all(
                """
                SELECT message_id, number FROM deliveries WHERE ended_at IS NULL
                ORDER BY message_id, number
                """,
                from: "deliveries"
            ) { DeliveryName(message: Int64(try $0.integer()), number: try $0.integer()) }
        }
    }

    /// The message that has been due for longest, to be handed over; nil where none is due.
    ///
    /// Who only serves customers at a counter hands over the codes that those wait for, and
    /// nothing else.
    ///
    /// - Parameter onlyCodes: Leaves all else for another time.
    package func nextMessage(
        onlyCodes: Bool = false,
        by signatory: Signatory
    ) throws -> OutgoingMessage? {
        try engine.read { session in
            let occasion = try session.admitHandover(by: signatory, at: moment)
            let isForAll = occasion.rights.contains(.handleMessages) && !onlyCodes
            let templates = isForAll ? Message.Template.allCases : [.counterCode]
            return try session.nextMessage(among: templates, at: occasion.now.at)
        }
    }

    /// Begins an attempt; from then on the message may have left.
    ///
    /// - Parameter letter: What it says, kept unless an earlier attempt has kept it.
    /// - Returns: Nil where somebody was faster, or has dropped or withdrawn it.
    package func begin(
        _ message: OutgoingMessage,
        saying letter: Letter,
        by signatory: Signatory
    ) throws -> DeliveryName? {
        try keep { session in
            try session.admitHandover(by: signatory, at: moment)
            return try session.begin(message, saying: letter, at: now())
        }
    }

    /// Ends an attempt, once.
    ///
    /// - Returns: What it has led to; nil where its end was told before.
    @discardableResult
    package func end(
        _ delivery: DeliveryName,
        _ outcome: Message.Outcome,
        by signatory: Signatory
    ) throws -> Message.Consequence? {
        try keep { session in
            try session.admitHandover(by: signatory, at: moment)
            return try session.end(delivery, outcome, at: now())
        }
    }

    /// Takes a message that cannot be handed over out of those that are due.
    ///
    /// - Returns: What it has become; nil where it is no longer as it was seen.
    @discardableResult
    package func setAside(
        _ message: OutgoingMessage,
        because problem: Message.Problem,
        by signatory: Signatory
    ) throws -> Message.State? {
        let state = problem.stateWithoutAttempt
        return try keep { session in
            try session.admitHandover(by: signatory, at: moment)
            let changed = try session.run(
                """
                UPDATE messages SET state = \(state), problem = \(problem.stored),
                    ended_at = \(now()), version = version + 1
                WHERE id = \(message.id) AND version = \(message.version) AND state = 'queued'
                """
            )
            guard changed == 1 else { return nil }
            try session.move("messages")
            return state
        }
    }
}

extension Session {
    /// Lets in who may hand messages over: all of them, or the codes of the counter.
    @discardableResult
    fileprivate func admitHandover(
        by signatory: Signatory,
        at moment: Moment
    ) throws -> Occasion {
        let occasion = try occasion(for: signatory, at: moment)
        guard occasion.rights.contains(.handleMessages) || occasion.rights.contains(.serveCounter)
        else { throw Forbidden(.handleMessages) }
        return occasion
    }
}
