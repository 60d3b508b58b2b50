import Shop

extension Return {
    /// Without the free text in it, where the reader may not see names, with accounts in full
    /// only for who pays or writes to customers, and with the code of its parcel only for who
    /// has to do with that.
    func masked(for rights: Set<Right>) -> Return {
        var goods = self
        goods.account = account?.masked(for: rights)
        if !rights.showLockerCodes { goods.lockerCode = Masked.text(lockerCode) }
        goods.transfers = transfers.masked { $0.account = $0.account.masked(for: rights) }
        guard !rights.contains(.seeNames) else { return goods }
        goods.lateReason = Masked.text(lateReason)
        goods.accountConsent = Masked.text(accountConsent)
        for index in goods.withdrawals.indices {
            goods.withdrawals[index].reason = Masked.text(goods.withdrawals[index].reason)
        }
        if let rejection {
            goods.rejection = Rejection(ground: rejection.ground, note: Masked.text(rejection.note))
        }
        for index in goods.lines.indices {
            goods.lines[index].note = Masked.text(goods.lines[index].note)
        }
        goods.receptions = receptions.masked { $0.note = Masked.text($0.note) }
        goods.decisions = decisions.masked { $0.verdict = $0.verdict.masked }
        goods.rows = rows.masked { $0.kind = $0.kind.masked }
        goods.entries = entries.masked { $0.consent = Masked.text($0.consent) }
        goods.proposals = proposals.masked {
            $0.settlement.consent = Masked.text($0.settlement.consent)
        }
        goods.transfers = goods.transfers.masked {
            $0.settlement.consent = Masked.text($0.settlement.consent)
        }
        return goods
    }
}

extension IBAN {
    /// In full for who pays or writes to customers.
    func masked(for rights: Set<Right>) -> IBAN {
        rights.isDisjoint(with: [.settle, .seeEmails]) ? withheld : self
    }
}

extension Journal {
    /// The same entries, with something in their facts that is not to be read.
    fileprivate func masked(_ mask: (inout Fact) -> Void) -> Journal {
        let masked = entries.map { entry -> Entry in
            guard case .fact(var fact) = entry.content else { return entry }
            mask(&fact)
            return Entry(number: entry.number, step: entry.step, content: .fact(fact))
        }
        return Journal(entries: masked) ?? Journal()
    }
}

extension Decision.Verdict {
    fileprivate var masked: Self {
        switch self {
        case .accepted(let diminished):
            .accepted(
                diminished.map {
                    Decision.Diminished(amount: $0.amount, finding: Masked.text($0.finding))
                }
            )
        case .refused: self
        }
    }
}

extension RefundRow.Kind {
    fileprivate var masked: Self {
        switch self {
        case .units, .delivery, .label, .unpaid, .exchanged, .reduced: self
        case .reduction(let line, let reason):
            .reduction(line: line, reason: Masked.text(reason))
        case .diminished(let line, let finding):
            .diminished(line: line, finding: Masked.text(finding))
        case .adjustment(let reason): .adjustment(reason: Masked.text(reason))
        }
    }
}

extension Set<Right> {
    /// Whether one may read the digits with which a parcel is posted at a locker.
    var showLockerCodes: Bool { !isDisjoint(with: [.register, .process]) }
}
