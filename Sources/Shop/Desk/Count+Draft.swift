/// A count as it is kept while it is under way: one row to a line, fields between tabs.
extension Count {
    package var draft: String {
        let rows = rows.map { row in
            let (kind, name) =
                switch row.item {
                case .line(let line): ("line", String(line.key))
                case .wrong(let code): ("wrong", code.oneLine)
                }
            let seal = row.isSealIntact.map { $0 ? "intact" : "broken" } ?? ""
            return [
                kind, name, row.condition.rawValue, String(row.units), row.proposal.rawValue, seal,
                row.note.oneLine,
            ].joined(separator: "\t")
        }
        return (["shelf\t\(shelf.oneLine)"] + rows).joined(separator: "\n")
    }

    /// Goes on with a count that was kept.
    ///
    /// What the record no longer has, and what cannot be read, is left out.
    package init(draft: String, of goods: Return, order: Order) {
        self.init(goods, of: order)
        var kept: [Row] = []
        for line in draft.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            if fields.count == 2, fields[0] == "shelf" { shelf = fields[1] }
            guard let row = Row(fields), isOfOrder(row), !kept.contains(where: row.isBeside) else {
                continue
            }
            kept.append(row)
        }
        let items = Set(kept.map(\.item))
        let untouched = rows.filter { !items.contains($0.item) }
        let wrong = kept.firstIndex { $0.item.line == nil } ?? kept.count
        kept.insert(contentsOf: untouched, at: wrong)
        rows = kept
    }

    private func isOfOrder(_ row: Row) -> Bool {
        row.item.line.map { order.line($0) != nil } ?? true
    }
}

extension Count.Row {
    fileprivate init?(_ fields: [String]) {
        guard fields.count == 7, let condition = Condition(rawValue: fields[2]),
            let units = Int(fields[3]), (0...IncomingLine.unitsLimit).contains(units),
            let proposal = Disposition(rawValue: fields[4])
        else { return nil }
        let item: Reception.Item
        switch fields[0] {
        case "line":
            guard let key = Int64(fields[1]) else { return nil }
            item = .line(ID(key))
        case "wrong": item = .wrong(fields[1])
        case _: return nil
        }
        let seal: Bool? = fields[5].isEmpty ? nil : fields[5] == "intact"
        self.init(
            item,
            condition: condition,
            units: units,
            proposal: proposal,
            isSealIntact: seal,
            note: fields[6]
        )
    }
}

extension String {
    /// Breaks and tabs as blanks.
    var oneLine: String {
        String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
