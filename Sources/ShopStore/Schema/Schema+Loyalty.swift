/// Points: who collects them, the ledger, and the rules by which they come.
extension Schema {
    /// Who collects points, with what the ledger adds up to, written in the same transaction.
    ///
    /// `owed` is what came back after the points for it were used: the balance is `available`
    /// less `owed`. A tier holds until its day; `warned_day` is when its end was announced.
    static let pointAccounts = """
        CREATE TABLE point_accounts (
            customer_id INTEGER PRIMARY KEY REFERENCES customers (id),
            number TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            available INTEGER NOT NULL CHECK (available >= 0),
            pending INTEGER NOT NULL CHECK (pending >= 0),
            owed INTEGER NOT NULL CHECK (owed >= 0),
            birthday TEXT NOT NULL,
            tier TEXT NOT NULL,
            tier_until_day INTEGER,
            warned_day INTEGER,
            opened_at INTEGER NOT NULL,
            opened_day INTEGER NOT NULL,
            CHECK (owed = 0 OR available = 0)
        ) STRICT;
        CREATE INDEX customers_email ON customers (lower(email)) WHERE email <> '';
        CREATE INDEX point_accounts_balance ON point_accounts (available - owed, customer_id);
        CREATE INDEX point_accounts_pending ON point_accounts (pending, customer_id);
        CREATE INDEX point_accounts_tier_end ON point_accounts (tier_until_day)
            WHERE tier_until_day IS NOT NULL;

        CREATE TABLE tier_changes (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES point_accounts (customer_id),
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            spent INTEGER NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX tier_changes_account ON tier_changes (account_id, id);
        \(appendOnly("tier_changes"))

        CREATE TABLE spendings (
            order_id INTEGER PRIMARY KEY REFERENCES orders (id),
            account_id INTEGER NOT NULL REFERENCES point_accounts (customer_id),
            day INTEGER NOT NULL,
            amount INTEGER NOT NULL CHECK (amount >= 0)
        ) STRICT;
        CREATE INDEX spendings_account ON spendings (account_id, day, amount);
        """

    /// Lots of points, and the ledger that tells of each what became of it.
    ///
    /// A lot's `pending` and `available` are what the entries that name it add up to. An entry
    /// without a lot is about what the account owes. What an order gave is kept by line, so
    /// that what comes back takes its own share, and by rule, to be explained.
    static let pointsLedger = """
        CREATE TABLE point_lots (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES point_accounts (customer_id),
            source TEXT NOT NULL,
            order_id INTEGER UNIQUE REFERENCES orders (id),
            return_id INTEGER REFERENCES returns (id),
            pending INTEGER NOT NULL CHECK (pending >= 0),
            available INTEGER NOT NULL CHECK (available >= 0),
            is_released INTEGER NOT NULL CHECK (is_released IN (0, 1)),
            release_day INTEGER,
            lifetime INTEGER CHECK (lifetime > 0),
            expiry_day INTEGER,
            terms INTEGER REFERENCES loyalty_terms (version),
            tier TEXT,
            granted_day INTEGER NOT NULL,
            CHECK ((source = 'order') = (order_id IS NOT NULL)),
            CHECK (pending = 0 OR is_released = 0)
        ) STRICT;
        CREATE INDEX point_lots_account ON point_lots (account_id);
        CREATE INDEX point_lots_open ON point_lots (account_id, expiry_day, id)
            WHERE pending > 0 OR available > 0;
        CREATE INDEX point_lots_release ON point_lots (release_day) WHERE pending > 0;
        CREATE INDEX point_lots_expiry ON point_lots (expiry_day, available)
            WHERE available > 0;

        CREATE TABLE point_grants (
            lot_id INTEGER NOT NULL REFERENCES point_lots (id),
            line_id INTEGER NOT NULL REFERENCES order_lines (id),
            points INTEGER NOT NULL CHECK (points >= 0),
            value INTEGER NOT NULL CHECK (value >= 0),
            PRIMARY KEY (lot_id, line_id)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("point_grants"))

        CREATE TABLE point_gains (
            lot_id INTEGER NOT NULL REFERENCES point_lots (id),
            position INTEGER NOT NULL,
            rule TEXT,
            points INTEGER NOT NULL CHECK (points > 0),
            PRIMARY KEY (lot_id, position)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("point_gains"))

        CREATE TABLE point_entries (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES point_accounts (customer_id),
            lot_id INTEGER REFERENCES point_lots (id),
            kind TEXT NOT NULL,
            pending INTEGER NOT NULL,
            available INTEGER NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            return_id INTEGER REFERENCES returns (id),
            refund_number INTEGER,
            coupon_id INTEGER,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            CHECK (pending <> 0 OR available <> 0),
            CHECK (lot_id IS NOT NULL OR pending = 0),
            CHECK ((return_id IS NULL) = (refund_number IS NULL)),
            CHECK (kind <> 'adjusted' OR reason <> '')
        ) STRICT;
        CREATE INDEX point_entries_account ON point_entries (account_id, id);
        CREATE INDEX point_entries_lot ON point_entries (lot_id, kind, pending, available)
            WHERE lot_id IS NOT NULL;
        CREATE INDEX point_entries_order ON point_entries (order_id, kind, pending, available)
            WHERE order_id IS NOT NULL;
        CREATE INDEX point_entries_return ON point_entries (return_id)
            WHERE return_id IS NOT NULL;
        CREATE INDEX point_entries_coupon ON point_entries (coupon_id)
            WHERE coupon_id IS NOT NULL;
        CREATE INDEX point_entries_kind ON point_entries (kind, available);
        \(appendOnly("point_entries"))
        """

    /// The programme's rules, by version; each counts for orders placed from its moment on.
    ///
    /// `rate`, `per_unit` and `multiplier` are in hundredths, of a point and of one;
    /// `pending_days` is nothing where points wait for the return window, `expiry_days` where
    /// they last; `point_value` is in minor units.
    static let loyaltyTerms = """
        CREATE TABLE loyalty_terms (
            version INTEGER PRIMARY KEY,
            from_at INTEGER NOT NULL,
            from_day INTEGER NOT NULL,
            rate INTEGER NOT NULL CHECK (rate >= 0),
            pending_days INTEGER CHECK (pending_days >= 0),
            expiry_days INTEGER CHECK (expiry_days > 0),
            point_value INTEGER NOT NULL CHECK (point_value > 0),
            at INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT
        ) STRICT;
        \(appendOnly("loyalty_terms"))

        CREATE TABLE loyalty_tiers (
            version INTEGER NOT NULL REFERENCES loyalty_terms (version),
            tier TEXT NOT NULL,
            threshold INTEGER NOT NULL CHECK (threshold >= 0),
            multiplier INTEGER NOT NULL CHECK (multiplier >= 0),
            PRIMARY KEY (version, tier)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("loyalty_tiers"))

        CREATE TABLE extra_rules (
            version INTEGER NOT NULL REFERENCES loyalty_terms (version),
            position INTEGER NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            condition TEXT NOT NULL,
            per_unit INTEGER NOT NULL CHECK (per_unit >= 0),
            points INTEGER NOT NULL CHECK (points >= 0),
            PRIMARY KEY (version, position),
            CHECK ((per_unit = 0) <> (points = 0))
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("extra_rules"))
        """

    /// Who may serve the programme and who may keep it.
    static let loyaltyRights = """
        INSERT INTO role_rights (role, allows)
        SELECT DISTINCT r.role, n.allows FROM role_rights AS r JOIN (
            SELECT 'warehouse' AS role, 'serveLoyalty' AS allows
            UNION ALL SELECT 'customer-service', 'serveLoyalty'
            UNION ALL SELECT 'manager', 'serveLoyalty'
            UNION ALL SELECT 'manager', 'keepLoyalty'
            UNION ALL SELECT 'owner', 'serveLoyalty'
            UNION ALL SELECT 'owner', 'keepLoyalty'
        ) AS n ON n.role = r.role
        WHERE 1 = 1
        ON CONFLICT DO NOTHING;
        """
}
