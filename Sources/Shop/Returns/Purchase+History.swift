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

extension Purchase {
    /// Adds a return that is history: settled on its own date with the document's
    /// amount, without window, deadline or message (DECISIONS 16).
    ///
    /// Nil, and nothing added, where it would take back more units than were bought
    /// or give back more money than was paid.
    ///
    /// Its number is drawn once it is known to fit, so it comes without one.
    package mutating func addHistory(_ past: PastReturn, id: ID<Return>) -> Return? {
        guard let lines = fitting(past.lines, in: id) else { return nil }
        let amount = lines.map(\.amount).total
        guard amount <= moneyLeft(for: id) else { return nil }
        var goods = Return(
            id: id,
            number: "",
            order: order.id,
            status: .settled,
            registered: past.at,
            dates: Return.Dates(statementSent: past.at, statementReached: past.at),
            lines: lines.map { Return.Line(orderLine: $0.orderLine, units: $0.units) },
            filing: Return.Filing(.correctionInvoice(past.document), on: past.at.day, version: 1),
            importedFrom: past.document
        )
        let taken = unitsTaken(except: id)
        for line in lines {
            let rows = historyRows(for: line, after: taken[line.orderLine, default: [:]])
            goods.write(line, of: past, rows: rows)
        }
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

    /// The lines, those that name the same line of the order made one, or nil where
    /// one of them cannot have come back.
    private func fitting(_ lines: [PastReturn.Line], in id: ID<Return>) -> [PastReturn.Line]? {
        let acceptable = acceptable(in: id)
        var places: [ID<Order.Line>: Int] = [:]
        var fitting: [PastReturn.Line] = []
        for line in lines {
            guard line.units > 0, line.amount >= .zero else { return nil }
            if let known = places[line.orderLine] {
                fitting[known].units += line.units
                fitting[known].amount += line.amount
            } else {
                places[line.orderLine] = fitting.count
                fitting.append(line)
            }
        }
        let isBorne = fitting.allSatisfy { $0.units <= acceptable[$0.orderLine, default: 0] }
        return isBorne && !fitting.isEmpty ? fitting : nil
    }

    /// The units out of the runs that are free, with the document's amount spread
    /// over them, the rest on the first.
    private func historyRows(
        for line: PastReturn.Line,
        after taken: [Int: Int]
    ) -> [RefundRow] {
        guard let bought = order.line(line.orderLine) else { return [] }
        let each = line.amount.minorUnits / line.units
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
