import Shop

extension Session {
    /// The card that goes by a number or a code, as it was typed or scanned.
    ///
    /// - Throws: `GiftCard.Refusal.unknown` where there is none.
    func giftCard(named text: String) throws -> ID<GiftCard> {
        guard let id = try knownGiftCard(named: text) else {
            throw GiftCard.Refusal.unknown(text.trimmed)
        }
        return id
    }

    func knownGiftCard(named text: String) throws -> ID<GiftCard>? {
        let number = text.trimmed.uppercased()
        let numbered: ID<GiftCard>? = try first(
            "SELECT id FROM gift_cards WHERE number = \(number)",
            from: "gift_cards"
        ) { try $0.id() }
        if let numbered { return numbered }
        guard let code = VoucherCode(typed: text) else { return nil }
        return try first(
            "SELECT id FROM gift_cards WHERE digest = \(try codeKey.digest(of: code))",
            from: "gift_cards"
        ) { try $0.id() }
    }

    func giftCard(_ id: ID<GiftCard>) throws -> GiftCard {
        let next = try nextKey(of: "gift_card_entries")
        let card = try first(
            """
            SELECT id, number, hint, currency, face_value, balance, is_activated, is_blocked,
                last_day, version
            FROM gift_cards WHERE id = \(id)
            """,
            from: "gift_cards"
        ) { row in
            GiftCard(
                id: try row.id(),
                number: try row.text(),
                hint: try row.text(),
                currency: try row.currency(),
                faceValue: try row.money(),
                balance: try row.money(),
                isActivated: try row.flag(),
                isBlocked: try row.flag(),
                lastDay: try row.day(),
                version: try row.integer(),
                nextKey: next
            )
        }
        guard let card else { throw GiftCard.Refusal.unknown("") }
        return card
    }

    /// Books on a card, and brings what is beside its ledger to what it then holds.
    func book(
        on id: ID<GiftCard>,
        _ occasion: Occasion,
        _ body: (inout GiftCard) throws -> Void
    ) throws -> GiftCard {
        var card = try giftCard(id)
        try body(&card)
        guard let last = card.entries.last else { return card }
        try append(card, on: occasion)
        try run(
            """
            UPDATE gift_cards SET version = \(card.version), balance = \(card.balance),
                is_activated = \(card.isActivated), is_blocked = \(card.isBlocked),
                last_day = \(card.lastDay), last_entry_id = \(last.id)
            WHERE id = \(id)
            """
        )
        try move(Deed.Subject.giftCard(id).kind)
        return card
    }

    /// Makes a card with a number and a code of its own.
    ///
    /// - Parameters:
    ///   - nonces: Where nonces come from, of which its code follows under the key.
    ///   - body: Books what it is worth.
    func newGiftCard(
        in currency: Currency,
        until lastDay: Day,
        on occasion: Occasion,
        nonces: () -> String = AuditChain.randomSalt,
        _ body: (inout GiftCard) throws -> Void
    ) throws -> GiftCard {
        let (nonce, code) = try newVoucher(nonces)
        let year = occasion.now.day.year
        let count = try nextNumber("gift-card", storefront: ID(1), year: year)
        var card = GiftCard(
            id: ID(try nextKey(of: "gift_cards")),
            number: "G-\(year)-\(padded(count, 6))",
            hint: code.hint,
            currency: currency,
            lastDay: lastDay,
            nextKey: try nextKey(of: "gift_card_entries")
        )
        try body(&card)
        try run(
            """
            INSERT INTO gift_cards (id, number, version, nonce, digest, hint, currency,
                face_value, balance, is_activated, is_blocked, last_day, last_entry_id,
                made_at, made_day)
            VALUES (\(card.id), \(card.number), \(card.version), \(nonce),
                \(try codeKey.digest(of: code)), \(card.hint), \(card.currency),
                \(card.faceValue), \(card.balance), \(card.isActivated), \(card.isBlocked),
                \(card.lastDay), \(card.entries.last?.id), \(occasion.now.at),
                \(occasion.now.day))
            """
        )
        try append(card, on: occasion)
        try move(Deed.Subject.giftCard(card.id).kind)
        return card
    }

    /// A code that no card has, with what it is made from.
    private func newVoucher(_ nonces: () -> String) throws -> (nonce: String, code: VoucherCode) {
        while true {
            let nonce = nonces()
            let code = try codeKey.voucher(nonce)
            let digest = try codeKey.digest(of: code)
            let taken = try number("SELECT count(*) FROM gift_cards WHERE digest = \(digest)")
            if taken == 0 { return (nonce, code) }
        }
    }

    /// The code of a card: it is nowhere kept, and follows from the key and the nonce.
    func code(of id: ID<GiftCard>) throws -> VoucherCode {
        let nonce = try first(
            "SELECT nonce FROM gift_cards WHERE id = \(id)",
            from: "gift_cards"
        ) { try $0.text() }
        guard let nonce else { throw GiftCard.Refusal.unknown("") }
        return try codeKey.voucher(nonce)
    }

    private func append(_ card: GiftCard, on occasion: Occasion) throws {
        for entry in card.entries {
            try run(
                """
                INSERT INTO gift_card_entries (id, card_id, kind, amount, order_id, return_id,
                    refund_number, reverses, last_day, reason, at, day, staff_id, service)
                VALUES (\(entry.id), \(card.id), \(entry.kind.rawValue), \(entry.amount),
                    \(entry.cause.order), \(entry.cause.goods), \(entry.cause.refund),
                    \(entry.reverses), \(entry.lastDay), \(entry.reason), \(occasion.now.at),
                    \(occasion.now.day), \(occasion.author.staff), \(occasion.author.service))
                """
            )
        }
    }
}
