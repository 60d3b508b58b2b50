extension Schema {
    /// Messages to customers, from the step that owes one to the command that took it.
    ///
    /// What caused one is named by `cause`: the record with the version that the step led
    /// to. With the template that is unique, so that nothing is written twice. Where an
    /// earlier program wrote messages nobody sent them; they are too old to be of use.
    static let messages = """
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY,
            cause TEXT NOT NULL,
            template TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('pl', 'en')),
            recipient TEXT NOT NULL,
            recipient_search TEXT NOT NULL,
            name TEXT NOT NULL,
            name_search TEXT NOT NULL,
            record TEXT NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            return_id INTEGER REFERENCES returns (id),
            claim_id INTEGER REFERENCES claims (id),
            written_at INTEGER NOT NULL,
            written_day INTEGER NOT NULL,
            hold_until INTEGER NOT NULL,
            expires_at INTEGER,
            state TEXT NOT NULL
                CHECK (state IN ('queued', 'sent', 'failed', 'dropped', 'withdrawn')),
            due_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            problem TEXT NOT NULL DEFAULT '',
            payload TEXT NOT NULL,
            subject TEXT,
            body TEXT,
            ended_at INTEGER,
            version INTEGER NOT NULL DEFAULT 1,
            rank INTEGER NOT NULL GENERATED ALWAYS AS (
                CASE state WHEN 'failed' THEN 0 WHEN 'queued' THEN 1 ELSE 2 END) STORED,
            rank_at INTEGER NOT NULL GENERATED ALWAYS AS (
                CASE state WHEN 'failed' THEN coalesce(ended_at, due_at)
                    WHEN 'queued' THEN due_at ELSE -written_at END) STORED,
            UNIQUE (cause, template)
        ) STRICT;
        CREATE INDEX messages_rank ON messages (rank, rank_at, id);
        CREATE INDEX messages_record ON messages (record, id);
        CREATE INDEX messages_due ON messages ((expires_at IS NULL), due_at, id)
            WHERE state = 'queued';
        CREATE INDEX messages_state ON messages (state, written_at, id);
        CREATE INDEX messages_written ON messages (written_at, id);
        CREATE INDEX messages_return ON messages (return_id) WHERE return_id IS NOT NULL;

        INSERT INTO messages (id, cause, template, language, recipient, recipient_search, name,
            name_search, record, order_id, return_id, written_at, written_day, hold_until, state,
            due_at, payload, problem, ended_at)
        SELECT m.id, 'return:' || m.return_id || ':' || m.return_version, m.template, m.language,
            m.recipient, '', '', '', r.number, r.order_id, m.return_id, m.hold_until,
            m.hold_until / 86400000, m.hold_until,
            CASE m.state WHEN 'withdrawn' THEN 'withdrawn' ELSE 'dropped' END, m.hold_until, '{}',
            CASE m.state WHEN 'withdrawn' THEN '' ELSE 'no-letter' END, m.hold_until
        FROM outbox AS m JOIN returns AS r ON r.id = m.return_id;
        DROP TABLE outbox;

        CREATE TABLE deliveries (
            message_id INTEGER NOT NULL REFERENCES messages (id),
            number INTEGER NOT NULL CHECK (number > 0),
            started_at INTEGER NOT NULL,
            ended_at INTEGER,
            status INTEGER,
            said TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (message_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX deliveries_open ON deliveries (message_id) WHERE ended_at IS NULL;

        CREATE TABLE templates (
            name TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('pl', 'en')),
            version INTEGER NOT NULL,
            text TEXT,
            at INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            PRIMARY KEY (name, language, version)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("templates"))
        """

    /// Customers at the counter: the codes they were sent, which the file alone does not
    /// give away.
    ///
    /// `address` and `asked` (address and order together) and `code` are keyed digests;
    /// `nonce` is random. A request that was over a limit has `is_limited`; it stands for
    /// nothing. The index finds the returns of one address.
    static let counter = """
        CREATE TABLE counter_codes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            session TEXT NOT NULL,
            address TEXT NOT NULL,
            asked TEXT NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            nonce TEXT NOT NULL,
            code TEXT NOT NULL,
            at INTEGER NOT NULL,
            is_limited INTEGER NOT NULL CHECK (is_limited IN (0, 1)),
            tries INTEGER NOT NULL DEFAULT 0,
            ended_at INTEGER
        ) STRICT;
        CREATE INDEX counter_codes_address ON counter_codes (address, at);
        CREATE INDEX counter_codes_at ON counter_codes (at);
        CREATE INDEX orders_email ON orders (email_search) WHERE email_search <> '';
        """

    /// New rights, in shops whose roles were written before there were any.
    static let newRights = """
        INSERT INTO role_rights (role, allows)
        SELECT DISTINCT r.role, n.allows FROM role_rights AS r JOIN (
            SELECT 'warehouse' AS role, 'handleOrders' AS allows
            UNION ALL SELECT 'warehouse', 'registerClaims'
            UNION ALL SELECT 'customer-service', 'registerClaims'
            UNION ALL SELECT 'customer-service', 'answerClaims'
            UNION ALL SELECT 'customer-service', 'handleMessages'
            UNION ALL SELECT 'manager', 'handleOrders'
            UNION ALL SELECT 'manager', 'registerClaims'
            UNION ALL SELECT 'manager', 'answerClaims'
            UNION ALL SELECT 'manager', 'handleMessages'
            UNION ALL SELECT 'manager', 'serveCounter'
            UNION ALL SELECT 'owner', 'handleOrders'
            UNION ALL SELECT 'owner', 'registerClaims'
            UNION ALL SELECT 'owner', 'answerClaims'
            UNION ALL SELECT 'owner', 'handleMessages'
            UNION ALL SELECT 'owner', 'serveCounter') AS n ON n.role = r.role
        WHERE true ON CONFLICT DO NOTHING;
        INSERT INTO role_rights (role, allows)
        SELECT DISTINCT 'counter', 'serveCounter' FROM role_rights WHERE role = 'owner'
        ON CONFLICT DO NOTHING;
        """
}
