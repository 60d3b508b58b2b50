extension Schema {
    /// Complaints, with their clock.
    ///
    /// `rank` and `rank_day` are levels for sorting, written with what they follow from:
    /// those to be answered by their last day, then the answered ones, then the rest.
    static let claims = """
        CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            order_id INTEGER NOT NULL REFERENCES orders (id),
            status TEXT NOT NULL,
            version INTEGER NOT NULL,
            registered_at INTEGER NOT NULL,
            registered_day INTEGER NOT NULL,
            received_at INTEGER NOT NULL,
            received_day INTEGER NOT NULL,
            demand TEXT NOT NULL,
            amount INTEGER CHECK (amount > 0),
            defect TEXT NOT NULL,
            late_reason TEXT NOT NULL,
            account TEXT NOT NULL,
            verdict TEXT CHECK (verdict IN ('accepted', 'refused')),
            remedy TEXT,
            granted INTEGER CHECK (granted > 0),
            answer TEXT,
            answered_at INTEGER,
            answered_day INTEGER,
            answered_staff_id INTEGER REFERENCES staff (id),
            answered_service TEXT,
            return_id INTEGER REFERENCES returns (id),
            outcome TEXT NOT NULL,
            last_step TEXT NOT NULL,
            last_from TEXT,
            last_goods_id INTEGER REFERENCES returns (id),
            last_staff_id INTEGER REFERENCES staff (id),
            last_service TEXT,
            last_at INTEGER NOT NULL,
            undo_until INTEGER NOT NULL,
            rank INTEGER NOT NULL,
            rank_day INTEGER NOT NULL,
            name_key TEXT NOT NULL
        ) STRICT;
        CREATE INDEX claims_rank ON claims (rank, rank_day, id);
        CREATE INDEX claims_received ON claims (received_at, id);
        CREATE INDEX claims_name ON claims (name_key, id);
        CREATE INDEX claims_order ON claims (order_id);

        CREATE TABLE claim_lines (
            claim_id INTEGER NOT NULL REFERENCES claims (id),
            position INTEGER NOT NULL,
            line_id INTEGER NOT NULL REFERENCES order_lines (id),
            units INTEGER NOT NULL CHECK (units > 0),
            PRIMARY KEY (claim_id, position)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE returns ADD COLUMN claim_id INTEGER REFERENCES claims (id);
        ALTER TABLE returns ADD COLUMN remedy TEXT;
        """

    /// Money on its way through the bank, and goods in exchange for goods.
    static let payouts = """
        CREATE TABLE bank_files (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            format TEXT NOT NULL CHECK (format IN ('elixir', 'sepa')),
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            account TEXT NOT NULL,
            payer TEXT NOT NULL,
            payer_address TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            made_day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT
        ) STRICT;
        \(appendOnly("bank_files"))
        CREATE TABLE payment_orders (
            bank_file_id INTEGER NOT NULL REFERENCES bank_files (id),
            position INTEGER NOT NULL,
            return_id INTEGER NOT NULL REFERENCES returns (id),
            number TEXT NOT NULL,
            name TEXT NOT NULL,
            account TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            PRIMARY KEY (bank_file_id, position),
            UNIQUE (bank_file_id, return_id)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("payment_orders"))

        ALTER TABLE returns ADD COLUMN account TEXT NOT NULL DEFAULT '';
        ALTER TABLE returns ADD COLUMN bank_file_id INTEGER REFERENCES bank_files (id);
        CREATE INDEX returns_bank_file ON returns (bank_file_id) WHERE bank_file_id IS NOT NULL;
        CREATE INDEX payouts_due ON returns (status, due_rank, due_day, id)
            WHERE status = 'accepted' AND imported_from IS NULL;
        CREATE INDEX payouts_amount ON returns (status, owed - given_back, id)
            WHERE status = 'accepted' AND imported_from IS NULL;
        CREATE INDEX payouts_name ON returns (status, name_key, id)
            WHERE status = 'accepted' AND imported_from IS NULL;
        CREATE INDEX payouts_number ON returns (status, number, id)
            WHERE status = 'accepted' AND imported_from IS NULL;

        \(journal("transfers", """
            document TEXT,
            document_number TEXT,
            consent TEXT,
            account TEXT,
            bank_file_id INTEGER REFERENCES bank_files (id),
            at INTEGER,
            day INTEGER,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            """))
        CREATE TABLE transfer_payouts (
            return_id INTEGER NOT NULL REFERENCES returns (id),
            number INTEGER NOT NULL,
            position INTEGER NOT NULL,
            instrument TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            reference TEXT NOT NULL,
            PRIMARY KEY (return_id, number, position)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("transfer_payouts"))

        ALTER TABLE return_lines ADD COLUMN wanted_id INTEGER REFERENCES variants (id);
        ALTER TABLE return_lines ADD COLUMN wanted_price INTEGER CHECK (wanted_price >= 0);
        ALTER TABLE return_lines ADD COLUMN wanted_until INTEGER;
        CREATE INDEX return_lines_wanted ON return_lines (wanted_id) WHERE wanted_id IS NOT NULL;
        ALTER TABLE orders ADD COLUMN exchange_for INTEGER REFERENCES returns (id);
        ALTER TABLE orders ADD COLUMN moved_here INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX orders_exchange ON orders (exchange_for) WHERE exchange_for IS NOT NULL;
        """
}
