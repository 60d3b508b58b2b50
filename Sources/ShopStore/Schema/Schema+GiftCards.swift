extension Schema {
    /// Gift cards with what is on them, and the ledger that tells of each how it came there.
    ///
    /// A code lies here as its digest under a key that the file does not hold; from the nonce
    /// it can be made again with that key (DECISIONS 4). An entry that is about money of a
    /// return names the return's own entry, so that the same money is found again.
    static let giftCards = """
        CREATE TABLE gift_cards (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            nonce TEXT NOT NULL UNIQUE,
            digest TEXT NOT NULL UNIQUE,
            hint TEXT NOT NULL,
            currency TEXT NOT NULL,
            face_value INTEGER NOT NULL CHECK (face_value > 0),
            balance INTEGER NOT NULL CHECK (balance >= 0),
            is_activated INTEGER NOT NULL,
            is_blocked INTEGER NOT NULL,
            last_day INTEGER NOT NULL,
            last_entry_id INTEGER NOT NULL,
            made_at INTEGER NOT NULL,
            made_day INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX gift_cards_balance ON gift_cards (balance, id);
        CREATE INDEX gift_cards_last_day ON gift_cards (last_day, id);
        CREATE INDEX gift_cards_last_entry ON gift_cards (last_entry_id, id);
        CREATE INDEX gift_cards_lapsing ON gift_cards (last_day) WHERE balance > 0;

        CREATE TABLE gift_card_entries (
            id INTEGER PRIMARY KEY,
            card_id INTEGER NOT NULL REFERENCES gift_cards (id),
            kind TEXT NOT NULL,
            amount INTEGER NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            return_id INTEGER REFERENCES returns (id),
            refund_number INTEGER,
            reverses INTEGER UNIQUE REFERENCES gift_card_entries (id),
            last_day INTEGER NOT NULL,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            CHECK ((kind = 'undone') = (reverses IS NOT NULL)),
            CHECK ((return_id IS NULL) = (refund_number IS NULL)),
            CHECK (kind NOT IN ('corrected', 'blocked', 'unblocked') OR reason <> '')
        ) STRICT;
        CREATE INDEX gift_card_entries_card ON gift_card_entries (card_id, id);
        CREATE INDEX gift_card_entries_order ON gift_card_entries (order_id)
            WHERE order_id IS NOT NULL;
        CREATE INDEX gift_card_entries_return ON gift_card_entries (return_id, refund_number)
            WHERE return_id IS NOT NULL;
        CREATE INDEX gift_card_entries_day ON gift_card_entries (day, kind, amount);
        \(appendOnly("gift_card_entries"))
        """
}
