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

    /// Files what was settled before; a document of the past that gave nothing back had no day.
    static let filedReturns = """
        UPDATE returns SET settled_day = registered_day
            WHERE status = 'settled' AND settled_day IS NULL;
        UPDATE returns SET filed_version = version WHERE settled_day IS NOT NULL;
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
