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

    /// Whether no more than one transfer is with the bank, and that over what is due, and each
    /// that the bank carried out has paid out what it was given.
    var hasSoundTransfers: Bool {
        let standing = transfers.standing
        guard standing.count < 2, standing.isEmpty || status == .accepted else { return false }
        if let transfer, transfer.amount != due || transfer.amount == .zero { return false }
        return transfers.entries.allSatisfy { entry in
            guard case .reversal(let number) = entry.content,
                case .fact(let transfer)? = transfers.entries.first(where: { $0.number == number })?
                    .content
            else { return true }
            let paid = paidOut(by: entry.step)
            return paid == .zero || paid == transfer.amount
        }
    }

    /// Whether it stands in the books since the day that its first settlement paid out; an
    /// imported one has its document's day.
    var hasSoundFiling: Bool {
        guard let filing else { return status != .settled }
        switch status {
        case .accepted, .settled: break
        case .registered, .awaiting, .rejected, .cancelled: return false
        }
        return entries.entries.allSatisfy { entry in
            guard entry.step == filing.version, case .fact(let payout) = entry.content else {
                return true
            }
            return payout.at.day == filing.day
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
