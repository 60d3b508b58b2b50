/// A message as its list shows it.
package struct MessageRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var version: Int
    package var template: Message.Template
    package var language: String
    package var recipient: String
    /// Whom it is for, as the order names them.
    package var name: String
    /// What people call the record that it is about.
    package var record: String
    package var written: Moment
    package var holdUntil: Instant
    package var state: Message.State
    /// When it is tried next, while it is queued.
    package var due: Instant
    package var attempts: Int
    /// Why the last attempt failed, or why it was dropped; nil where neither is so.
    package var problem: Message.Problem?
    /// When it was sent, failed or was dropped.
    package var ended: Instant?

    package init(
        id: Int64,
        version: Int,
        template: Message.Template,
        language: String,
        recipient: String,
        name: String,
        record: String,
        written: Moment,
        holdUntil: Instant,
        state: Message.State,
        due: Instant,
        attempts: Int,
        problem: Message.Problem?,
        ended: Instant?
    ) {
        self.id = id
        self.version = version
        self.template = template
        self.language = language
        self.recipient = recipient
        self.name = name
        self.record = record
        self.written = written
        self.holdUntil = holdUntil
        self.state = state
        self.due = due
        self.attempts = attempts
        self.problem = problem
        self.ended = ended
    }

    /// How it stands at a moment.
    package func standing(at now: Instant) -> Message.Standing {
        state.standing(heldUntil: holdUntil, at: now)
    }
}

/// What messages can be sorted by.
package enum MessageSort: String, CaseIterable, Sendable {
    /// What waits for somebody first: failed, then queued by their time, then the rest, the
    /// newest first.
    case waiting
    case written
    case record
}

/// One message with all that its page shows.
package struct MessageFile: Hashable, Sendable {
    package var row: MessageRow
    package var payload: MessagePayload
    /// As it was handed over or, before that, as it would be now; nil where its template
    /// cannot be rendered.
    package var letter: Letter?
    package var deliveries: [Message.Delivery]

    package init(
        row: MessageRow,
        payload: MessagePayload,
        letter: Letter?,
        deliveries: [Message.Delivery]
    ) {
        self.row = row
        self.payload = payload
        self.letter = letter
        self.deliveries = deliveries
    }
}

/// A message in words.
package struct Letter: Hashable, Sendable {
    package var subject: String
    package var body: String

    package init(subject: String, body: String) {
        self.subject = subject
        self.body = body
    }
}
