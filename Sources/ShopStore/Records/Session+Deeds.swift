import Shop

extension Session {
    /// Stamps a deed, seals it behind the one before, and lets the topics that it
    /// touches move.
    ///
    /// - Parameter salt: For the entry's note; random unless given.
    /// - Returns: The entry's key.
    @discardableResult
    func record(
        _ deed: Deed,
        by signatory: Signatory,
        at moment: Moment,
        salt: ((Int64) -> String)? = nil
    ) throws -> Int64 {
        let last = try lastEntry
        let id = (last?.id ?? 0) + 1
        let salt = deed.note.isEmpty ? "" : salt?(id) ?? AuditChain.randomSalt()
        try insert(try entry(id, of: deed, salt, by: signatory, at: moment, behind: last?.hash))
        try keep(deed.note, salt, of: id)
        try name(deed.subjects, of: id)
        return id
    }

    private var lastEntry: (id: Int64, hash: String)? {
        get throws {
            try first("SELECT id, hash FROM deeds ORDER BY id DESC LIMIT 1", from: "deeds") {
                (Int64(try $0.integer()), try $0.text())
            }
        }
    }

    private func entry(
        _ id: Int64,
        of deed: Deed,
        _ salt: String,
        by signatory: Signatory,
        at moment: Moment,
        behind previous: String?
    ) throws -> AuditChain.Entry {
        AuditChain.Entry(
            id: id,
            at: moment,
            staff: signatory.author.staff,
            service: signatory.author.service,
            terminal: signatory.terminal,
            action: deed.action.rawValue,
            record: try name(of: deed.subjects.first),
            before: Deed.Fact.stored(deed.before),
            after: Deed.Fact.stored(deed.after),
            noteDigest: AuditChain.digest(of: deed.note, salt: salt),
            subjects: deed.subjects.map(\.line).sorted().joined(separator: "\n"),
            previous: previous ?? AuditChain.origin
        )
    }

    /// Keeps free text apart from the chain, which knows its digest only.
    private func keep(_ note: String, _ salt: String, of deed: Int64) throws {
        guard !note.isEmpty else { return }
        try run(
            """
            INSERT INTO deed_private (deed_id, field, salt, value)
            VALUES (\(deed), 'note', \(salt), \(note))
            """
        )
    }

    private func insert(_ entry: AuditChain.Entry) throws {
        try run(
            """
            INSERT INTO deeds (id, at, day, staff_id, service, terminal, action, record,
                before, after, note_digest, previous, hash)
            VALUES (\(entry.id), \(entry.at.at), \(entry.at.day), \(entry.staff),
                \(entry.service), \(entry.terminal), \(entry.action), \(entry.record),
                \(entry.before), \(entry.after), \(entry.noteDigest), \(entry.previous),
                \(entry.hash))
            """
        )
    }

    private func name(_ subjects: [Deed.Subject], of deed: Int64) throws {
        var topics: Set = ["history"]
        for subject in subjects {
            try run(
                """
                INSERT INTO deed_subjects (deed_id, kind, subject)
                VALUES (\(deed), \(subject.kind), \(subject.key))
                """
            )
            topics.insert(subject.kind)
        }
        for topic in topics.sorted() { try move(topic) }
    }

    /// Lets every session know that something of a topic has changed.
    func move(_ topic: String) throws {
        // The history's counter tells how many entries it has, so that none can be cut off
        // its end; of any other it is enough that it moves.
        let isNew = memory.topics.insert(topic).inserted
        guard isNew || topic == "history" else { return }
        try run(
            """
            INSERT INTO topics (name, n) VALUES (\(topic), 1)
            ON CONFLICT (name) DO UPDATE SET n = n + 1
            """
        )
    }

    /// What people call a record: its number or name.
    private func name(of subject: Deed.Subject?) throws -> String {
        let question: SQL
        switch subject {
        case .order(let id): question = "SELECT number FROM orders WHERE id = \(id)"
        case .goodsReturned(let id): question = "SELECT number FROM returns WHERE id = \(id)"
        case .parcel(let id): question = "SELECT tracking FROM parcels WHERE id = \(id)"
        case .claim(let id): question = "SELECT number FROM claims WHERE id = \(id)"
        case .message(let id): question = "SELECT record FROM messages WHERE id = \(id)"
        case .bankFile(let id): question = "SELECT number FROM bank_files WHERE id = \(id)"
        case .variant(let id): question = "SELECT sku FROM variants WHERE id = \(id)"
        case .stockDocument(let id):
            question = "SELECT number FROM stock_documents WHERE id = \(id)"
        case .account(let id):
            question = "SELECT number FROM point_accounts WHERE customer_id = \(id)"
        case .reward(let id): question = "SELECT name FROM rewards WHERE id = \(id)"
        case .coupon(let id): question = "SELECT number FROM coupons WHERE id = \(id)"
        case .giftCard(let id): question = "SELECT number FROM gift_cards WHERE id = \(id)"
        case .staff(let id): question = "SELECT name FROM staff WHERE id = \(id)"
        case .rule(let name): return name
        case nil: return ""
        }
        return try first(question, from: "deeds") { try $0.text() } ?? ""
    }
}

extension Deed.Subject {
    /// The word for the kind of record, which is its topic too.
    var kind: String {
        switch self {
        case .order: "orders"
        case .goodsReturned: "returns"
        case .parcel: "parcels"
        case .claim: "claims"
        case .message: "messages"
        case .bankFile: "bank-files"
        case .variant: "stock"
        case .stockDocument: "stock-documents"
        case .account: "loyalty"
        case .reward: "rewards"
        case .coupon: "coupons"
        case .giftCard: "gift-cards"
        case .staff: "staff"
        case .rule: "rules"
        }
    }

    /// The subject as it enters the chain.
    var line: String { "\(kind)\t\(key)" }

    var key: String {
        switch self {
        case .order(let id): String(id.key)
        case .goodsReturned(let id): String(id.key)
        case .parcel(let id): String(id.key)
        case .claim(let id): String(id.key)
        case .message(let id): String(id)
        case .bankFile(let id): String(id.key)
        case .variant(let id): String(id.key)
        case .stockDocument(let id): String(id.key)
        case .account(let id): String(id.key)
        case .reward(let id): String(id.key)
        case .coupon(let id): String(id.key)
        case .giftCard(let id): String(id.key)
        case .staff(let id): String(id.key)
        case .rule(let name): name
        }
    }
}

extension Deed.Fact {
    /// Facts as they are stored: one to a line, the name before a tab.
    static func stored(_ facts: [Deed.Fact]) -> String {
        facts.map { "\($0.name)\t\($0.value.oneLine)" }.joined(separator: "\n")
    }

    static func read(_ text: String) -> [Deed.Fact] {
        text.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return Deed.Fact(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }
}

extension String {
    fileprivate var oneLine: String {
        String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

extension Author {
    /// The staff member who acts or has started what acts.
    var staff: ID<Staff>? {
        switch self {
        case .staff(let id): id
        case .system(_, let starter): starter
        case .customer: nil
        }
    }

    /// The word under which a customer's own deeds are stored.
    private static let customersService = "customer"

    var service: String? {
        switch self {
        case .staff: nil
        case .system(let service, _): service
        case .customer: Author.customersService
        }
    }

    init?(staff: ID<Staff>?, service: String?) {
        switch (staff, service) {
        case (nil, Author.customersService?): self = .customer
        case (let staff, let service?): self = .system(service: service, startedBy: staff)
        case (let staff?, nil): self = .staff(staff)
        case (nil, nil): return nil
        }
    }
}
