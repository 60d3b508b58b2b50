/// The life of a parcel.
///
///     (log) ─▸ unassigned ◂─ match ─▸ matched
///                   └───── withdraw ─────┴───▸ withdrawn
///     (log) ─▸ undelivered ─ resend ─▸ resent
///                   └─────── cancel ─▸ cancelled
///
/// A case about it is opened by *report*, while it is unassigned, matched or
/// undelivered, and ended by *close*, whatever the status.
extension Parcel {
    package enum Status: String, CaseIterable, Sendable {
        /// Nobody knows yet whose goods it holds (*nieprzypisane*).
        case unassigned
        case matched
        /// The shop's own shipment came back; it is sent again or called off.
        case undelivered
        case resent
        case cancelled
        /// Logged by mistake: nothing stands there.
        case withdrawn
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
        /// It was logged by mistake.
        case withdraw(note: String)

        package enum Kind: String, CaseIterable, Sendable {
            case log
            case match
            case unpack
            case report
            case close
            case resend
            case cancel
            case withdraw
        }

        package var kind: Kind {
            switch self {
            case .match: .match
            case .unpack: .unpack
            case .report: .report
            case .close: .close
            case .resend: .resend
            case .cancel: .cancel
            case .withdraw: .withdraw
            }
        }
    }

    /// What a code names that cannot be a parcel's label.
    package enum Named: Hashable, Sendable {
        case goodsReturned
        case order
        case article
    }

    /// Why a step with a parcel may not be taken.
    package enum Refusal: Error, Hashable {
        case outOfOrder(Step.Kind, Status)
        case noSuchParcel(String)
        case missingTracking
        /// The code is that of something else in the shop.
        case notALabel(String, Named)
        /// Sent again under the label that it came back with.
        case sameLabel
        /// Another shipment, or a parcel that stands here, has this label.
        case labelInUse(String)
        /// It stands here already.
        case alreadyLogged(String)
        case missingReason(Step.Kind)
        case caseIsOpen(Finding)
        case noOpenCase
        /// What is or was being cleared up about it is not taken back.
        case hasCase(Finding)
        /// Another shipment of the order was delivered, so that it is not called off whole.
        case partlyDelivered
        case nothingChosen
        /// The order cannot come back, be sent again or be called off now.
        case order(Order.Refusal)
    }
}

extension Parcel.Status {
    /// The status that a step leads to, or nil where it is not open.
    ///
    /// A parcel that is matched to none is unassigned again.
    package func after(_ step: Parcel.Step.Kind) -> Self? {
        switch (self, step) {
        case (.unassigned, .match), (.matched, .match): .matched
        case (.unassigned, .withdraw), (.matched, .withdraw): .withdrawn
        case (.unassigned, .unpack), (.matched, .unpack), (.unassigned, .report),
            (.matched, .report), (.undelivered, .report):
            self
        case (.unassigned, .close), (.matched, .close), (.undelivered, .close),
            (.resent, .close), (.cancelled, .close), (.withdrawn, .close):
            self
        case (.undelivered, .resend): .resent
        case (.undelivered, .cancel): .cancelled
        case (.unassigned, _), (.matched, _), (.undelivered, _), (.resent, _), (.cancelled, _),
            (.withdrawn, _):
            nil
        }
    }

    /// Why a step is not open with a parcel of which a case is open, or none.
    package func refusal(
        of step: Parcel.Step.Kind,
        open finding: Parcel.Finding?
    ) -> Parcel.Refusal? {
        guard after(step) != nil else { return .outOfOrder(step, self) }
        switch step {
        case .report: return finding.map { .caseIsOpen($0) }
        case .close: return finding == nil ? .noOpenCase : nil
        case .withdraw: return finding.map { .hasCase($0) }
        case .cancel: return finding.flatMap { $0.freezesRefund ? .caseIsOpen($0) : nil }
        case .log, .match, .unpack, .resend: return nil
        }
    }

    /// Whether the parcel is still at the dock or on a shelf.
    package var stands: Bool {
        switch self {
        case .unassigned, .matched, .undelivered: true
        case .resent, .cancelled, .withdrawn: false
        }
    }
}

extension Parcel.Step.Kind {
    /// The right that the step needs; calling an order off needs the one that calling a
    /// return off does.
    package var right: Right {
        switch self {
        case .log, .match, .unpack, .report, .close, .resend, .withdraw: .process
        case .cancel: .register
        }
    }
}
