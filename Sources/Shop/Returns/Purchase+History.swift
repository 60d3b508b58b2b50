/// Goods that came back before the shop kept its books here, as a document tells it.
package struct PastReturn: Hashable, Sendable {
    package var document: String
    package var at: Moment
    package var lines: [Line]
    package var author: Author

    package init(document: String, at: Moment, lines: [Line], author: Author) {
        self.document = document
        self.at = at
        self.lines = lines
        self.author = author
    }

    /// Units of one line of the order, with what the document gave back for them.
    package struct Line: Hashable, Sendable {
        package var orderLine: ID<Order.Line>
        package var units: Int
        package var amount: Money

        package init(orderLine: ID<Order.Line>, units: Int, amount: Money) {
            self.orderLine = orderLine
            self.units = units
            self.amount = amount
        }
    }
}

extension PastReturn {
    /// With the document's lines for one line of the order as one.
    ///
    /// So no two of them take the same units out of its runs.
    fileprivate var merged: PastReturn {
        var merged = self
        merged.lines = lines.reduce(into: []) { lines, line in
            if let known = lines.firstIndex(where: { $0.orderLine == line.orderLine }) {
                lines[known].units += line.units
                lines[known].amount += line.amount
            } else {
                lines.append(line)
            }
        }
        return merged
    }
}

extension Purchase {
    /// Adds a return that is history: settled on its own date with the document's
    /// amount, without window, deadline or message (DECISIONS 16).
    ///
    /// Nil, and nothing added, where it would take back more units than were bought
    /// or give back more money than was paid.
    ///
    /// Its number is drawn once it is known to fit, so it comes without one.
    package mutating func addHistory(_ past: PastReturn, id: ID<Return>) -> Return? {
        let past = past.merged
        let amount = past.lines.map(\.amount).total
        guard fits(past, in: id), amount <= moneyLeft(for: id) else { return nil }
        var goods = Return(
            id: id,
            number: "",
            order: order.id,
            status: .settled,
            registered: past.at,
            dates: Return.Dates(statementSent: past.at, statementReached: past.at),
            lines: past.lines.map { Return.Line(orderLine: $0.orderLine, units: $0.units) },
            document: .correctionInvoice(past.document),
            importedFrom: past.document
        )
        for line in past.lines { goods.write(line, of: past, rows: historyRows(for: line, in: id)) }
        if amount > .zero {
            goods.entries.append(
                RefundEntry(
                    instrument: order.payments.first?.instrument ?? .external,
                    amount: amount,
                    reference: past.document,
                    at: past.at,
                    author: past.author
                ),
                step: 1
            )
        }
        returns.append(goods)
        return goods
    }

    private func fits(_ past: PastReturn, in id: ID<Return>) -> Bool {
        past.lines.allSatisfy { part in
            guard part.amount >= .zero, let line = order.line(part.orderLine) else { return false }
            return part.units > 0 && part.units <= acceptable(line, in: id)
        }
    }

    /// The units out of the runs that are free, with the document's amount spread
    /// over them, the rest on the first.
    private func historyRows(for line: PastReturn.Line, in id: ID<Return>) -> [RefundRow] {
        guard let bought = order.line(line.orderLine) else { return [] }
        let each = line.amount.minorUnits / line.units
        let taken = unitsTaken(of: line.orderLine, except: id)
        var left = line.units
        var rest = line.amount.minorUnits - each * line.units
        return bought.runs.enumerated().compactMap { index, run in
            let units = min(left, run.units - taken[index, default: 0])
            guard units > 0 else { return nil }
            left -= units
            defer { rest = 0 }
            return RefundRow(
                .units(line: line.orderLine, run: index, units: units),
                Money(minorUnits: each * units + rest)
            )
        }
    }
}

extension Return {
    fileprivate mutating func write(
        _ line: PastReturn.Line,
        of past: PastReturn,
        rows refund: [RefundRow]
    ) {
        receptions.append(
            Reception(
                item: .line(line.orderLine),
                units: line.units,
                condition: .asNew,
                proposal: .restock,
                at: past.at,
                author: past.author
            ),
            step: 1
        )
        decisions.append(
            Decision(
                line: line.orderLine,
                condition: .asNew,
                units: line.units,
                verdict: .accepted(nil),
                disposition: .restock
            ),
            step: 1
        )
        for row in refund { rows.append(row, step: 1) }
    }
}
