/// Papers about stock: deliveries, transfers, stocktakes, and who waits for an article.
extension Schema {
    /// Goods that come: from suppliers, and from one warehouse to another.
    ///
    /// The numbers of documents are drawn like those of returns. `cost` is for all units of
    /// a line together.
    static let stockPapers = """
        CREATE TABLE suppliers (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE supplier_articles (
            supplier_id INTEGER NOT NULL REFERENCES suppliers (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            code TEXT NOT NULL,
            code_key TEXT NOT NULL,
            cost INTEGER CHECK (cost >= 0),
            units INTEGER CHECK (units >= 0),
            PRIMARY KEY (supplier_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX supplier_articles_code ON supplier_articles (supplier_id, code_key);

        CREATE TABLE receipts (
            document_id INTEGER PRIMARY KEY REFERENCES stock_documents (id),
            purchase_id INTEGER REFERENCES stock_documents (id),
            supplier_id INTEGER REFERENCES suppliers (id),
            reference TEXT NOT NULL
        ) STRICT;
        \(appendOnly("receipts"))

        CREATE TABLE purchase_orders (
            document_id INTEGER PRIMARY KEY REFERENCES stock_documents (id),
            supplier_id INTEGER NOT NULL REFERENCES suppliers (id),
            warehouse_id INTEGER NOT NULL REFERENCES warehouses (id),
            status TEXT NOT NULL,
            version INTEGER NOT NULL,
            is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
        ) STRICT;
        CREATE INDEX purchase_orders_status ON purchase_orders (status, document_id);

        CREATE TABLE purchase_lines (
            document_id INTEGER NOT NULL REFERENCES purchase_orders (document_id),
            position INTEGER NOT NULL,
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            units INTEGER NOT NULL CHECK (units > 0),
            received INTEGER NOT NULL CHECK (received >= 0),
            cost INTEGER CHECK (cost >= 0),
            PRIMARY KEY (document_id, position),
            UNIQUE (document_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX purchase_lines_variant ON purchase_lines (variant_id);

        CREATE TABLE stock_transfers (
            document_id INTEGER PRIMARY KEY REFERENCES stock_documents (id),
            source_id INTEGER NOT NULL REFERENCES warehouses (id),
            target_id INTEGER NOT NULL REFERENCES warehouses (id),
            status TEXT NOT NULL,
            version INTEGER NOT NULL,
            CHECK (source_id <> target_id)
        ) STRICT;

        CREATE TABLE stock_transfer_lines (
            document_id INTEGER NOT NULL REFERENCES stock_transfers (document_id),
            position INTEGER NOT NULL,
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            units INTEGER NOT NULL CHECK (units > 0),
            arrived INTEGER NOT NULL CHECK (arrived >= 0),
            lost INTEGER NOT NULL CHECK (lost >= 0 AND arrived + lost <= units),
            PRIMARY KEY (document_id, position),
            UNIQUE (document_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX stock_transfer_lines_variant ON stock_transfer_lines (variant_id);
        """

    /// Stocktakes: sheets are facts once they are handed in, and until then drafts that
    /// outlive a dropped line.
    static let stocktakes = """
        CREATE TABLE stocktakes (
            document_id INTEGER PRIMARY KEY REFERENCES stock_documents (id),
            warehouse_id INTEGER NOT NULL REFERENCES warehouses (id),
            bins TEXT NOT NULL,
            counters INTEGER NOT NULL CHECK (counters IN (1, 2)),
            status TEXT NOT NULL,
            version INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE count_sheets (
            document_id INTEGER NOT NULL REFERENCES stocktakes (document_id),
            number INTEGER NOT NULL,
            bin_id INTEGER NOT NULL REFERENCES bins (id),
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            is_recount INTEGER NOT NULL CHECK (is_recount IN (0, 1)),
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            PRIMARY KEY (document_id, number)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("count_sheets"))

        CREATE TABLE count_lines (
            document_id INTEGER NOT NULL,
            number INTEGER NOT NULL,
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            units INTEGER NOT NULL CHECK (units >= 0),
            booked INTEGER NOT NULL CHECK (booked >= 0),
            PRIMARY KEY (document_id, number, variant_id),
            FOREIGN KEY (document_id, number) REFERENCES count_sheets (document_id, number)
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("count_lines"))

        CREATE TABLE count_drafts (
            document_id INTEGER NOT NULL REFERENCES stocktakes (document_id),
            bin_id INTEGER NOT NULL REFERENCES bins (id),
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            units INTEGER NOT NULL CHECK (units >= 0),
            at INTEGER NOT NULL,
            PRIMARY KEY (document_id, bin_id, staff_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        """

    /// Which articles a stocktake of part of the range counts, as they were found when it
    /// began; one of the whole range names none.
    ///
    /// `articles` is the query that they were found by.
    static let countedRanges = """
        ALTER TABLE stocktakes ADD COLUMN articles TEXT NOT NULL DEFAULT '';

        CREATE TABLE stocktake_articles (
            document_id INTEGER NOT NULL REFERENCES stocktakes (document_id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            PRIMARY KEY (document_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        """

    /// What has come of a purchase order is looked up by it.
    static let papersOfSuppliers = """
        CREATE INDEX receipts_purchase ON receipts (purchase_id) WHERE purchase_id IS NOT NULL;
        """

    /// Who wants to know when an article is there again; each is told once.
    static let stockRequests = """
        CREATE TABLE stock_requests (
            id INTEGER PRIMARY KEY,
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            email TEXT NOT NULL CHECK (email <> ''),
            email_key TEXT NOT NULL,
            name TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('pl', 'en')),
            asked_at INTEGER NOT NULL,
            asked_day INTEGER NOT NULL,
            told_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX stock_requests_open ON stock_requests (variant_id, email_key)
            WHERE told_at IS NULL;
        CREATE INDEX stock_requests_asked ON stock_requests (asked_at, id)
            WHERE told_at IS NULL;
        """
}
