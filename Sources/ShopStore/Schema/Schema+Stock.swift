/// The stock ledger and what lies beside it.
extension Schema {
    /// Where goods lie; every shop has one warehouse with a place for what came back.
    static let warehouses = """
        CREATE TABLE warehouses (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL,
            code_key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE bins (
            id INTEGER PRIMARY KEY,
            warehouse_id INTEGER NOT NULL REFERENCES warehouses (id),
            code TEXT NOT NULL,
            code_key TEXT NOT NULL,
            purpose TEXT NOT NULL,
            UNIQUE (warehouse_id, purpose, code_key)
        ) STRICT;

        INSERT INTO warehouses (id, code, code_key, name) VALUES (1, 'MAIN', 'main', '');
        INSERT INTO bins (id, warehouse_id, code, code_key, purpose) VALUES
            (1, 1, '', '', 'shelf'), (2, 1, '', '', 'quarantine'), (3, 1, '', '', 'outlet'),
            (4, 1, '', '', 'repair'), (5, 1, '', '', 'supplier');
        """

    /// When a chapter of the books was opened (DECISIONS 6).
    static let openings = """
        CREATE TABLE openings (
            chapter TEXT PRIMARY KEY NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        \(appendOnly("openings"))
        """

    /// Papers about stock, and the ledger itself.
    ///
    /// `value` is what the units cost, with the sign of `delta`; zero where goods only change
    /// their place.
    static let stockLedger = """
        CREATE TABLE stock_documents (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            number TEXT NOT NULL UNIQUE,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT
        ) STRICT;
        \(appendOnly("stock_documents"))

        CREATE TABLE stock_movements (
            id INTEGER PRIMARY KEY,
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            bin_id INTEGER NOT NULL REFERENCES bins (id),
            delta INTEGER NOT NULL CHECK (delta <> 0),
            kind TEXT NOT NULL,
            value INTEGER NOT NULL CHECK (value = 0 OR (value > 0) = (delta > 0)),
            order_id INTEGER REFERENCES orders (id),
            line_id INTEGER REFERENCES order_lines (id),
            document_id INTEGER REFERENCES stock_documents (id),
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            staff_id INTEGER REFERENCES staff (id),
            service TEXT,
            CHECK ((order_id IS NULL) = (line_id IS NULL)),
            CHECK (kind <> 'adjustment' OR document_id IS NOT NULL OR reason <> '')
        ) STRICT;
        CREATE INDEX stock_movements_variant ON stock_movements
            (variant_id, bin_id, delta, value);
        CREATE INDEX stock_movements_of_variant ON stock_movements (variant_id);
        CREATE INDEX stock_movements_order ON stock_movements (order_id)
            WHERE order_id IS NOT NULL;
        CREATE INDEX stock_movements_document ON stock_movements (document_id)
            WHERE document_id IS NOT NULL;
        CREATE INDEX stock_movements_sales ON stock_movements
            (variant_id, day, kind, delta, value, line_id) WHERE kind IN ('sale', 'return');
        \(appendOnly("stock_movements"))

        CREATE TABLE cost_layers (
            movement_id INTEGER PRIMARY KEY REFERENCES stock_movements (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            units_left INTEGER NOT NULL CHECK (units_left >= 0),
            value_left INTEGER NOT NULL CHECK (value_left >= 0)
        ) STRICT;
        CREATE INDEX cost_layers_open ON cost_layers (variant_id, movement_id)
            WHERE units_left > 0;

        CREATE TABLE cost_takes (
            movement_id INTEGER NOT NULL REFERENCES stock_movements (id),
            layer_id INTEGER NOT NULL REFERENCES cost_layers (movement_id),
            units INTEGER NOT NULL CHECK (units > 0),
            value INTEGER NOT NULL CHECK (value >= 0),
            PRIMARY KEY (movement_id, layer_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX cost_takes_layer ON cost_takes (layer_id, units, value);
        \(appendOnly("cost_takes"))
        """

    /// What the ledger adds up to, written in the same transaction.
    ///
    /// `last_…` is what the units cost that came in last.
    static let stockLevels = """
        CREATE TABLE stock_levels (
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            bin_id INTEGER NOT NULL REFERENCES bins (id),
            units INTEGER NOT NULL CHECK (units >= 0),
            PRIMARY KEY (variant_id, bin_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE stock_totals (
            variant_id INTEGER PRIMARY KEY REFERENCES variants (id),
            on_hand INTEGER NOT NULL CHECK (on_hand >= 0),
            unsellable INTEGER NOT NULL CHECK (unsellable BETWEEN 0 AND on_hand),
            reserved INTEGER NOT NULL CHECK (reserved >= 0),
            awaited INTEGER NOT NULL CHECK (awaited >= 0),
            incoming INTEGER NOT NULL CHECK (incoming >= 0),
            value INTEGER NOT NULL CHECK (value >= 0),
            last_units INTEGER NOT NULL CHECK (last_units >= 0),
            last_value INTEGER NOT NULL CHECK (last_value >= 0),
            CHECK (reserved <= on_hand - unsellable)
        ) STRICT;
        CREATE INDEX stock_totals_available
            ON stock_totals (on_hand - unsellable - reserved, variant_id);
        CREATE INDEX stock_totals_on_hand ON stock_totals (on_hand, variant_id);
        CREATE INDEX stock_totals_value ON stock_totals (value, variant_id);
        INSERT INTO stock_totals SELECT id, 0, 0, 0, 0, 0, 0, 0, 0 FROM variants;
        """

    /// What orders and carts lay claim to.
    ///
    /// `line_contents` is what a line takes from stock, as it was when the order came in; a
    /// line of which nothing is there takes nothing. A cart's claim counts until it lapses,
    /// whether anybody tidies up or not.
    static let reservations = """
        CREATE TABLE line_contents (
            line_id INTEGER NOT NULL REFERENCES order_lines (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            units INTEGER NOT NULL CHECK (units > 0),
            PRIMARY KEY (line_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX line_contents_order ON line_contents (order_id);

        CREATE TABLE reservations (
            line_id INTEGER NOT NULL REFERENCES order_lines (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            warehouse_id INTEGER NOT NULL REFERENCES warehouses (id),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            units INTEGER NOT NULL CHECK (units > 0),
            since INTEGER NOT NULL,
            PRIMARY KEY (line_id, variant_id, warehouse_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reservations_variant
            ON reservations (variant_id, warehouse_id, since, line_id, units);

        CREATE TABLE backorders (
            line_id INTEGER NOT NULL REFERENCES order_lines (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            units INTEGER NOT NULL CHECK (units > 0),
            since INTEGER NOT NULL,
            PRIMARY KEY (line_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX backorders_variant ON backorders (variant_id, since, line_id, units);

        CREATE TABLE cart_reservations (
            cart TEXT NOT NULL,
            article_id INTEGER NOT NULL REFERENCES variants (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            units INTEGER NOT NULL CHECK (units > 0),
            made_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > made_at),
            PRIMARY KEY (cart, article_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX cart_reservations_variant
            ON cart_reservations (variant_id, expires_at, units);
        """

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

    /// What an article is to the stock, and what it costs.
    ///
    /// Only *counted* ones have stock of their own: digital goods have none, and a bundle has
    /// that of its components. A product's code is what a product file calls it; `cost` and
    /// `supplier_code` are what such a file tells, apart from any supplier's feed.
    static let articles = """
        ALTER TABLE variants ADD COLUMN kind TEXT NOT NULL DEFAULT 'counted';
        ALTER TABLE variants ADD COLUMN price INTEGER;
        ALTER TABLE variants ADD COLUMN takes_preorders INTEGER NOT NULL DEFAULT 0
            CHECK (takes_preorders IN (0, 1));
        ALTER TABLE variants ADD COLUMN reorder_point INTEGER;
        ALTER TABLE variants ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
        ALTER TABLE variants ADD COLUMN name_search TEXT NOT NULL DEFAULT '';
        UPDATE variants SET name_key = sort_key(name), name_search = search_text(name);
        CREATE INDEX variants_name ON variants (name_key, id);
        CREATE INDEX variants_product ON variants (product_id);
        ALTER TABLE variants ADD COLUMN vat INTEGER;
        ALTER TABLE variants ADD COLUMN cost INTEGER;
        ALTER TABLE variants ADD COLUMN supplier_code TEXT NOT NULL DEFAULT '';
        CREATE INDEX variants_supplier_code ON variants (supplier_code)
            WHERE supplier_code <> '';
        ALTER TABLE products ADD COLUMN code TEXT;
        ALTER TABLE products ADD COLUMN category TEXT NOT NULL DEFAULT '';
        CREATE UNIQUE INDEX products_code ON products (code);

        CREATE TABLE bundle_components (
            bundle_id INTEGER NOT NULL REFERENCES variants (id),
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            units INTEGER NOT NULL CHECK (units > 0),
            PRIMARY KEY (bundle_id, variant_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX bundle_components_variant ON bundle_components (variant_id);
        """

    /// Files of articles that were taken in: the shop's own of products and stock, and
    /// suppliers' feeds.
    static let articleFiles = """
        CREATE TABLE article_files (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL CHECK (purpose IN ('products', 'stock', 'feed')),
            supplier_id INTEGER REFERENCES suppliers (id),
            digest TEXT NOT NULL,
            mapping TEXT NOT NULL,
            at INTEGER NOT NULL,
            day INTEGER NOT NULL,
            CHECK ((purpose = 'feed') = (supplier_id IS NOT NULL))
        ) STRICT;
        \(appendOnly("article_files"))
        """

    /// Who may keep stock: those who receive goods.
    static let stockRights = """
        INSERT INTO role_rights (role, allows)
        SELECT DISTINCT r.role, 'keepStock' FROM role_rights AS r
        WHERE r.role IN ('warehouse', 'manager', 'owner')
        ON CONFLICT DO NOTHING;
        """
}
