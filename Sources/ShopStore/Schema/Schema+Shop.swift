extension Schema {
    /// People, roles, rules, counters: what belongs to the shop as a whole.
    static let shop = """
        CREATE TABLE topics (
            name TEXT PRIMARY KEY NOT NULL,
            n INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE storefronts (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE counters (
            kind TEXT NOT NULL,
            storefront_id INTEGER NOT NULL REFERENCES storefronts (id),
            year INTEGER NOT NULL,
            n INTEGER NOT NULL,
            PRIMARY KEY (kind, storefront_id, year)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE role_rights (
            role TEXT NOT NULL,
            allows TEXT NOT NULL,
            PRIMARY KEY (role, allows)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE staff (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
            is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
            version INTEGER NOT NULL DEFAULT 1
        ) STRICT;

        CREATE TABLE rules (
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (name, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE zone_periods (
            start_at INTEGER PRIMARY KEY NOT NULL,
            seconds INTEGER NOT NULL
        ) STRICT;

        \(appendOnly("rules"))
        """
}
