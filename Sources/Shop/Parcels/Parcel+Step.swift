extension Parcel {
    /// Takes a step, or throws the reason why it may not be taken; then nothing has
    /// changed.
    ///
    /// What a shipment's coming and going means for its order is the order's own
    /// business (``Order/take(_:)``).
    package mutating func take(_ step: Step, on occasion: Occasion) throws(Refusal) {
        guard let next = status.after(step.kind) else { throw .outOfOrder(step.kind, status) }
        var after = self
        after.status = next
        after.version += 1
        switch step {
        case .match(let returns):
            after.returns = returns.enumerated().filter { place, id in
                returns.firstIndex(of: id) == place
            }.map(\.element)
            if returns.isEmpty { after.status = .unassigned }
        case .unpack(let articles):
            let known = articles.filter { !$0.isBlank }
            guard !known.isEmpty else { throw .nothingChosen }
            after.contents += known
        case .report(let finding, let note):
            after.inquiry = try opened(finding, note, on: occasion)
        case .close(let outcome): try after.close(outcome, on: occasion)
        case .resend(_, let tracking):
            guard !tracking.isBlank else { throw .missingTracking }
            guard tracking.folded != self.tracking.folded else { throw .sameLabel }
        case .cancel(let note):
            guard !note.isBlank else { throw .missingReason(.cancel) }
            // Calling the order off gives the money back.
            if isFreezing, let inquiry { throw .caseIsOpen(inquiry.finding) }
        case .withdraw(let note):
            guard !note.isBlank else { throw .missingReason(.withdraw) }
            if let inquiry { throw .hasCase(inquiry.finding) }
        }
        self = after
    }

    private func opened(
        _ finding: Finding,
        _ note: String,
        on occasion: Occasion
    ) throws(Refusal) -> Case {
        if let inquiry, inquiry.outcome == nil { throw .caseIsOpen(inquiry.finding) }
        let isCarriers = finding == .damagedInTransit
        return Case(
            finding: finding,
            note: note,
            opened: occasion.now,
            author: occasion.author,
            due: isCarriers ? logged.day + occasion.rules.damageTerm : nil
        )
    }

    private mutating func close(_ outcome: String, on occasion: Occasion) throws(Refusal) {
        guard inquiry != nil, inquiry?.outcome == nil else { throw .noOpenCase }
        guard !outcome.isBlank else { throw .missingReason(.close) }
        inquiry?.outcome = Outcome(text: outcome, at: occasion.now, author: occasion.author)
    }
}
