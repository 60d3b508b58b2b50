/// What articles are to the stock, and the files that told of them.
extension Schema {
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
}
