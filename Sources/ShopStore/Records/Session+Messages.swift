import Shop

/// A message as it is written, to be handed over when its time has come.
struct OwedMessage {
    var template: Message.Template
    /// The record with the version that its step led to: what is owed is written once.
    var cause: String
    /// What people call the record.
    var record: String
    var recipient: Recipient
    var order: ID<Order>?
    var goods: ID<Return>?
    var claim: ID<Claim>?
    /// Who reads it, where it is about no order.
    var customer: ID<Customer>?
    var payload: MessagePayload
    /// Until when the step that owes it can be undone.
    var holdUntil: Instant
    /// After which it is of no use.
    var expires: Instant?

    /// Whom it is for, and in which language.
    struct Recipient {
        var email: String
        var name: String
        var language: String
    }
}

extension OwedMessage {
    /// A message to the buyer of an order.
    init(
        template: Message.Template,
        cause: String,
        record: String,
        order: Order,
        goods: ID<Return>? = nil,
        claim: ID<Claim>? = nil,
        payload: MessagePayload,
        holdUntil: Instant,
        expires: Instant? = nil
    ) {
        self.init(
            template: template,
            cause: cause,
            record: record,
            recipient: Recipient(
                email: order.buyer.email,
                name: order.buyer.name,
                language: order.language
            ),
            order: order.id,
            goods: goods,
            claim: claim,
            payload: payload,
            holdUntil: holdUntil,
            expires: expires
        )
    }
}

extension Session {
    /// Writes a message, in the transaction of the step that owes it.
    func write(_ owed: OwedMessage, at now: Moment) throws {
        let recipient = owed.recipient
        let id = try insert(
            """
            INSERT INTO messages (cause, template, language, recipient, recipient_search, name,
                name_search, record, order_id, return_id, claim_id, written_at, written_day,
                hold_until, expires_at, state, due_at, payload)
            VALUES (\(owed.cause), \(owed.template), \(recipient.language),
                \(recipient.email), \(recipient.email.folded), \(recipient.name),
                \(recipient.name.searchText), \(owed.record), \(owed.order), \(owed.goods), \(owed.claim), \(now.at), \(now.day),
                \(owed.holdUntil), \(owed.expires), 'queued', \(owed.holdUntil),
                \(try owed.payload.stored))
            """
        )
        if let reader = try owed.customer ?? owed.order.flatMap(customer) {
            memory.letters.append(WrittenMessage(id: id, payload: owed.payload, reader: reader))
        }
        try move("messages")
    }

    /// Who placed an order, where that is known.
    private func customer(of order: ID<Order>) throws -> ID<Customer>? {
        try first(
            "SELECT customer_id FROM orders WHERE id = \(order) AND customer_id IS NOT NULL",
            from: "orders"
        ) { try $0.id() }
    }

    /// Withdraws what a step owed that is undone, unless the command has said yes to it.
    ///
    /// What was tried in vain, and what was given up, goes too: nobody may send it again.
    func withdrawMessages(of cause: String, at now: Instant) throws {
        let changed = try run(
            """
            UPDATE messages SET state = 'withdrawn', problem = '', ended_at = \(now),
                version = version + 1
            WHERE cause = \(cause)
                AND state IN ('queued', 'failed', 'dropped')
            """
        )
        if changed > 0 { try move("messages") }
    }

    /// Whether a message that a step owed was handed over, or is being handed over.
    func mayHaveLeft(_ cause: String) throws -> Bool {
        try number(
            """
            SELECT EXISTS (SELECT 1 FROM messages AS m
                WHERE m.cause = \(cause) AND (m.state = 'sent' OR EXISTS (
                    SELECT 1 FROM deliveries AS d
                    WHERE d.message_id = m.id AND d.ended_at IS NULL)))
            """
        ) == 1
    }

    /// Writes what a step with a return owes the customer.
    func owe(
        _ message: Message,
        about goods: Return,
        in purchase: Purchase,
        exchange linked: Order? = nil,
        on occasion: Occasion
    ) throws {
        let payload = MessagePayload(message, about: goods, in: purchase, exchange: linked)
        try write(
            OwedMessage(
                template: message.template,
                cause: goods.cause(ofVersion: goods.version),
                record: goods.number,
                order: purchase.order,
                goods: goods.id,
                payload: payload,
                holdUntil: occasion.now.at + occasion.rules.undoHold
            ),
            at: occasion.now
        )
    }
}

extension Return {
    /// By what the messages of a step with it are known.
    func cause(ofVersion version: Int) -> String { "return:\(id.key):\(version)" }
}

extension Order {
    /// The language in which its buyer is written to.
    var language: String { buyer.country.language }
}

extension String {
    /// The language in which people of a country are written to.
    var language: String {
        ["", "pl", "poland", "polska"].contains(folded) ? "pl" : "en"
    }
}
