/// Money that goes out through a bank file: given to the bank, then carried out, sent back
/// or taken out of the file again (PRODUCT section 2, *Paying out*).
extension Purchase {
    /// While a transfer is with the bank, only what the bank makes of it is open.
    func checkTransfer(
        of goods: Return,
        against step: Return.Step
    ) throws(Return.Refusal) {
        switch step {
        case .accept, .reject, .receive, .cancel, .settle, .propose, .confirm, .decline, .remit,
            .reopen:
            if let transfer = goods.transfer { throw .atBank(transfer.at) }
        case .clear, .withdraw, .bounce(entry: nil, _):
            guard goods.transfer != nil else { throw .notAtBank }
        case .bounce where goods.status == .accepted:
            throw .outOfOrder(.bounce, goods.status, open: goods.openSteps)
        case .bounce, .undo:
            break
        }
    }

    /// Gives a settlement to the bank.
    ///
    /// Above the limit of four eyes it takes somebody else's proposal, as *confirm* does.
    func remit(
        _ settlement: Settlement,
        to account: IBAN,
        in file: ID<BankFile>,
        _ goods: inout Return,
        of before: Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard !settlement.payouts.isEmpty else { throw .nothingDue }
        if let other = settlement.payouts.first(where: { $0.instrument != .transfer }) {
            throw .notByTransfer(other.instrument)
        }
        var known = goods
        known.account = account
        try check(settlement, for: known)
        try checkPeople(for: settlement, of: before, on: occasion)
        goods.proposals.reverseStanding(step: goods.version)
        goods.transfers.append(
            Transfer(
                settlement: settlement,
                account: account,
                file: file,
                at: occasion.now,
                author: occasion.author
            ),
            step: goods.version
        )
        return []
    }

    private func checkPeople(
        for settlement: Settlement,
        of goods: Return,
        on occasion: Occasion
    ) throws(Return.Refusal) {
        if let proposal = goods.proposal {
            guard !proposal.author.isSamePerson(as: occasion.author) else {
                throw .needsAnotherPerson(proposal.author)
            }
            guard settlement.isSame(as: proposal.settlement) else {
                throw .waitsForSecondPerson(proposal.author)
            }
        } else if needsSecondPerson(settlement, under: occasion.rules) {
            let limit = occasion.rules.fourEyesLimit ?? .zero
            throw .needsSecondPerson(limit: order.currency == Rules.currency ? limit : nil)
        }
    }

    /// The bank has carried it out: the return is settled as it was given to the bank.
    ///
    /// That is a fact, which nothing that has happened to the order meanwhile makes undone;
    /// so it is not asked again which ways lie near.
    func clear(
        _ goods: inout Return,
        of before: Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard let transfer = before.transfer else { throw .notAtBank }
        goods.transfers.reverseStanding(step: goods.version)
        return pay(transfer.settlement, in: &goods, on: occasion)
    }

    /// The bank has never had it: the money is due again, to the same account.
    ///
    /// The customer has been told of no transfer and is told nothing of this. What a second
    /// person has confirmed went with the file, so that above the limit it is proposed anew.
    func withdrawTransfer(
        of goods: inout Return,
        of before: Return,
        _ reason: String,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard let transfer = before.transfer else { throw .notAtBank }
        guard !reason.isBlank else { throw .missingReason(.withdraw) }
        goods.transfers.reverseStanding(step: goods.version)
        goods.withdrawals.append(
            Withdrawal(
                file: transfer.file,
                reason: reason,
                at: occasion.now,
                author: occasion.author
            )
        )
        return []
    }

    /// The bank has sent it back: the money is due again, and the account is asked for anew.
    ///
    /// Whoever undoes that has the account back with the transfer.
    func bounceTransfer(
        of goods: inout Return,
        of before: Return,
        _ reason: String
    ) throws(Return.Refusal) -> [Effect] {
        guard let transfer = before.transfer else { throw .notAtBank }
        guard !reason.isBlank else { throw .missingReason(.bounce) }
        goods.transfers.reverseStanding(step: goods.version)
        goods.account = nil
        return [.message(Message(.refundBounced, amount: transfer.amount))]
    }
}

extension Settlement {
    /// Whether the same goes out by the same ways under the same document; references,
    /// which one gets to know in the end, aside.
    func isSame(as other: Settlement) -> Bool {
        func bare(_ settlement: Settlement) -> Settlement {
            var settlement = settlement
            for index in settlement.payouts.indices { settlement.payouts[index].reference = "" }
            return settlement
        }
        return bare(self) == bare(other)
    }
}
