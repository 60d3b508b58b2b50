import Shop

extension Session {
    /// The order with all its returns.
    func purchase(_ id: ID<Order>) throws -> Purchase? {
        guard let order = try order(id) else { return nil }
        let returns = try returns(where: "order_id = \(id)")
        let exchanges = returns.isEmpty ? [] : try exchanges(of: id)
        return Purchase(
            order: order,
            returns: returns,
            exchanges: exchanges,
            exchangeRecords: try records(of: exchanges.map(\.id)),
            claims: try claims(where: "order_id = \(id)")
        )
    }

    /// The order of a return with all its returns.
    func purchase(of id: ID<Return>) throws -> Purchase {
        let key = try first("SELECT id, order_id FROM returns WHERE id = \(id)", from: "returns") {
            (try $0.id(Return.self), try $0.optionalID(Order.self))
        }
        guard let key else { throw Return.Refusal.noSuchReturn }
        guard let order = key.1 else { throw Return.Refusal.isHistory }
        guard let purchase = try purchase(order) else { throw Return.Refusal.noOrder }
        return purchase
    }

    func goodsReturned(_ id: ID<Return>) throws -> Return? {
        try returns(where: "id = \(id)").first
    }

    private func returns(where condition: SQL) throws -> [Return] {
        let headers = try all(
            """
            SELECT id, number, kind, order_id, follows_id, status, version, registered_at,
                registered_day, sent_at, sent_day, reached_at, reached_day, posted_at, posted_day,
                delivered_at, delivered_day, way, locker_code, label, account, account_consent,
                correction, claim_id, remedy, late_reason, ground, rejection_note,
                document, document_number, settled_day, filed_version, imported_from, last_step,
                last_from, last_staff_id, last_service, last_at, undo_until
            FROM returns WHERE \(sql: condition) ORDER BY id
            """,
            from: "returns",
            Return.init(header:)
        )
        return try headers.map { header in
            var goods = header
            goods.lines = try announcedLines(of: goods.id)
            goods.receptions = try receptions(of: goods.id)
            goods.decisions = try decisions(of: goods.id)
            goods.rows = try refundRows(of: goods.id)
            goods.entries = try refundEntries(of: goods.id)
            goods.proposals = try proposals(of: goods.id)
            goods.transfers = try transfers(of: goods.id)
            goods.withdrawals = try withdrawals(of: goods.id)
            goods.holds = try holds(of: goods.id)
            return goods
        }
    }

    private func announcedLines(of id: ID<Return>) throws -> [Return.Line] {
        try all(
            """
            SELECT l.return_id, l.line_id, l.units, l.reason, l.note, l.wanted_id, v.sku,
                v.name, l.wanted_price, l.wanted_until
            FROM return_lines AS l LEFT JOIN variants AS v ON v.id = l.wanted_id
            WHERE l.return_id = \(id) ORDER BY l.position
            """,
            from: "return_lines"
        ) { row in
            _ = try row.integer()
            return Return.Line(
                orderLine: try row.id(),
                units: try row.units(),
                reason: try row.word(),
                note: try row.text(),
                wanted: try Wanted(reading: &row)
            )
        }
    }
}

extension Return {
    fileprivate init(header row: inout RowReader) throws {
        self.init(
            id: try row.id(),
            number: try row.text(),
            kind: try row.word(),
            order: try row.optionalID(),
            follows: try row.optionalID(),
            status: try row.word(),
            version: try row.integer(),
            registered: try row.moment(),
            dates: Dates(
                statementSent: try row.moment(),
                statementReached: try row.moment(),
                proofOfPosting: try row.optionalMoment(),
                delivered: try row.optionalMoment()
            ),
            lines: [],
            wayBack: try WayBack(reading: &row),
            lockerCode: try row.text(),
            label: try row.money(),
            account: try row.account(),
            accountConsent: try row.text(),
            correction: try row.text(),
            claim: try row.optionalID(),
            remedy: try row.optionalWord(),
            lateReason: try row.text(),
            rejection: try Rejection(reading: &row),
            filing: try Filing(reading: &row),
            importedFrom: try row.optionalText(),
            lastStep: try LastStep(reading: &row)
        )
    }
}

extension Wanted {
    fileprivate init?(reading row: inout RowReader) throws {
        let variant: ID<Variant>? = try row.optionalID()
        let sku = try row.optionalText()
        let name = try row.optionalText()
        let price = try row.optionalMoney()
        let until = try row.optionalDay()
        guard let variant else { return nil }
        guard let sku, let name, let until else { throw row.corrupt }
        self.init(variant: variant, sku: sku, name: name, price: price, until: until)
    }
}

extension RowReader {
    /// A bank account; nil for an empty text.
    mutating func account() throws -> IBAN? {
        let text = try text()
        guard !text.isEmpty else { return nil }
        do {
            return try IBAN(typed: text)
        } catch {
            throw corrupt
        }
    }
}

extension Return.WayBack {
    /// The word under which a way back is stored.
    var word: String {
        switch self {
        case .ownParcel: "own"
        case .locker(let size): "locker-\(size.rawValue)"
        case .inPerson: "person"
        }
    }

    init?(word: String) {
        let known: [Self] = [.ownParcel, .inPerson] + Return.LockerSize.allCases.map(Self.locker)
        guard let way = known.first(where: { $0.word == word }) else { return nil }
        self = way
    }

    init(reading row: inout RowReader) throws {
        guard let way = Self(word: try row.text()) else { throw row.corrupt }
        self = way
    }
}

extension Return.Rejection {
    fileprivate init?(reading row: inout RowReader) throws {
        let ground = try row.optionalWord(Ground.self)
        let note = try row.optionalText()
        guard let ground else { return nil }
        self.init(ground: ground, note: note ?? "")
    }
}

extension Return.Document {
    /// The word under which a document is stored, and its number where it has one.
    var stored: (word: String, number: String?) {
        switch self {
        case .register: ("register", nil)
        case .correctionInvoice(let number): ("correction-invoice", number)
        }
    }

    init?(reading row: inout RowReader) throws {
        let word = try row.optionalText()
        let number = try row.optionalText()
        switch (word, number) {
        case (nil, _): return nil
        case ("register"?, _): self = .register
        case ("correction-invoice"?, let number?): self = .correctionInvoice(number)
        case (.some, _): throw row.corrupt
        }
    }
}

extension Return.Filing {
    fileprivate init?(reading row: inout RowReader) throws {
        let document = try Return.Document(reading: &row)
        let day = try row.optionalDay()
        let version = try row.optionalInteger()
        guard let document else { return nil }
        guard let day, let version else { throw row.corrupt }
        self.init(document, on: day, version: version)
    }
}

extension Return.LastStep {
    fileprivate init?(reading row: inout RowReader) throws {
        let kind = try row.optionalWord(Return.Step.Kind.self)
        let from = try row.optionalWord(Return.Status.self)
        let author = Author(staff: try row.optionalID(), service: try row.optionalText())
        let at = try row.optionalInstant()
        let until = try row.optionalInstant()
        guard let kind else { return nil }
        guard let author, let at, let until else { throw row.corrupt }
        self.init(
            kind: kind,
            from: from,
            author: author,
            at: at,
            undoUntil: until
        )
    }
}
