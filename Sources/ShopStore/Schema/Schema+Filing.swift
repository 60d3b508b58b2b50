/// What settlements need besides their money: what is noted before, where they stand after.
extension Schema {
    /// How a customer asked for an account, and the correction invoice made out beforehand.
    static let payoutNotes = """
        ALTER TABLE returns ADD COLUMN account_consent TEXT NOT NULL DEFAULT '';
        ALTER TABLE returns ADD COLUMN correction TEXT NOT NULL DEFAULT '';
        """

    /// Orders of bank files that never reached the bank.
    static let withdrawnOrders = """
        CREATE TABLE withdrawn_orders (
            bank_file_id INTEGER NOT NULL,
            return_id INTEGER NOT NULL,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            PRIMARY KEY (bank_file_id, return_id),
            FOREIGN KEY (bank_file_id, return_id)
                REFERENCES payment_orders (bank_file_id, return_id)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("withdrawn_orders"))
        CREATE INDEX withdrawn_orders_return ON withdrawn_orders (return_id);
        """

    /// The settlement that wrote a return into the books, on `settled_day`.
    static let filing = """
        ALTER TABLE returns ADD COLUMN filed_version INTEGER;
        \(filedReturns)
        """

    /// Files what was settled before.
    ///
    /// A document of the past that gave nothing back had no day, and a refund that the bank
    /// sent back had none any more, which its entries still tell. What was opened again after
    /// that stands in no books.
    static let filedReturns = """
        UPDATE returns SET settled_day = registered_day
            WHERE status = 'settled' AND settled_day IS NULL;
        UPDATE returns SET filed_version = version WHERE settled_day IS NOT NULL;
        UPDATE returns SET
            settled_day = (SELECT max(e.day) FROM refund_entries AS e
                WHERE e.return_id = returns.id AND e.reverses IS NULL),
            filed_version = (SELECT max(e.step) FROM refund_entries AS e
                WHERE e.return_id = returns.id AND e.reverses IS NULL)
            WHERE status = 'accepted' AND document IS NOT NULL AND settled_day IS NULL;
        UPDATE returns SET document = NULL, document_number = NULL
            WHERE settled_day IS NULL AND document IS NOT NULL;
        """

    /// Payments that were moved to an order with a return, as far as it still keeps them.
    static let movedPayments = """
        ALTER TABLE payments ADD COLUMN is_moved INTEGER NOT NULL DEFAULT 0
            CHECK (is_moved IN (0, 1));
        UPDATE payments SET is_moved = 1
            WHERE reference = (SELECT r.number FROM orders AS o
                JOIN returns AS r ON r.id = o.exchange_for WHERE o.id = payments.order_id);
        DELETE FROM payments WHERE is_moved = 1
            AND (SELECT o.status FROM orders AS o WHERE o.id = payments.order_id) = 'cancelled'
            AND NOT EXISTS (SELECT 1 FROM returns AS r WHERE r.order_id = payments.order_id);
        """

    /// Claims that give no money have no day by which it is due, and what replaces their goods
    /// is told from other exchanges.
    static let goodsOnly = """
        UPDATE returns SET due_rank = 1, due_day = -1
            WHERE claim_id IS NOT NULL AND due_rank = 0
                AND (remedy IS NULL OR remedy IN ('repair', 'exchange'));
        UPDATE orders SET channel = 'replacement'
            WHERE exchange_for IN (SELECT id FROM returns WHERE remedy IN ('repair', 'exchange'));
        """
}
