import Shop

extension Session {
    /// Appends to the journals what a step has added to them.
    func append(_ goods: Return, after before: Return?) throws {
        for entry in goods.receptions.entries.dropFirst(before?.receptions.entries.count ?? 0) {
            try append(entry, to: "receptions", of: goods.id, Session.columns)
        }
        for entry in goods.decisions.entries.dropFirst(before?.decisions.entries.count ?? 0) {
            try append(entry, to: "decisions", of: goods.id, Session.columns)
        }
        for entry in goods.rows.entries.dropFirst(before?.rows.entries.count ?? 0) {
            try append(entry, to: "refund_rows", of: goods.id, Session.columns)
        }
        for entry in goods.entries.entries.dropFirst(before?.entries.entries.count ?? 0) {
            try append(entry, to: "refund_entries", of: goods.id, Session.columns)
        }
        for entry in goods.proposals.entries.dropFirst(before?.proposals.entries.count ?? 0) {
            try append(entry, of: goods.id)
        }
        for withdrawal in goods.withdrawals.dropFirst(before?.withdrawals.count ?? 0) {
            try insert(withdrawal, of: goods.id)
        }
        for entry in goods.transfers.entries.dropFirst(before?.transfers.entries.count ?? 0) {
            try append(entry, of: goods.id)
        }
    }

    func append<Fact>(
        _ entry: Journal<Fact>.Entry,
        to table: SQL,
        of id: ID<Return>,
        _ columns: (Fact) -> [(name: SQL, value: SQL.Value)]
    ) throws {
        switch entry.content {
        case .reversal(let number):
            try run(
                """
                INSERT INTO \(sql: table) (return_id, number, step, reverses)
                VALUES (\(id), \(entry.number), \(entry.step), \(number))
                """
            )
        case .fact(let fact):
            let columns = columns(fact)
            try run(
                """
                INSERT INTO \(sql: table) (return_id, number, step,
                    \(sql: columns.map(\.name).joined(by: ", ")))
                VALUES (\(id), \(entry.number), \(entry.step), \(list: columns.map(\.value)))
                """
            )
        }
    }

    private static func columns(_ fact: Reception) -> [(name: SQL, value: SQL.Value)] {
        var line: ID<Order.Line>?
        var wrong: String?
        switch fact.item {
        case .line(let id): line = id
        case .wrong(let what): wrong = what
        }
        return [
            ("line_id", .of(line)), ("wrong", .of(wrong)), ("units", fact.units.bound),
            ("condition", fact.condition.bound), ("proposal", fact.proposal.bound),
            ("is_seal_intact", .of(fact.isSealIntact)), ("shelf", fact.shelf.bound),
            ("note", fact.note.bound), ("at", fact.at.at.bound), ("day", fact.at.day.bound),
            ("staff_id", .of(fact.author.staff)), ("service", .of(fact.author.service)),
        ]
    }

    /// Until stock has its chapter, dispositions name the one warehouse MAIN.
    private static func columns(_ fact: Decision) -> [(name: SQL, value: SQL.Value)] {
        var ground: Ground?
        var diminished: Decision.Diminished?
        switch fact.verdict {
        case .accepted(let loss): diminished = loss
        case .refused(let why): ground = why
        }
        return [
            ("line_id", fact.line.bound), ("condition", fact.condition.bound),
            ("units", fact.units.bound), ("ground", .of(ground)),
            ("disposition", fact.disposition.bound), ("warehouse", .text("MAIN")),
            ("diminished", .of(diminished?.amount)), ("finding", .of(diminished?.finding)),
        ]
    }

    private static func columns(_ fact: RefundRow) -> [(name: SQL, value: SQL.Value)] {
        let kind: [(name: SQL, value: SQL.Value)] =
            switch fact.kind {
            case .units(let line, let run, let units):
                [
                    ("kind", .text("units")), ("line_id", line.bound), ("run", run.bound),
                    ("units", units.bound),
                ]
            case .delivery: [("kind", .text("delivery"))]
            case .label(let price): [("kind", .text("label")), ("price", price.bound)]
            case .diminished(let line, let finding):
                [("kind", .text("diminished")), ("line_id", line.bound), ("text", finding.bound)]
            case .unpaid: [("kind", .text("unpaid"))]
            case .exchanged(let line, let units):
                [("kind", .text("exchanged")), ("line_id", line.bound), ("units", units.bound)]
            case .reduction(let line, let reason):
                [("kind", .text("reduction")), ("line_id", line.bound), ("text", reason.bound)]
            case .reduced(let line): [("kind", .text("reduced")), ("line_id", line.bound)]
            case .adjustment(let reason):
                [("kind", .text("adjustment")), ("text", reason.bound)]
            }
        return kind + [("amount", fact.amount.bound)]
    }

    private static func columns(_ fact: RefundEntry) -> [(name: SQL, value: SQL.Value)] {
        [
            ("instrument", fact.instrument.bound), ("amount", fact.amount.bound),
            ("reference", fact.reference.bound), ("consent", fact.consent.bound),
            ("at", fact.at.at.bound), ("day", fact.at.day.bound),
            ("staff_id", .of(fact.author.staff)), ("service", .of(fact.author.service)),
        ]
    }
}

extension SQL.Value {
    static func of(_ value: (some Bindable)?) -> SQL.Value {
        value?.bound ?? .null
    }
}
