/// What is noted with a return beside its steps: where money goes, and what the customer
/// writes on a parcel.
extension Purchase {
    /// Notes where a return's transfer goes to; nil where that is not known any more.
    ///
    /// A settlement that waits for a second person is void by that: it was proposed for
    /// another account (DECISIONS 11).
    package mutating func setAccount(
        _ account: IBAN?,
        of id: ID<Return>,
        on occasion: Occasion
    ) throws(Return.Refusal) {
        try note(in: id, on: occasion, needs: [.register, .settle]) {
            goods throws(Return.Refusal) in
            guard goods.transfer == nil else { throw .accountInUse }
            goods.account = account
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

extension Return {
    /// Ends the time in which its last step can be taken back.
    mutating func closeUndo(at now: Instant) {
        guard let last = lastStep else { return }
        lastStep?.undoUntil = min(last.undoUntil, now)
    }
}
