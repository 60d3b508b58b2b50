extension Schema {
    static let catalogue = """
        CREATE TABLE products (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE variants (
            id INTEGER PRIMARY KEY,
            product_id INTEGER NOT NULL REFERENCES products (id),
            sku TEXT NOT NULL,
            sku_key TEXT NOT NULL UNIQUE,
            ean TEXT NOT NULL,
            name TEXT NOT NULL,
            asks_for_seal INTEGER NOT NULL CHECK (asks_for_seal IN (0, 1)),
            search TEXT NOT NULL
        ) STRICT;
        CREATE INDEX variants_ean ON variants (ean) WHERE ean <> '';

        CREATE TABLE customers (
            id INTEGER PRIMARY KEY,
            identity TEXT UNIQUE,
            name TEXT NOT NULL,
            email TEXT NOT NULL,
            phone TEXT NOT NULL,
            city TEXT NOT NULL,
            country TEXT NOT NULL
        ) STRICT;
        """

    /// `goods`, `total` and `units` are what the lines add up to; `refunded` and
    /// `return_count` what the returns add up to.
    ///
    /// Each is written with what it sums.
    static let orders = """
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY,
            storefront_id INTEGER NOT NULL REFERENCES storefronts (id),
            channel TEXT NOT NULL,
            external_id TEXT NOT NULL,
            number TEXT NOT NULL,
            number_key TEXT NOT NULL,
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            placed_at INTEGER NOT NULL,
            placed_day INTEGER NOT NULL,
            status TEXT NOT NULL,
            is_on_hold INTEGER NOT NULL CHECK (is_on_hold IN (0, 1)),
            customer_id INTEGER REFERENCES customers (id),
            buyer_kind TEXT NOT NULL,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL,
            name_search TEXT NOT NULL,
            email TEXT NOT NULL,
            email_search TEXT NOT NULL,
            phone TEXT NOT NULL,
            city TEXT NOT NULL,
            city_search TEXT NOT NULL,
            country TEXT NOT NULL,
            tax_number TEXT NOT NULL,
            goods INTEGER NOT NULL CHECK (goods >= 0),
            discount INTEGER NOT NULL CHECK (discount BETWEEN 0 AND goods),
            delivery INTEGER NOT NULL CHECK (delivery >= 0),
            cheapest_delivery INTEGER CHECK (cheapest_delivery >= 0),
            total INTEGER NOT NULL CHECK (total = goods - discount + delivery),
            units INTEGER NOT NULL CHECK (units > 0),
            refunded INTEGER NOT NULL DEFAULT 0 CHECK (refunded >= 0),
            return_count INTEGER NOT NULL DEFAULT 0 CHECK (return_count >= 0),
            note TEXT NOT NULL,
            tags TEXT NOT NULL,
            tags_search TEXT NOT NULL,
            invoice TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            UNIQUE (storefront_id, channel, external_id)
        ) STRICT;
        CREATE INDEX orders_placed ON orders (placed_at, id);
        CREATE INDEX orders_number ON orders (number_key, id);
        CREATE INDEX orders_total ON orders (total, id);
        CREATE INDEX orders_name ON orders (name_key, id);
        CREATE INDEX orders_customer ON orders (customer_id) WHERE customer_id IS NOT NULL;
        CREATE INDEX orders_status ON orders (status, placed_at, id);

        CREATE TABLE order_lines (
            id INTEGER PRIMARY KEY,
            order_id INTEGER NOT NULL REFERENCES orders (id),
            position INTEGER NOT NULL,
            variant_id INTEGER NOT NULL REFERENCES variants (id),
            name TEXT NOT NULL,
            units INTEGER NOT NULL CHECK (units > 0),
            gross INTEGER NOT NULL CHECK (gross >= 0),
            vat INTEGER,
            UNIQUE (order_id, position)
        ) STRICT;
        CREATE INDEX order_lines_variant ON order_lines (variant_id, order_id);

        CREATE TABLE line_runs (
            line_id INTEGER NOT NULL REFERENCES order_lines (id),
            position INTEGER NOT NULL,
            units INTEGER NOT NULL CHECK (units > 0),
            paid INTEGER NOT NULL CHECK (paid >= 0),
            PRIMARY KEY (line_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE payments (
            order_id INTEGER NOT NULL REFERENCES orders (id),
            position INTEGER NOT NULL,
            instrument TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount >= 0),
            reference TEXT NOT NULL,
            PRIMARY KEY (order_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE shipments (
            order_id INTEGER NOT NULL REFERENCES orders (id),
            position INTEGER NOT NULL,
            carrier TEXT NOT NULL,
            tracking TEXT NOT NULL,
            sent_at INTEGER,
            sent_day INTEGER,
            delivered_at INTEGER,
            delivered_day INTEGER,
            PRIMARY KEY (order_id, position)
        ) STRICT, WITHOUT ROWID;
        """
}
