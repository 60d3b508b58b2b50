import Canvas
import Shop

/// What a return comes to: the refund and what it is made of, what went out, what each
/// group of units has of it.
extension ReturnList {
    static func sum(_ goods: Return, _ purchase: Purchase, _ scene: Scene) -> [Label] {
        let language = scene.language
        let currency = purchase.order.currency
        let rows = purchase.expectation(for: goods)
        let total = language.money(rows.map(\.amount).total, currency)
        let title =
            switch goods.status {
            case .registered, .awaiting:
                Return.ifAllAccepted.text(in: language).capitalisedFirst + " "
            case .accepted: scene.say("To refund ", "Do zwrotu ")
            case .settled: scene.say("Refunded ", "Zwrócono ")
            case .rejected, .cancelled: scene.say("Nothing to refund ", "Nic do zwrotu ")
            }
        guard !rows.isEmpty else { return [Label(title, .heading)] }
        return [
            Label(title.padded(to: 24) + total.padded(to: 13, alignment: .trailing), .heading),
            Label("  = " + language.refundSum(rows, currency), .dim),
        ]
    }

    static func payouts(_ goods: Return, _ currency: Currency, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        return goods.entries.standing.map { entry in
            filed(
                ColumnTitle.payment.title(in: language),
                dotted([
                    Label(language.money(entry.amount, currency), .ok),
                    Label(entry.instrument.label(in: language)), Label(entry.reference, .dim),
                    Label(
                        language.dayAndTime(entry.at.at, in: scene.zone, today: scene.today),
                        .dim
                    ),
                ])
            )
        }
    }

    /// A cancellation that names no order: what its document says, and no more.
    static func orphan(_ file: ReturnFile, width: Int, _ scene: Scene) -> [[Label]] {
        let language = scene.language
        let document = file.goods.importedFrom ?? ""
        var table = TextTable(
            [
                Column(ColumnTitle.sku.title(in: language), .flexible(8, upTo: 16), priority: 2),
                Column(
                    ColumnTitle.article.title(in: language),
                    .flexible(16, upTo: 44),
                    priority: 9
                ),
                .number(ColumnTitle.pieces.title(in: language), 8, priority: 8),
                .number(ColumnTitle.refund.title(in: language), 14, priority: 7),
            ],
            articles: 1
        )
        for line in file.orphanLines {
            table.add([
                Label(line.sku, .dim), Label(line.name), Label(language.number(line.units)),
                Label(language.money(line.amount, file.currency)),
            ])
        }
        let why = scene.say(
            "Imported; no single order has these goods.",
            "Z importu; żadne jedno zamówienie nie ma tych towarów."
        )
        return [
            filed(ColumnTitle.document.title(in: language), [Label(document)]),
            [Label(why, .dim)], [],
        ] + table.lines(width: width)
    }
}

extension Return {
    /// What is refunded for the accepted units of a line in one condition, before
    /// anything is deducted.
    ///
    /// The rows of the refund hold units run by run; the decisions have them in the order
    /// in which they were made.
    func share(of line: ID<Order.Line>, in condition: Condition) -> Money {
        let accepted = decisions.standing.filter { $0.line == line && $0.isAccepted }
        var runs = rows.standing.compactMap { row -> Run? in
            guard case .units(line, _, let units) = row.kind else { return nil }
            return Run(units: units, amount: row.amount)
        }
        return accepted.reduce(into: Money.zero) { share, decision in
            let amount = runs.take(decision.units)
            if decision.condition == condition { share += amount }
        }
    }

    /// Units that are given back together, and what for them.
    fileprivate struct Run {
        var units: Int
        var amount: Money
    }
}

extension [Return.Run] {
    /// Takes so many units out, the first ones first, with their part of the amounts.
    ///
    /// The last units of a run take all that is left of it, so that nothing is lost where
    /// an amount does not divide, as in history.
    fileprivate mutating func take(_ units: Int) -> Money {
        var wanted = units
        var taken = Money.zero
        for index in indices where wanted > 0 && self[index].units > 0 {
            let run = self[index]
            let count = Swift.min(wanted, run.units)
            let each = run.amount.minorUnits / run.units
            let part =
                count == run.units ? run.amount : Money(minorUnits: each * count)
            self[index] = Return.Run(units: run.units - count, amount: run.amount - part)
            taken += part
            wanted -= count
        }
        return taken
    }
}
