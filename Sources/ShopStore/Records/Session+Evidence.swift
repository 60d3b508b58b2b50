import Shop

extension Session {
    /// The files that were taken in about a return, the oldest first.
    func evidence(of id: ID<Return>) throws -> [Evidence] {
        try all(
            """
            SELECT id, name, digest, size, modified_at, taken_at, taken_day FROM evidence
            WHERE return_id = \(id) ORDER BY id
            """,
            from: "evidence"
        ) { row in
            _ = try row.integer()
            return Evidence(
                name: try row.text(),
                digest: try row.text(),
                size: try row.integer(),
                modified: try row.instant(),
                taken: try row.moment()
            )
        }
    }

    /// Whether a file is known as it lies there, by all that can be told without reading it.
    func isTaken(_ file: EvidenceFile, for id: ID<Return>) throws -> Bool {
        try number(
            """
            SELECT count(*) FROM evidence WHERE return_id = \(id) AND name = \(file.name)
                AND size = \(file.size) AND modified_at = \(file.modified)
            """
        ) > 0
    }

    /// Takes a file in, unless one of that name and content was taken in before.
    func take(
        _ file: EvidenceFile,
        _ digest: String,
        for id: ID<Return>,
        at now: Moment
    ) throws -> Bool {
        try run(
            """
            INSERT INTO evidence (return_id, name, digest, size, modified_at, taken_at, taken_day)
            VALUES (\(id), \(file.name), \(digest), \(file.size), \(file.modified), \(now.at),
                \(now.day))
            ON CONFLICT (return_id, name, digest) DO NOTHING
            """
        ) > 0
    }
}

extension Deed.Fact {
    /// A file as the history names it: what is in it, then what it is called.
    init(evidence name: String, digest: String) {
        self.init("file", "\(digest) \(name)")
    }
}
