/// The life of a parcel.
///
///     (log) ─▸ unassigned ◂─ match ─▸ matched
///     (log) ─▸ undelivered ─ resend ─▸ resent
///                   └─────── cancel ─▸ cancelled
///
/// A case about it is opened by *report* and ended by *close*, whatever the status.
extension Parcel {
    package enum Status: String, CaseIterable, Sendable {
        /// Nobody knows yet whose goods it holds (*nieprzypisane*).
        case unassigned
        case matched
        /// The shop's own shipment came back; it is sent again or called off.
        case undelivered
        case resent
        case cancelled
    }

    package enum Step: Hashable, Sendable {
        /// It holds goods of these returns; of none where it was matched by mistake.
        case match([ID<Return>])
        /// These articles lie inside.
        case unpack([String])
        case report(Finding, note: String)
        case close(outcome: String)
        /// Sent again, under a new label.
        case resend(carrier: String, tracking: String)
        /// The order is called off; what was paid goes back.
        case cancel(note: String)

        package enum Kind: String, CaseIterable, Sendable {
            case log
            case match
            case unpack
            case report
            case close
            case resend
            case cancel
        }

        package var kind: Kind {
            switch self {
            case .match: .match
            case .unpack: .unpack
            case .report: .report
            case .close: .close
            case .resend: .resend
            case .cancel: .cancel
            }
        }
    }

    /// Why a step with a parcel may not be taken.
    package enum Refusal: Error, Hashable {
        case outOfOrder(Step.Kind, Status)
        case noSuchParcel(String)
        case missingTracking
        /// It stands here already.
        case alreadyLogged(String)
        case missingReason(Step.Kind)
        case caseIsOpen(Finding)
        case noOpenCase
        case nothingChosen
        /// The order cannot come back, be sent again or be called off now.
        case order(Order.Refusal)
    }
}

extension Parcel.Status {
    /// The status that a step leads to, or nil where it is not open.
    package func after(_ step: Parcel.Step) -> Self? {
        switch (self, step) {
        case (.unassigned, .match(let returns)), (.matched, .match(let returns)):
            returns.isEmpty ? .unassigned : .matched
        case (.unassigned, .unpack), (.matched, .unpack), (.unassigned, .report),
            (.matched, .report), (.undelivered, .report):
            self
        case (_, .close): self
        case (.undelivered, .resend): .resent
        case (.undelivered, .cancel): .cancelled
        case (.unassigned, _), (.matched, _), (.undelivered, _), (.resent, _), (.cancelled, _):
            nil
        }
    }
}

extension Parcel.Step.Kind {
    /// The right that the step needs; calling an order off needs the one that calling a
    /// return off does.
    package var right: Right {
        switch self {
        case .log, .match, .unpack, .report, .close, .resend: .process
        case .cancel: .register
        }
    }
}

extension Parcel {
    /// Takes a step, or throws the reason why it may not be taken; then nothing has
    /// changed.
    ///
    /// What a shipment's coming and going means for its order is the order's own
    /// business (``Order/take(_:)``).
    package mutating func take(_ step: Step, on occasion: Occasion) throws(Refusal) {
        guard let next = status.after(step) else { throw .outOfOrder(step.kind, status) }
        var after = self
        after.status = next
        after.version += 1
        switch step {
        case .match(let returns):
            after.returns = returns.enumerated().filter { place, id in
                returns.firstIndex(of: id) == place
            }.map(\.element)
        case .unpack(let articles):
            let known = articles.filter { !$0.isBlank }
            guard !known.isEmpty else { throw .nothingChosen }
            after.contents += known
        case .report(let finding, let note):
            after.inquiry = try opened(finding, note, on: occasion)
        case .close(let outcome): try after.close(outcome, on: occasion)
        case .resend(_, let tracking):
            guard !tracking.isBlank else { throw .missingTracking }
        case .cancel(let note):
            guard !note.isBlank else { throw .missingReason(.cancel) }
            // Calling the order off gives the money back.
            if isFreezing, let inquiry { throw .caseIsOpen(inquiry.finding) }
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
