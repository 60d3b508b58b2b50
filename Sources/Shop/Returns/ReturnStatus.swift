/// The six statuses and the steps between them.
///
///     registered ─ receive ─▸ awaiting ─ accept ─▸ accepted ─ settle ─▸ settled
///         │                    ▴ │ ▴                  │ ▴                 │
///         │            receive └─┘ └───── reopen ─────┘ └───── bounce ────┘
///         │                      │ ▴
///         └─ cancel ─▸ cancelled └─┴─ reject / reopen ─▸ rejected
///
/// *Remit* leaves the return accepted while its transfer is with the bank; *clear* then
/// settles it, and *bounce* makes the money due again. *Withdraw* does so too, for a
/// transfer that the bank has never had.
///
/// Above the shop's limit *settle* becomes *propose*, which leaves the return accepted
/// until a second person confirms or declines. *Undo* goes back to the status before the
/// last step (register: to cancelled).
extension Return {
    package enum Status: String, CaseIterable, Sendable {
        /// Announced; the shop waits for the parcel.
        case registered
        /// The goods are here and counted; a decision is due.
        case awaiting
        /// Accepted and passed on for settlement.
        case accepted
        /// The money is back with the customer.
        case settled
        /// Refused, with a reason that the customer is told.
        case rejected
        /// Called off by staff; nothing came back.
        case cancelled
    }

    package enum Step: Hashable, Sendable {
        case receive(Receipt)
        case accept(Judgement)
        case reject(Rejection)
        case settle(Settlement)
        /// To settle once a second person agrees.
        case propose(Settlement)
        /// Settles as somebody else has proposed.
        case confirm
        case decline(reason: String)
        /// Gives the settlement to the bank, in a file with others.
        case remit(Settlement, account: IBAN, file: ID<BankFile>)
        /// The bank has carried out what it was given.
        case clear
        /// The bank has never had the transfer: its file was not handed in.
        case withdraw(reason: String)
        case cancel(note: String)
        case reopen(reason: String)
        /// The bank returned a refund entry, named by its number in the journal; or, with
        /// none, the transfer that it was given.
        case bounce(entry: Int?, reason: String)
        case undo

        package enum Kind: String, CaseIterable, Sendable {
            case register
            case receive
            case accept
            case reject
            case settle
            case propose
            case confirm
            case decline
            case remit
            case clear
            case withdraw
            case cancel
            case reopen
            case bounce
            case undo
        }

        package var kind: Kind {
            switch self {
            case .receive: .receive
            case .accept: .accept
            case .reject: .reject
            case .settle: .settle
            case .propose: .propose
            case .confirm: .confirm
            case .decline: .decline
            case .remit: .remit
            case .clear: .clear
            case .withdraw: .withdraw
            case .cancel: .cancel
            case .reopen: .reopen
            case .bounce: .bounce
            case .undo: .undo
            }
        }
    }

    /// The steps that are open now, *undo* aside, which depends on who asks and when.
    ///
    /// Nor *propose*, which *settle* becomes by itself, nor *remit*, which a bank file
    /// brings. While a transfer is with the bank,
    /// only what the bank makes of it is open.
    package var openSteps: [Step.Kind] {
        guard importedFrom == nil else { return [] }
        return Step.Kind.allCases.filter { step in
            switch step {
            case .confirm, .decline: proposal != nil && transfer == nil
            case .propose, .remit: false
            case .clear, .withdraw: transfer != nil
            case .bounce: transfer != nil || status == .settled
            case .settle: status.after(step) != nil && transfer == nil
            case .reopen:
                status.after(step) != nil && transfer == nil && filing == nil && !givesMoneyOnly
            case .register, .receive, .accept, .reject, .cancel, .undo:
                status.after(step) != nil
            }
        }
    }
}

extension Return.Status {
    /// The status that a step leads to, or nil where it is not open.
    ///
    /// Register makes a return, so it is open nowhere; undo asks the last step.
    package func after(_ step: Return.Step.Kind) -> Self? {
        switch (self, step) {
        case (.registered, .receive), (.awaiting, .receive): .awaiting
        case (.registered, .cancel): .cancelled
        case (.awaiting, .accept): .accepted
        case (.awaiting, .reject): .rejected
        case (.accepted, .settle), (.accepted, .confirm): .settled
        case (.accepted, .clear): .settled
        case (.accepted, .propose), (.accepted, .decline), (.accepted, .remit),
            (.accepted, .withdraw), (.accepted, .bounce):
            .accepted
        case (.accepted, .reopen), (.rejected, .reopen): .awaiting
        case (.settled, .bounce): .accepted
        case (.registered, _), (.awaiting, _), (.accepted, _), (.settled, _), (.rejected, _),
            (.cancelled, _):
            nil
        }
    }
}

extension Return.Status {
    /// Whether the shop still has something to do: goods, a decision or money are due.
    package var isOpen: Bool {
        switch self {
        case .registered, .awaiting, .accepted: true
        case .settled, .rejected, .cancelled: false
        }
    }

    /// The steps that are open as far as the status alone tells.
    package var openSteps: [Return.Step.Kind] {
        Return.Step.Kind.allCases.filter { step in
            switch step {
            case .propose, .confirm, .decline, .remit, .clear, .withdraw: false
            case .bounce: self == .settled
            case .register, .receive, .accept, .reject, .settle, .cancel, .reopen, .undo:
                after(step) != nil
            }
        }
    }

    /// The open ones.
    package static let waiting = allCases.filter(\.isOpen)

    /// Those in which goods that come are received.
    package static let expecting = allCases.filter { $0.after(.receive) != nil }
}

extension Return.Step.Kind {
    /// The right that the step needs.
    ///
    /// Undo is open to whoever took the last step (DECISIONS 10), so it asks
    /// for no more than to be let in.
    package var right: Right {
        switch self {
        case .register, .cancel: .register
        case .undo: .look
        case .receive, .accept, .reject: .process
        case .settle, .propose, .confirm, .decline, .remit, .clear, .withdraw: .settle
        case .reopen: .reopen
        case .bounce: .bounce
        }
    }
}
