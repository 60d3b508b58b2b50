/// A step as it is taken with many returns at once: what lies near for each.
package enum Routine: Hashable, Sendable {
    /// Everything that was announced has come, as new.
    case receive(shelf: String)
    /// As the counters proposed, and exchanged as far as that can be had.
    case accept
    case reject(Return.Rejection)
    /// By the ways that lie near, under the document that does; an invoice asks for a
    /// correction with its number, so that returns without one are refused.
    case settle
    /// The bank has carried out what it was given.
    case clear
    case cancel(note: String)
    case reopen(reason: String)
    case undo

    package var kind: Return.Step.Kind {
        switch self {
        case .receive: .receive
        case .accept: .accept
        case .reject: .reject
        case .settle: .settle
        case .clear: .clear
        case .cancel: .cancel
        case .reopen: .reopen
        case .undo: .undo
        }
    }
}

extension Purchase {
    /// The step that a routine makes for one of the returns, or why somebody has to look
    /// at that one.
    package func step(
        _ routine: Routine,
        for goods: Return,
        on day: Day
    ) throws(Return.Refusal) -> Return.Step {
        switch routine {
        case .receive(let shelf): .receive(asAnnounced(goods, shelf: shelf))
        case .accept: .accept(judgement(try decisions(on: goods), of: goods, on: day))
        case .reject(let rejection): .reject(rejection)
        case .settle: .settle(try settlement(of: goods))
        case .clear: .clear
        case .cancel(let note): .cancel(note: note)
        case .reopen(let reason): .reopen(reason: reason)
        case .undo: .undo
        }
    }

    /// What lies near; never in place of what somebody has proposed.
    private func settlement(of goods: Return) throws(Return.Refusal) -> Settlement {
        if let proposal = goods.proposal { throw .waitsForSecondPerson(proposal.author) }
        return nearSettlement(of: goods)
    }

    /// As the counters proposed, unless a seal is broken.
    private func decisions(on goods: Return) throws(Return.Refusal) -> [Decision] {
        let broken = goods.groups.first(where: \.hasBrokenSeal).flatMap { order.line($0.line) }
        if goods.status == .awaiting, let broken { throw .sealBroken(line: broken.name) }
        return proposal(for: goods)
    }

    /// What was announced and has not come yet, as new; whether a seal is intact
    /// nobody has looked at, so that such goods are refused.
    private func asAnnounced(_ goods: Return, shelf: String) -> Receipt {
        var before: [ID<Order.Line>: Int] = [:]
        let items = goods.lines.compactMap { line -> Receipt.Counted? in
            let known = before[line.orderLine] ?? goods.unitsReceived(of: line.orderLine)
            let units = max(0, line.units - known)
            before[line.orderLine] = max(0, known - line.units)
            return units > 0 ? Receipt.Counted(item: .line(line.orderLine), units: units) : nil
        }
        return Receipt(items: items, shelf: shelf)
    }
}

/// What a routine would do with one of the marked returns.
package struct PlannedStep: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var number: String
    /// The version that was on the screen when it was marked.
    package var seen: Int
    package var verdict: Verdict

    package init(id: Int64, number: String, seen: Int, verdict: Verdict) {
        self.id = id
        self.number = number
        self.seen = seen
        self.verdict = verdict
    }

    package enum Verdict: Hashable, Sendable {
        /// It can be taken, with this refund where there is one.
        case can(Money?, Currency)
        /// Above the limit it becomes a proposal that waits for a second person.
        case proposes(Money, Currency)
        /// Another status than the step needs: it would skip a step.
        case skips(Return.Refusal)
        case changed(Stale)
        case cannot(Return.Refusal)
    }
}

extension Purchase {
    /// What a routine would do with one of the returns now.
    package func plan(
        _ routine: Routine,
        for goods: Return,
        on occasion: Occasion
    ) -> PlannedStep.Verdict {
        var trial = self
        do throws(Return.Refusal) {
            _ = try trial.take(
                try step(routine, for: goods, on: occasion.now.day),
                with: goods.id,
                on: occasion
            )
        } catch {
            if case .outOfOrder = error, goods.status.precedes(routine.kind) {
                return .skips(error)
            }
            return .cannot(error)
        }
        guard let after = trial[goods.id] else { return .cannot(.noSuchReturn) }
        if routine.kind == .settle, let proposal = after.proposal {
            return .proposes(proposal.settlement.payouts.map(\.amount).total, order.currency)
        }
        let amount = trial.expectation(for: after).map(\.amount).total
        return .can(amount == .zero ? nil : amount, order.currency)
    }
}

extension Return.Status {
    /// Whether a step is still ahead that comes later on the way from the announcement to
    /// the money; one that lies behind is not skipped.
    func precedes(_ step: Return.Step.Kind) -> Bool {
        switch (self, step) {
        case (.registered, .accept), (.registered, .reject), (.registered, .settle),
            (.awaiting, .settle), (.registered, .remit), (.awaiting, .remit):
            true
        case (.registered, _), (.awaiting, _), (.accepted, _), (.settled, _), (.rejected, _),
            (.cancelled, _):
            false
        }
    }
}
