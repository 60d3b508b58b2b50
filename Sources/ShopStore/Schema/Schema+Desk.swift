extension Schema {
    /// What the return desk adds to returns: notes, second persons, late arrivals,
    /// evidence.
    static let returnDesk = """
        ALTER TABLE receptions ADD COLUMN note TEXT;
        ALTER TABLE returns ADD COLUMN locker_code TEXT NOT NULL DEFAULT '';
        ALTER TABLE returns ADD COLUMN follows_id INTEGER REFERENCES returns (id);
        ALTER TABLE returns ADD COLUMN is_proposed INTEGER NOT NULL DEFAULT 0
            CHECK (is_proposed IN (0, 1));
        CREATE INDEX returns_locker_code ON returns (locker_code) WHERE locker_code <> '';
        CREATE INDEX returns_follows ON returns (follows_id) WHERE follows_id IS NOT NULL;
        CREATE INDEX shipments_tracking ON shipments (tracking) WHERE tracking <> '';

        \(journal("proposals", """
            document TEXT,
            document_number TEXT,
            consent TEXT,
            at INTEGER,
            day INTEGER,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            """))
        CREATE TABLE proposal_payouts (
            return_id INTEGER NOT NULL REFERENCES returns (id),
            number INTEGER NOT NULL,
            position INTEGER NOT NULL,
            instrument TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            reference TEXT NOT NULL,
            PRIMARY KEY (return_id, number, position)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("proposal_payouts"))

        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY,
            return_id INTEGER NOT NULL REFERENCES returns (id),
            name TEXT NOT NULL,
            digest TEXT NOT NULL,
            size INTEGER NOT NULL CHECK (size >= 0),
            modified_at INTEGER NOT NULL,
            taken_at INTEGER NOT NULL,
            taken_day INTEGER NOT NULL,
            UNIQUE (return_id, name, digest)
        ) STRICT;
        \(appendOnly("evidence"))
        """

    /// What stands at the dock.
    ///
    /// `rank` and `rank_day` are levels for sorting, written with what they follow from:
    /// open cases by their day, then unassigned and undelivered parcels, then the rest,
    /// and last what was withdrawn.
    static let parcels = """
        CREATE TABLE parcels (
            id INTEGER PRIMARY KEY,
            tracking TEXT NOT NULL CHECK (tracking <> ''),
            tracking_key TEXT NOT NULL,
            carrier TEXT NOT NULL,
            sender TEXT NOT NULL,
            sender_search TEXT NOT NULL,
            shelf TEXT NOT NULL,
            status TEXT NOT NULL,
            version INTEGER NOT NULL,
            logged_at INTEGER NOT NULL,
            logged_day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            order_id INTEGER REFERENCES orders (id),
            last_step TEXT NOT NULL,
            last_staff_id INTEGER REFERENCES staff (id),
            last_service TEXT,
            last_at INTEGER NOT NULL,
            rank INTEGER NOT NULL,
            rank_day INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX parcels_tracking ON parcels (tracking_key, id);
        CREATE INDEX parcels_rank ON parcels (rank, rank_day, id);
        CREATE INDEX parcels_logged ON parcels (logged_at, id);
        CREATE INDEX parcels_order ON parcels (order_id) WHERE order_id IS NOT NULL;

        CREATE TABLE parcel_returns (
            parcel_id INTEGER NOT NULL REFERENCES parcels (id),
            return_id INTEGER NOT NULL REFERENCES returns (id),
            PRIMARY KEY (parcel_id, return_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX parcel_returns_return ON parcel_returns (return_id);

        CREATE TABLE parcel_contents (
            parcel_id INTEGER NOT NULL REFERENCES parcels (id),
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            PRIMARY KEY (parcel_id, position)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("parcel_contents"))

        CREATE TABLE parcel_cases (
            id INTEGER PRIMARY KEY,
            parcel_id INTEGER NOT NULL REFERENCES parcels (id),
            finding TEXT NOT NULL,
            note TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            opened_day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            due_day INTEGER,
            outcome TEXT,
            closed_at INTEGER,
            closed_day INTEGER,
            closed_staff_id INTEGER REFERENCES staff (id),
            closed_service TEXT
        ) STRICT;
        CREATE INDEX parcel_cases_parcel ON parcel_cases (parcel_id, id);
        """

    /// Working state: no facts of the shop, signed by nobody.
    ///
    /// A session is alive as long as it holds the lock on its byte of the sessions'
    /// file; what a dead one had open counts no more. Keys of unknown scans are never
    /// given twice, so that nobody forgets another one than they have seen.
    static let workingState = """
        CREATE TABLE sessions (
            number INTEGER PRIMARY KEY,
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            terminal TEXT NOT NULL,
            started_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE handlers (
            session_number INTEGER PRIMARY KEY REFERENCES sessions (number),
            return_id INTEGER NOT NULL REFERENCES returns (id),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX handlers_return ON handlers (return_id);

        CREATE TABLE drafts (
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            kind TEXT NOT NULL,
            return_id INTEGER NOT NULL REFERENCES returns (id),
            seen INTEGER NOT NULL,
            body TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (staff_id, kind, return_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX drafts_return ON drafts (return_id);

        CREATE TABLE unknown_scans (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            code TEXT NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            place TEXT NOT NULL
        ) STRICT;
        """
}
