/// A settlement above the shop's limit, which waits for a second person
/// (four eyes, DECISIONS 11).
///
/// Every step that is taken with its return takes it back, by an entry that names it;
/// undoing that step makes it stand again.
package struct Proposal: Hashable, Sendable {
    package var settlement: Settlement
    package var at: Moment
    package var author: Author

    package init(settlement: Settlement, at: Moment, author: Author) {
        self.settlement = settlement
        self.at = at
        self.author = author
    }
}

extension Return {
    /// The settlement that waits for a second person.
    package var proposal: Proposal? {
        status == .accepted ? proposals.standing.last : nil
    }
}

extension Purchase {
    /// Whether a settlement needs a second person: more goes out than one may send alone.
    ///
    /// The limit is in złoty. No rate is kept by which another currency could be held
    /// against it, so that money in another currency always needs a second person.
    package func needsSecondPerson(_ settlement: Settlement, under rules: Rules) -> Bool {
        guard let limit = rules.fourEyesLimit else { return false }
        let payouts = settlement.payouts.map(\.amount).filter { $0 > .zero }
        guard order.currency == Rules.currency else { return !payouts.isEmpty }
        // One alone is looked at first, so that no sum of anything typed overflows.
        return payouts.contains { $0 > min(limit, .limit) } || payouts.total > limit
    }

    /// Nobody settles over what somebody else has proposed: that is confirmed or declined.
    func checkProposal(
        of goods: Return,
        against step: Return.Step,
        by author: Author
    ) throws(Return.Refusal) {
        guard let proposal = goods.proposal else { return }
        switch step.kind {
        case .settle, .propose:
            guard proposal.author.isSamePerson(as: author) else {
                throw .waitsForSecondPerson(proposal.author)
            }
        case .register, .receive, .accept, .reject, .confirm, .decline, .remit, .clear,
            .withdraw, .cancel, .reopen, .bounce, .undo:
            break
        }
    }

    func propose(
        _ settlement: Settlement,
        in goods: inout Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        try check(settlement, for: goods)
        goods.proposals.reverseStanding(step: goods.version)
        goods.proposals.append(
            Proposal(settlement: settlement, at: occasion.now, author: occasion.author),
            step: goods.version
        )
        return []
    }

    /// Settles as proposed; by somebody else than who proposed it.
    func confirm(
        _ goods: inout Return,
        of before: Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard let proposal = before.proposal else { throw .noProposal }
        guard !proposal.author.isSamePerson(as: occasion.author) else {
            throw .needsAnotherPerson(proposal.author)
        }
        return try settle(proposal.settlement, in: &goods, on: occasion)
    }

    func decline(
        _ goods: inout Return,
        of before: Return,
        _ reason: String
    ) throws(Return.Refusal) -> [Effect] {
        guard before.proposal != nil else { throw .noProposal }
        guard !reason.isBlank else { throw .missingReason(.decline) }
        goods.proposals.reverseStanding(step: goods.version)
        return []
    }
}

extension Author {
    /// Whether the same person is behind both, at the keyboard or by starting a service.
    func isSamePerson(as other: Author) -> Bool {
        self == other || person != nil && person == other.person
    }

    private var person: ID<Staff>? {
        switch self {
        case .staff(let id): id
        case .system(_, let starter): starter
        case .customer: nil
        }
    }
}
