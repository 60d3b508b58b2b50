extension Schema {
    /// What staff did with orders, with what taking a step back needs to know: each row
    /// leads to a version of its order, and a row that takes one back names the version that
    /// it reverses.
    static let orderSteps = """
        CREATE TABLE order_steps (
            order_id INTEGER NOT NULL REFERENCES orders (id),
            version INTEGER NOT NULL,
            kind TEXT NOT NULL,
            reverses INTEGER,
            from_status TEXT NOT NULL,
            was_on_hold INTEGER NOT NULL CHECK (was_on_hold IN (0, 1)),
            was_moved_here INTEGER NOT NULL CHECK (was_moved_here IN (0, 1)),
            payments INTEGER NOT NULL CHECK (payments >= 0),
            shipments INTEGER NOT NULL CHECK (shipments >= 0),
            refund_id INTEGER REFERENCES returns (id),
            at INTEGER NOT NULL,
            undo_until INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            PRIMARY KEY (order_id, version),
            CHECK ((kind = 'undo') = (reverses IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("order_steps"))
        """
}
