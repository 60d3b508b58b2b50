package import Shop

extension ShopStore {
    /// What a routine would do with each of the marked returns now, in their order.
    package func plan(
        _ routine: Routine,
        for marked: [Marked],
        by visitor: Visitor
    ) throws -> [PlannedStep] {
        try read(by: visitor) { session in
            let occasion = try session.occasion(for: visitor.signatory, at: moment)
            let trial = Trial(
                verdict: { $0.plan(routine, for: $1, on: occasion) },
                take: { purchase, goods throws(Return.Refusal) in
                    let step = try purchase.step(routine, for: goods, on: occasion.now.day)
                    _ = try purchase.take(step, with: goods.id, on: occasion)
                }
            )
            return try session.plan(trial, for: marked)
        }
    }

    /// What a bank file would do with each of the marked returns now, in their order.
    package func bankPlan(
        _ format: BankFile.Format,
        for marked: [Marked],
        by visitor: Visitor
    ) throws -> [PlannedStep] {
        try read(by: visitor) { session in
            let occasion = try session.occasion(for: visitor.signatory, at: moment)
            let trial = Trial(
                verdict: { $0.plan(format, for: $1, on: occasion) },
                take: { purchase, goods throws(Return.Refusal) in
                    let step = try purchase.remittance(of: goods, in: format, as: ID(0))
                    _ = try purchase.take(step, with: goods.id, on: occasion)
                }
            )
            return try session.plan(trial, for: marked)
        }
    }
}

/// What is tried out with marked returns.
private struct Trial {
    let verdict: (Purchase, Return) -> PlannedStep.Verdict
    let take: (inout Purchase, Return) throws(Return.Refusal) -> Void
}

extension Session {
    fileprivate func plan(_ trial: Trial, for marked: [Marked]) throws -> [PlannedStep] {
        zip(marked, try verdicts(on: marked, trial)).map { marked, verdict in
            PlannedStep(
                id: marked.id.key,
                number: marked.number,
                seen: marked.seen,
                verdict: verdict
            )
        }
    }

    /// Goes from order to order, so that each is read once and none is kept.
    private func verdicts(on marked: [Marked], _ trial: Trial) throws -> [PlannedStep.Verdict] {
        let orders = try orders(of: marked.map(\.id))
        var verdicts = marked.map { marked -> PlannedStep.Verdict in
            .cannot(orders[marked.id] == nil ? .noSuchReturn : .isHistory)
        }
        let places = Dictionary(grouping: marked.indices) { orders[marked[$0].id] ?? nil }
        for (order, places) in places {
            guard let order, var purchase = try purchase(order) else { continue }
            for place in places {
                let verdict = try verdict(on: marked[place], trial, in: purchase)
                verdicts[place] = verdict
                guard places.count > 1, verdict.isTaken, let goods = purchase[marked[place].id]
                else { continue }
                // What one return takes, the order's others lack by the time of the run.
                try trial.take(&purchase, goods)
            }
        }
        return verdicts
    }

    private func verdict(
        on marked: Marked,
        _ trial: Trial,
        in purchase: Purchase
    ) throws -> PlannedStep.Verdict {
        guard let goods = purchase[marked.id] else { return .cannot(.noSuchReturn) }
        guard goods.version == marked.seen else {
            return .changed(try stale(goods, seen: marked.seen))
        }
        return trial.verdict(purchase, goods)
    }

    /// The order of each return that is there; nil for one that names none.
    private func orders(of returns: [ID<Return>]) throws -> [ID<Return>: ID<Order>?] {
        var orders: [ID<Return>: ID<Order>?] = [:]
        for start in stride(from: 0, to: returns.count, by: Session.mostAtOnce) {
            let some = Array(returns[start..<min(start + Session.mostAtOnce, returns.count)])
            try each(
                "SELECT id, order_id FROM returns WHERE id IN (\(list: some))",
                from: "returns"
            ) { row in
                let id = try row.id(Return.self)
                orders.updateValue(try row.optionalID(), forKey: id)
            }
        }
        return orders
    }

    /// How many values are bound to one statement.
    private static let mostAtOnce = 500
}

extension PlannedStep.Verdict {
    /// Whether a run will take the step.
    fileprivate var isTaken: Bool {
        switch self {
        case .can, .proposes: true
        case .skips, .changed, .cannot: false
        }
    }
}
