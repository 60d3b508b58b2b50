extension Schema {
    /// The header's `due_…`, `units`, `amount`, `owed` and `given_back` are levels
    /// over the journals below it, written by the same transaction.
    static let returns = """
        CREATE TABLE returns (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            imported_from TEXT,
            status TEXT NOT NULL,
            version INTEGER NOT NULL,
            registered_at INTEGER NOT NULL,
            registered_day INTEGER NOT NULL,
            sent_at INTEGER NOT NULL,
            sent_day INTEGER NOT NULL,
            reached_at INTEGER NOT NULL,
            reached_day INTEGER NOT NULL,
            posted_at INTEGER,
            posted_day INTEGER,
            delivered_at INTEGER,
            delivered_day INTEGER,
            way TEXT NOT NULL,
            label INTEGER NOT NULL CHECK (label >= 0),
            late_reason TEXT NOT NULL,
            ground TEXT,
            rejection_note TEXT,
            document TEXT,
            document_number TEXT,
            last_step TEXT,
            last_from TEXT,
            last_staff_id INTEGER REFERENCES staff (id),
            last_service TEXT,
            last_at INTEGER,
            undo_until INTEGER,
            settled_day INTEGER,
            due_rank INTEGER NOT NULL,
            due_day INTEGER NOT NULL,
            currency TEXT NOT NULL,
            units INTEGER NOT NULL,
            amount INTEGER NOT NULL,
            owed INTEGER NOT NULL CHECK (owed >= 0),
            given_back INTEGER NOT NULL CHECK (given_back BETWEEN 0 AND owed),
            name_key TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX returns_document ON returns (imported_from, coalesce(order_id, 0))
            WHERE imported_from IS NOT NULL;
        CREATE INDEX returns_order ON returns (order_id) WHERE order_id IS NOT NULL;
        CREATE INDEX returns_due ON returns (due_rank, due_day, id);
        CREATE INDEX returns_registered ON returns (registered_at, id);
        CREATE INDEX returns_amount ON returns (amount, id);
        CREATE INDEX returns_name ON returns (name_key, id);
        CREATE INDEX returns_status ON returns (status);

        CREATE TABLE return_lines (
            return_id INTEGER NOT NULL REFERENCES returns (id),
            position INTEGER NOT NULL,
            line_id INTEGER NOT NULL REFERENCES order_lines (id),
            units INTEGER NOT NULL CHECK (units > 0),
            reason TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (return_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX return_lines_line ON return_lines (line_id);

        CREATE TABLE orphan_lines (
            return_id INTEGER NOT NULL REFERENCES returns (id),
            position INTEGER NOT NULL,
            sku TEXT NOT NULL,
            name TEXT NOT NULL,
            units INTEGER NOT NULL,
            amount INTEGER NOT NULL,
            PRIMARY KEY (return_id, position)
        ) STRICT, WITHOUT ROWID;

        \(journal("receptions", """
            line_id INTEGER REFERENCES order_lines (id),
            wrong TEXT,
            units INTEGER,
            condition TEXT,
            proposal TEXT,
            is_seal_intact INTEGER,
            shelf TEXT,
            at INTEGER,
            day INTEGER,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            """))
        \(journal("decisions", """
            line_id INTEGER REFERENCES order_lines (id),
            condition TEXT,
            units INTEGER,
            ground TEXT,
            disposition TEXT,
            warehouse TEXT,
            diminished INTEGER,
            finding TEXT,
            """))
        CREATE INDEX decisions_line ON decisions (line_id) WHERE line_id IS NOT NULL;
        \(journal("refund_rows", """
            kind TEXT,
            amount INTEGER,
            line_id INTEGER REFERENCES order_lines (id),
            run INTEGER,
            units INTEGER,
            price INTEGER,
            text TEXT,
            """))
        \(journal("refund_entries", """
            instrument TEXT,
            amount INTEGER,
            reference TEXT,
            consent TEXT,
            at INTEGER,
            day INTEGER,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            """))
        """

    /// A journal of a return: an entry holds a fact, or reverses an earlier entry.
    static func journal(_ table: String, _ columns: String) -> String {
        """
        CREATE TABLE \(table) (
            return_id INTEGER NOT NULL REFERENCES returns (id),
            number INTEGER NOT NULL CHECK (number > 0),
            step INTEGER NOT NULL,
            reverses INTEGER CHECK (reverses < number),
            \(columns)
            PRIMARY KEY (return_id, number)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly(table))
        """
    }
}
