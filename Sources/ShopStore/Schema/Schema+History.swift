extension Schema {
    /// The audit chain.
    ///
    /// What is personal lies in `deed_private` and enters the hash only as a
    /// salted digest, so that it can be forgotten.
    static let history = """
        CREATE TABLE deeds (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            terminal TEXT NOT NULL,
            action TEXT NOT NULL,
            record TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            note_digest TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TABLE deed_subjects (
            deed_id INTEGER NOT NULL REFERENCES deeds (id),
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            PRIMARY KEY (kind, subject, deed_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE deed_private (
            deed_id INTEGER NOT NULL REFERENCES deeds (id),
            field TEXT NOT NULL,
            salt TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (deed_id, field)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("deeds"))
        \(appendOnly("deed_subjects"))
        CREATE TRIGGER deed_private_only_forgotten BEFORE UPDATE ON deed_private
        WHEN new.deed_id <> old.deed_id OR new.field <> old.field
            OR new.salt <> '' OR new.value <> ''
        BEGIN SELECT RAISE(ABORT, 'deed_private can only be forgotten'); END;
        CREATE TRIGGER deed_private_kept BEFORE DELETE ON deed_private
        BEGIN SELECT RAISE(ABORT, 'deed_private can only be forgotten'); END;
        """

    /// Messages that steps owe, written in the step's transaction.
    ///
    /// The step that causes one is named by the return and the version it led
    /// to; with the template that is unique, so that nothing is written twice.
    static let outbox = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            return_id INTEGER NOT NULL REFERENCES returns (id),
            return_version INTEGER NOT NULL,
            template TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('pl', 'en')),
            recipient TEXT NOT NULL,
            hold_until INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('held', 'withdrawn', 'sent')),
            payload TEXT NOT NULL,
            UNIQUE (return_id, return_version, template)
        ) STRICT;
        """

    /// How far each file was taken in, by its digest.
    static let imports = """
        CREATE TABLE imports (
            digest TEXT PRIMARY KEY NOT NULL,
            mapping TEXT NOT NULL,
            position INTEGER NOT NULL,
            is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        """
}
