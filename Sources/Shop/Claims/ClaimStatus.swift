/// The life of a claim.
///
///     registered ─ answer ─▸ answered ─ close ─▸ closed
///         │  │                │ ▴ │
///         │  └─ expect goods  └─┘ └─ withdraw ─▸ withdrawn
///         │                  answer
///         └──── withdraw ─▸ withdrawn
///
/// Answered again is only what was accepted, while nobody has decided on its goods: what was
/// promised may turn out impossible (Consumer Rights Act, article 43e section 1), or both
/// sides agree on something else.
extension Claim {
    package enum Status: String, CaseIterable, Sendable {
        /// An answer is due.
        case registered
        /// Accepted or refused; what was promised is under way.
        case answered
        case closed
        /// The customer gave it up.
        case withdrawn
    }

    package enum Step: Hashable, Sendable {
        /// The goods are to come in: a return is opened for them.
        case expectGoods(Return.WayBack)
        case answer(Verdict, reason: String)
        case close(outcome: String)
        case withdraw(note: String)
        case undo

        package enum Kind: String, CaseIterable, Sendable {
            case register
            case expectGoods = "expect-goods"
            case answer
            case close
            case withdraw
            case undo
        }

        package var kind: Kind {
            switch self {
            case .expectGoods: .expectGoods
            case .answer: .answer
            case .close: .close
            case .withdraw: .withdraw
            case .undo: .undo
            }
        }
    }

    /// Why a step with a claim may not be taken.
    package enum Refusal: Error, Hashable {
        /// Not open in this status; these are.
        case outOfOrder(Step.Kind, Status, open: [Step.Kind])
        case needsRight(Right)
        case noSuchClaim(String)
        case noOrder
        case orderNotSent(Order.Status)
        case nothingChosen
        case noSuchLine
        case unitsNotPositive
        /// More units than were bought of the line and are not back.
        case moreThanBought(line: String, asked: Int, left: Int)
        case missingDefect
        case missingReason(Step.Kind)
        case datesOutOfOrder
        /// The shop's liability ended on this day, and no reason was given to go on.
        case liabilityEnded(Day)
        /// Nobody answered in time, so it counts as accepted since this day.
        case countsAsAccepted(Day)
        /// It was accepted, so that only what it gives can change.
        case promised
        /// Its goods were decided on as it was answered.
        case decided(String)
        /// An article that no other can be sent for, since the shop does not know it.
        case nothingToExchange(line: String)
        /// Another claim about those units waits for its answer.
        case claimedAlready(line: String, claim: String)
        /// Its goods have a return already.
        case goodsExpected(String)
        /// More is given back than the lines cost, or nothing.
        case cutOutOfRange(Money)
        /// Its return is still open, or has moved on.
        case returnUnderWay(String)
        /// Its return has given what the claim was about.
        case alreadyGiven(String)
        /// The return that it would open is refused.
        case goods(Return.Refusal)
        case nothingToUndo
        case cannotUndo(Step.Kind)
        case notYours(Author)
        case tooLateToUndo(until: Instant)
    }

    /// How its clock stands: 14 calendar days from receipt, not moved by holidays, which is
    /// the safe reading (Consumer Rights Act, article 7a).
    package enum Term: Hashable, Sendable {
        /// Until when an answer is due.
        case answerBy(Day)
        /// Nobody has answered; it counts as accepted since this day.
        case acceptedSince(Day)
        /// Answered, closed or withdrawn.
        case nothingDue
    }
}

extension Claim.Status {
    /// The status that a step leads to, or nil where it is not open.
    ///
    /// Register makes a claim, so it is open nowhere; undo asks the last step.
    package func after(_ step: Claim.Step.Kind) -> Self? {
        switch (self, step) {
        case (.registered, .expectGoods), (.answered, .expectGoods): self
        case (.registered, .answer), (.answered, .answer): .answered
        case (.answered, .close): .closed
        case (.registered, .withdraw), (.answered, .withdraw): .withdrawn
        case (.registered, _), (.answered, _), (.closed, _), (.withdrawn, _): nil
        }
    }
}

extension Claim.Step.Kind {
    /// The right that the step needs.
    package var right: Right {
        switch self {
        case .register, .expectGoods: .registerClaims
        case .answer, .close, .withdraw: .answerClaims
        case .undo: .look
        }
    }
}

extension Claim {
    /// The steps that are open now, *undo* aside, which depends on who asks and when.
    package var openSteps: [Step.Kind] {
        Step.Kind.allCases.filter { step in
            switch step {
            case .expectGoods: goods == nil && status.after(step) != nil
            case .answer: status == .registered || status == .answered && isPromised
            case .register, .close, .withdraw, .undo: status.after(step) != nil
            }
        }
    }

    /// Whether it was accepted.
    private var isPromised: Bool { answer?.verdict.remedy != nil }

    /// Whether it is neither closed nor withdrawn.
    package var isOpen: Bool {
        switch status {
        case .registered, .answered: true
        case .closed, .withdrawn: false
        }
    }

    /// The last day on which it is answered in time: the day of receipt is not counted
    /// (Civil Code, article 111).
    package func answerBy(under rules: Rules) -> Day { Claim.answerBy(received, under: rules) }

    package static func answerBy(_ received: Moment, under rules: Rules) -> Day {
        received.day + rules.claimTerm
    }

    /// How its clock stands on a day.
    ///
    /// - Parameter isConsumers: Whether the law lets silence accept it: a company's claim
    ///   waits for its answer.
    package func term(under rules: Rules, on today: Day, isConsumers: Bool = true) -> Term {
        guard status == .registered else { return .nothingDue }
        let last = answerBy(under: rules)
        return isConsumers && today > last ? .acceptedSince(last + 1) : .answerBy(last)
    }
}
