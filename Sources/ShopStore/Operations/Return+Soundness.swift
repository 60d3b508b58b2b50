import Shop

extension Return {
    /// Whether each proposal pays out something: one that waits what is due, one that was
    /// confirmed what then went out; a void one binds nobody.
    var hasSoundProposals: Bool {
        proposals.entries.allSatisfy { entry in
            guard case .fact(let proposal) = entry.content else { return false }
            let proposed = proposal.settlement.payouts.map(\.amount).total
            guard proposed > .zero, entry.step <= version else { return false }
            if entry.step == version { return status == .accepted && proposed == due }
            let paid = paidOut(by: entry.step + 1)
            return paid == .zero || paid == proposed
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
