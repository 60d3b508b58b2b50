import Shop

extension Session {
    func receptions(of id: ID<Return>) throws -> Journal<Reception> {
        try journal(
            "receptions",
            of: id,
            [
                "line_id", "wrong", "units", "condition", "proposal", "is_seal_intact", "shelf",
                "coalesce(note, '')", "at", "day", "staff_id", "service",
            ]
        ) { row in
            let line: ID<Order.Line>? = try row.optionalID()
            let wrong = try row.optionalText()
            return Reception(
                item: line.map(Reception.Item.line) ?? .wrong(wrong ?? ""),
                units: try row.units(),
                condition: try row.word(),
                proposal: try row.word(),
                isSealIntact: try row.optionalFlag(),
                shelf: try row.text(),
                note: try row.text(),
                at: try row.moment(),
                author: try row.author()
            )
        }
    }

    func decisions(of id: ID<Return>) throws -> Journal<Decision> {
        try journal(
            "decisions",
            of: id,
            [
                "line_id", "condition", "units", "ground", "diminished", "finding", "disposition",
            ]
        ) { row in
            Decision(
                line: try row.id(),
                condition: try row.word(),
                units: try row.units(),
                verdict: try row.verdict(),
                disposition: try row.word()
            )
        }
    }

    func refundRows(of id: ID<Return>) throws -> Journal<RefundRow> {
        try journal(
            "refund_rows",
            of: id,
            [
                "kind", "line_id", "run", "units", "price", "text", "amount",
            ]
        ) { row in
            RefundRow(try row.refundRowKind(), try row.money())
        }
    }

    func refundEntries(of id: ID<Return>) throws -> Journal<RefundEntry> {
        try journal(
            "refund_entries",
            of: id,
            [
                "instrument", "amount", "reference", "consent", "at", "day", "staff_id", "service",
            ]
        ) { row in
            RefundEntry(
                instrument: try row.word(),
                amount: try row.money(),
                reference: try row.text(),
                consent: try row.text(),
                at: try row.moment(),
                author: try row.author()
            )
        }
    }

    func journal<Fact>(
        _ table: SQL,
        of id: ID<Return>,
        _ columns: [SQL],
        _ read: (inout RowReader) throws -> Fact
    ) throws -> Journal<Fact> {
        let entries = try all(
            """
            SELECT return_id, number, step, reverses, \(sql: columns.joined(by: ", "))
            FROM \(sql: table) WHERE return_id = \(id) ORDER BY number
            """,
            from: table.text
        ) { row in
            _ = try row.integer()
            let number = try row.integer()
            let step = try row.integer()
            let reversed = try row.optionalInteger()
            return Journal<Fact>.Entry(
                number: number,
                step: step,
                content: try reversed.map { .reversal(of: $0) } ?? .fact(try read(&row))
            )
        }
        guard let journal = Journal(entries: entries) else {
            throw CorruptRow(table: table.text, key: String(id.key), column: 2)
        }
        return journal
    }
}

extension RowReader {
    mutating func author() throws -> Author {
        let author = Author(staff: try optionalID(), service: try optionalText())
        guard let author else { throw corrupt }
        return author
    }

    fileprivate mutating func verdict() throws -> Decision.Verdict {
        let ground = try optionalWord(Ground.self)
        let diminished = try optionalMoney()
        let finding = try optionalText()
        if let ground { return .refused(ground) }
        return .accepted(
            diminished.map {
                Decision.Diminished(amount: $0, finding: finding ?? "")
            }
        )
    }

    fileprivate mutating func refundRowKind() throws -> RefundRow.Kind {
        let word = try text()
        let line: ID<Order.Line>? = try optionalID()
        let run = try optionalInteger()
        let units = try optionalInteger()
        let price = try optionalMoney()
        let text = try optionalText()
        switch (word, line, run, units, price) {
        case ("units", let line?, let run?, let units?, _)
        where (0...IncomingLine.unitsLimit).contains(units):
            return .units(line: line, run: run, units: units)
        case ("delivery", _, _, _, _): return .delivery
        case ("label", _, _, _, let price?): return .label(price: price)
        case ("diminished", let line?, _, _, _):
            return .diminished(line: line, finding: text ?? "")
        case ("unpaid", _, _, _, _): return .unpaid
        case ("exchanged", let line?, _, let units?, _): return .exchanged(line: line, units: units)
        case ("reduction", let line?, _, _, _): return .reduction(line: line, reason: text ?? "")
        case ("reduced", let line?, _, _, _): return .reduced(line: line)
        case ("adjustment", _, _, _, _): return .adjustment(reason: text ?? "")
        case (_, _, _, _, _): throw corrupt
        }
    }
}
