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

    /// What was scrapped of goods that came back: of all that is decided on goods, only this
    /// takes their value away.
    static let writtenOff = """
        CREATE INDEX stock_movements_scrapped ON stock_movements (variant_id, day, value)
            WHERE kind = 'disposition' AND value <> 0;
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

    /// Who may keep stock: those who receive goods.
    static let stockRights = """
        INSERT INTO role_rights (role, allows)
        SELECT DISTINCT r.role, 'keepStock' FROM role_rights AS r
        WHERE r.role IN ('warehouse', 'manager', 'owner')
        ON CONFLICT DO NOTHING;
        """
}
