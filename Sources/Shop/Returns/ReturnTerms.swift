/// The days that bound a return: until when it may be stated, until when money is due.
extension Order {
    /// The last day on which a return may be stated, or nil while it is open.
    ///
    /// The shop's own window counts calendar days from the moment the order was
    /// placed. It never ends before the law's, which starts with the last delivery
    /// and ends on a working day (Civil Code, article 115); a parcel of which nobody
    /// knows that it was delivered keeps it open.
    package func lastReturnDay(under rules: Rules) -> Day? {
        guard let delivered = lastDelivery else { return nil }
        let statutory = (delivered.day + rules.statutoryWindow).orNextWorkingDay
        return max(placed.day + rules.returnWindow, statutory)
    }

    /// When the customer had the last parcel; nil while one is on its way or unknown.
    package var lastDelivery: Moment? {
        let deliveries = shipments.compactMap(\.delivered)
        return deliveries.count == shipments.count ? deliveries.max() : nil
    }
}

extension Return {
    /// When the money must be back.
    package enum Deadline: Hashable, Sendable {
        /// The shop may withhold until goods or proof of posting are here.
        case waitsForParcel
        case due(Day)
        /// Goods of a claim that gives no money: not answered yet, refused, or granted as a
        /// repair or as other goods.
        case goodsOnly
        /// It is settled, refused or called off.
        case nothingOwed
    }

    /// When goods of the order, or proof of posting, were first here.
    ///
    /// What came and is not of the order starts no term.
    package var goodsHere: Moment? {
        let goods = receptions.standing.filter { $0.item.line != nil }
        return [goods.map(\.at).min(), dates.proofOfPosting].compactMap(\.self).min()
    }

    /// When the statement came that makes money due by itself, without goods: a price is cut
    /// (Consumer Rights Act, article 43e section 3).
    private var nothingToCome: Moment? {
        remedy == .priceCut ? dates.statementReached : nil
    }

    /// Fourteen days after the statement reached the shop, that day not counted; or, where
    /// goods or proof of posting came later, the day they did.
    ///
    /// A claim's money is due fourteen days after those came (Consumer Rights Act, article
    /// 43e section 6).
    ///
    /// An end on a day that is no working day moves to the next one.
    package func deadline(under rules: Rules) -> Deadline {
        guard status.isOpen else { return .nothingOwed }
        guard let here = goodsHere ?? nothingToCome else { return .waitsForParcel }
        guard claim == nil || remedy?.isMoney == true else { return .goodsOnly }
        let reached = dates.statementReached.day
        let due =
            switch kind {
            case .claim: max(reached, here.day) + rules.refundTerm
            case .withdrawal, .undelivered, .calledOff: max(reached + rules.refundTerm, here.day)
            }
        return .due(due.orNextWorkingDay)
    }
}
