/// What a customer states when goods come back.
package struct Announcement: Hashable, Sendable {
    package var kind: Return.Kind
    package var lines: [Return.Line]
    package var statementSent: Moment
    package var statementReached: Moment
    package var wayBack: Return.WayBack
    /// The digits that the customer writes on a parcel for a locker, where known.
    package var lockerCode: String
    package var proofOfPosting: Moment?
    /// Where a transfer goes to, where the customer has said so.
    package var account: IBAN?
    /// How they have asked for a transfer there although the order was paid otherwise.
    package var accountConsent: String
    /// Why it is taken although the window has closed.
    package var lateReason: String

    package init(
        kind: Return.Kind = .withdrawal,
        lines: [Return.Line],
        statementSent: Moment,
        statementReached: Moment,
        wayBack: Return.WayBack = .ownParcel,
        lockerCode: String = "",
        proofOfPosting: Moment? = nil,
        account: IBAN? = nil,
        accountConsent: String = "",
        lateReason: String = ""
    ) {
        self.kind = kind
        self.lines = lines
        self.statementSent = statementSent
        self.statementReached = statementReached
        self.wayBack = wayBack
        self.lockerCode = lockerCode
        self.proofOfPosting = proofOfPosting
        self.account = account
        self.accountConsent = accountConsent
        self.lateReason = lateReason
    }
}

extension Announcement {
    /// How the customer has agreed to a transfer: who names an account in their own session
    /// has asked for it by that.
    fileprivate func consent(on occasion: Occasion) -> String {
        guard accountConsent.isBlank, occasion.author == .customer, let account else {
            return accountConsent
        }
        return account.masked
    }
}

extension Purchase {
    /// Opens a return of the order under a number that the shop has drawn.
    package mutating func register(
        _ announcement: Announcement,
        id: ID<Return>,
        number: String,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard occasion.rights.contains(.register) else { throw .needsRight(.register) }
        try checkOrder()
        guard !order.isReplacement else { throw .replacement }
        try check(announcement.lines)
        try checkWanted(in: announcement)
        try checkDates(of: announcement, on: occasion)
        let consent = announcement.consent(on: occasion)
        // An account of a claim is only used as far as it needs no consent.
        if announcement.kind == .withdrawal {
            try order.checkConsent(consent, to: announcement.account)
        }
        let isLate = try checkWindow(of: announcement, on: occasion)
        returns.append(
            Return(
                id: id,
                number: number,
                kind: announcement.kind,
                order: order.id,
                registered: occasion.now,
                dates: Return.Dates(
                    statementSent: announcement.statementSent,
                    statementReached: announcement.statementReached,
                    proofOfPosting: announcement.proofOfPosting,
                    delivered: order.lastDelivery
                ),
                lines: announcement.lines.map {
                    $0.waiting(until: occasion.now.day + occasion.rules.exchangeTerm)
                },
                wayBack: announcement.wayBack,
                lockerCode: announcement.lockerCode,
                label: try label(for: announcement, under: occasion.rules),
                account: announcement.account,
                accountConsent: announcement.account == nil ? "" : consent,
                lateReason: isLate ? announcement.lateReason : "",
                lastStep: Return.LastStep(
                    kind: .register,
                    from: nil,
                    author: occasion.author,
                    at: occasion.now.at,
                    undoUntil: occasion.now.at + occasion.rules.undoHold
                )
            )
        )
        return [.message(Message(.returnRegistered))]
    }

    /// Only what was sent can come back; before that an order is cancelled.
    private func checkOrder() throws(Return.Refusal) {
        switch order.status {
        case .shipped, .delivered: break
        case .new, .paid, .picking, .packed, .undelivered, .cancelled:
            throw .orderNotSent(order.status)
        }
    }

    private func check(_ lines: [Return.Line]) throws(Return.Refusal) {
        guard !lines.isEmpty else { throw .nothingChosen }
        let bought = order.linesByID
        let returnable = returnable()
        var asked: [ID<Order.Line>: Int] = [:]
        for announced in lines {
            guard let line = bought[announced.orderLine] else { throw .noSuchLine }
            guard announced.units > 0 else { throw .unitsNotPositive }
            let left = returnable[line.id, default: 0] - asked[line.id, default: 0]
            guard announced.units <= left else {
                throw .notReturnable(line: line.name, asked: announced.units, left: left)
            }
            asked[line.id, default: 0] += announced.units
        }
    }

    private func checkDates(
        of announcement: Announcement,
        on occasion: Occasion
    ) throws(Return.Refusal) {
        let isOrdered =
            order.placed.day <= announcement.statementSent.day
            && announcement.statementSent <= announcement.statementReached
            && announcement.statementReached <= occasion.now
            && (announcement.proofOfPosting.map { $0 <= occasion.now } ?? true)
        guard isOrdered else { throw .datesOutOfOrder }
    }

    private func checkWindow(
        of announcement: Announcement,
        on occasion: Occasion
    ) throws(Return.Refusal) -> Bool {
        guard announcement.kind == .withdrawal,
            let last = order.lastReturnDay(under: occasion.rules),
            announcement.statementSent.day > last
        else { return false }
        guard occasion.rights.contains(.registerLate) else { throw .windowClosed(last) }
        guard !announcement.lateReason.isBlank else { throw .windowClosed(last) }
        return true
    }

    private func label(
        for announcement: Announcement,
        under rules: Rules
    ) throws(Return.Refusal) -> Money {
        switch announcement.wayBack {
        case .ownParcel, .inPerson:
            return .zero
        case .locker(let size):
            guard let prices = rules.lockerPrices else { throw .lockerOff }
            guard order.currency != .pln else { return prices[size] }
            let isFree =
                announcement.kind == .claim
                || announcement.lines.contains { $0.reason.isShopsFault }
            guard isFree else { throw .lockerInOtherCurrency(order.currency) }
            return .zero
        }
    }
}
