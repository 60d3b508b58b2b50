/// What is noted with a return beside its steps: where money goes, and what the customer
/// writes on a parcel.
extension Purchase {
    /// Notes where a return's transfer goes to; nil where that is not known any more.
    ///
    /// A settlement that waits for a second person is void by that: it was proposed for
    /// another account (DECISIONS 11).
    ///
    /// - Parameter consent: How the customer has asked for it. An order that was paid by card
    ///   and the like goes back as it was paid, so that an account for it needs that.
    package mutating func setAccount(
        _ account: IBAN?,
        consent: String = "",
        of id: ID<Return>,
        on occasion: Occasion
    ) throws(Return.Refusal) {
        let order = order
        try note(in: id, on: occasion, needs: [.register, .settle]) {
            goods throws(Return.Refusal) in
            guard goods.transfer == nil else { throw .accountInUse }
            try order.checkConsent(consent, to: account)
            goods.account = account
            goods.accountConsent = account == nil ? "" : consent
            goods.proposals.reverseStanding(step: goods.version)
        }
    }

    /// Notes the number of the correction invoice before the money goes out; empty where it
    /// is not known any more.
    ///
    /// A settlement that waits for a second person is void by that: it was proposed under
    /// another document (DECISIONS 11).
    package mutating func setCorrection(
        _ number: String,
        of id: ID<Return>,
        on occasion: Occasion
    ) throws(Return.Refusal) {
        try note(in: id, on: occasion, needs: [.settle]) { goods throws(Return.Refusal) in
            if let transfer = goods.transfer { throw .atBank(transfer.at) }
            if let filing = goods.filing { throw .filed(filing.document, filing.day) }
            goods.correction = number.isBlank ? "" : number
            goods.proposals.reverseStanding(step: goods.version)
        }
    }

    /// Notes the ten digits for a parcel locker, and tells the customer.
    package mutating func setLockerCode(
        _ code: String,
        of id: ID<Return>,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        try note(in: id, on: occasion, needs: [.register]) { goods throws(Return.Refusal) in
            guard case .locker = goods.wayBack else { throw .notByLocker }
            guard let code = Announcement.lockerCode(typed: code) else {
                throw .noLockerCode(code)
            }
            goods.lockerCode = code
        }
        return [.message(Message(.lockerCode))]
    }

    /// Changes a return without a step.
    ///
    /// What was done before can no longer be undone, since the return is no longer as that
    /// has left it (DECISIONS 10).
    private mutating func note(
        in id: ID<Return>,
        on occasion: Occasion,
        needs rights: [Right],
        _ change: (inout Return) throws(Return.Refusal) -> Void
    ) throws(Return.Refusal) {
        guard let index = returns.firstIndex(where: { $0.id == id }) else { throw .noSuchReturn }
        var goods = returns[index]
        guard goods.importedFrom == nil else { throw .isHistory }
        guard rights.contains(where: occasion.rights.contains) else {
            throw .needsRight(rights[rights.count - 1])
        }
        guard goods.status.isOpen else { throw .isOver(goods.status) }
        goods.version += 1
        try change(&goods)
        goods.closeUndo(at: occasion.now.at)
        returns[index] = goods
    }
}

extension Order {
    /// Money that was paid by card and the like goes to an account only where the customer
    /// has asked for that (Consumer Rights Act, article 32 section 2).
    func checkConsent(_ consent: String, to account: IBAN?) throws(Return.Refusal) {
        guard account == nil || refundNeedsAccount || !consent.isBlank else {
            throw .needsConsent(.transfer)
        }
    }
}

extension Return {
    /// Ends the time in which its last step can be taken back.
    mutating func closeUndo(at now: Instant) {
        guard let last = lastStep else { return }
        lastStep?.undoUntil = min(last.undoUntil, now)
    }
}
