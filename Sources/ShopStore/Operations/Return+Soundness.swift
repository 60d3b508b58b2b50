import Shop

extension Return {
    /// Whether the proposal that waits pays out what is due, and each that was confirmed
    /// has paid out what it proposed; a void one binds nobody.
    var hasSoundProposals: Bool {
        if let proposal, proposal.total != due { return false }
        return proposals.entries.allSatisfy { entry in
            guard case .fact(let proposal) = entry.content else { return true }
            let paid = paidOut(by: entry.step + 1)
            return proposal.total > .zero && (paid == .zero || paid == proposal.total)
        }
    }

    /// A parcel has one open case at most.
    var hasSoundHolds: Bool {
        Set(holds.map(\.parcel)).count == holds.count
    }

    private func paidOut(by step: Int) -> Money {
        entries.entries.map { entry -> Money in
            guard entry.step == step, case .fact(let payout) = entry.content else { return .zero }
            return payout.amount
        }.total
    }
}

extension Proposal {
    fileprivate var total: Money { settlement.payouts.map(\.amount).total }
}
