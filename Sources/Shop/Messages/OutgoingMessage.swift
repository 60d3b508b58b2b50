/// A message whose time has come, with all that handing it over needs.
package struct OutgoingMessage: Hashable, Sendable {
    package var id: Int64
    package var version: Int
    package var template: Message.Template
    package var language: String
    package var recipient: String
    package var written: Instant
    /// After which it is of no use.
    package var expires: Instant?
    /// Nil where it cannot be read.
    package var payload: MessagePayload?
    /// As it was kept before the first attempt; nil before that.
    package var letter: Letter?

    package init(
        id: Int64,
        version: Int,
        template: Message.Template,
        language: String,
        recipient: String,
        written: Instant,
        expires: Instant?,
        payload: MessagePayload?,
        letter: Letter?
    ) {
        self.id = id
        self.version = version
        self.template = template
        self.language = language
        self.recipient = recipient
        self.written = written
        self.expires = expires
        self.payload = payload
        self.letter = letter
    }

    /// What tells it from all others, also those of another shop; the same for each attempt.
    package var name: String { "\(id).\(written.milliseconds)" }
}

/// An attempt that has begun, by which its end is told.
package struct DeliveryName: Hashable, Sendable {
    package var message: Int64
    /// 1 for the message's first.
    package var number: Int

    package init(message: Int64, number: Int) {
        self.message = message
        self.number = number
    }
}
