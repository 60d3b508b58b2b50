/// A settlement above the shop's limit, which waits for a second person
/// (four eyes, DECISIONS 11).
///
/// It stands as long as nothing else happens to its return.
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
    /// The settlement that waits for a second person: any step since has voided it.
    package var proposal: Proposal? {
        guard status == .accepted, let entry = proposals.entries.last, entry.step == version,
            case .fact(let proposal) = entry.content
        else { return nil }
        return proposal
    }
}

extension Purchase {
    /// Whether a settlement needs a second person: more goes out than one may send alone.
    package func needsSecondPerson(_ settlement: Settlement, under rules: Rules) -> Bool {
        guard let limit = rules.fourEyesLimit else { return false }
        return settlement.payouts.contains { $0.amount > limit }
            || settlement.payouts.map(\.amount).total > limit
    }

    func propose(
        _ settlement: Settlement,
        in goods: inout Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        try check(settlement, for: goods)
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
        guard proposal.author != occasion.author else {
            throw .needsAnotherPerson(proposal.author)
        }
        return try settle(proposal.settlement, in: &goods, on: occasion)
    }

    func decline(
        _ before: Return,
        _ reason: String
    ) throws(Return.Refusal) -> [Effect] {
        guard before.proposal != nil else { throw .noProposal }
        guard !reason.isBlank else { throw .missingReason(.decline) }
        return []
    }
}
