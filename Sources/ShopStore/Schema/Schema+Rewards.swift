/// What points buy, and the coupons that came of it.
extension Schema {
    /// Rewards as they are offered now; a coupon keeps what its reward gave.
    ///
    /// `value` is in hundredths of the price for `percent-off`, in minor units for
    /// `amount-off`. Of a coupon's code there are only the nonce that it follows from, under
    /// the key in the file beside, and the keyed digest by which it is found. `status`,
    /// `order_id` and `version` are what its events tell, written in the same transaction.
    static let rewards = """
        CREATE TABLE rewards (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            name_key TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            value INTEGER NOT NULL CHECK (value >= 0),
            sku TEXT NOT NULL,
            cost INTEGER NOT NULL CHECK (cost > 0),
            tier TEXT NOT NULL,
            per_customer INTEGER CHECK (per_customer > 0),
            in_total INTEGER CHECK (in_total > 0),
            valid_days INTEGER NOT NULL CHECK (valid_days > 0),
            from_day INTEGER,
            until_day INTEGER,
            is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
            CHECK ((kind = 'product') = (sku <> ''))
        ) STRICT;

        CREATE TABLE coupons (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            nonce TEXT NOT NULL,
            digest TEXT NOT NULL UNIQUE,
            hint TEXT NOT NULL,
            account_id INTEGER NOT NULL REFERENCES point_accounts (customer_id),
            reward_id INTEGER NOT NULL REFERENCES rewards (id),
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            value INTEGER NOT NULL CHECK (value >= 0),
            sku TEXT NOT NULL,
            cost INTEGER NOT NULL CHECK (cost > 0),
            issued_at INTEGER NOT NULL,
            issued_day INTEGER NOT NULL,
            last_day INTEGER NOT NULL CHECK (last_day >= issued_day),
            status TEXT NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            CHECK ((status = 'used') = (order_id IS NOT NULL))
        ) STRICT;
        CREATE INDEX coupons_account ON coupons (account_id, reward_id, status);
        CREATE INDEX coupons_reward ON coupons (reward_id, status);
        CREATE INDEX coupons_issued ON coupons (issued_at, id);
        CREATE INDEX coupons_last_day ON coupons (last_day, id);
        CREATE INDEX coupons_due ON coupons (last_day) WHERE status = 'issued';
        CREATE INDEX coupons_order ON coupons (order_id) WHERE order_id IS NOT NULL;

        CREATE TABLE coupon_events (
            coupon_id INTEGER NOT NULL REFERENCES coupons (id),
            number INTEGER NOT NULL CHECK (number > 0),
            kind TEXT NOT NULL,
            order_id INTEGER REFERENCES orders (id),
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            PRIMARY KEY (coupon_id, number),
            CHECK ((kind = 'used') = (order_id IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX coupon_events_day ON coupon_events (day, kind);
        \(appendOnly("coupon_events"))
        """
}
