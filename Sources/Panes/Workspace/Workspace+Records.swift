import Canvas
import Shop

/// The records of the views, whatever they are of.
extension Workspace {
    /// A view's records; nil for views that show none of their own.
    func records(of view: View) -> (any RecordBrowsing)? {
        switch view {
        case .orders: orders
        case .returns: returns
        case .parcels: parcels
        case .payouts: payouts
        case .claims: claims
        case .register: register
        case .stock: stock
        case .stockPapers: stockPapers
        case .accounts: accounts
        case .giftCards: giftCards
        case .coupons: coupons
        case .rewards: rewards
        case .messages: messages
        case .scans, .terms, .loyaltyFigures, .history, .shop: nil
        }
    }

    /// Does something with a view's records, where it has any.
    @discardableResult
    mutating func withRecords<Result>(
        of view: View,
        _ body: (inout any RecordBrowsing, inout RequestDesk) -> Result
    ) -> Result? {
        var desk = self.desk
        defer { self.desk = desk }
        return switch view {
        case .orders: orders.lend { body(&$0, &desk) }
        case .returns: returns.lend { body(&$0, &desk) }
        case .parcels: parcels.lend { body(&$0, &desk) }
        case .payouts: payouts.lend { body(&$0, &desk) }
        case .claims: claims.lend { body(&$0, &desk) }
        case .register: register.lend { body(&$0, &desk) }
        case .stock: stock.lend { body(&$0, &desk) }
        case .stockPapers: stockPapers.lend { body(&$0, &desk) }
        case .accounts: accounts.lend { body(&$0, &desk) }
        case .giftCards: giftCards.lend { body(&$0, &desk) }
        case .coupons: coupons.lend { body(&$0, &desk) }
        case .rewards: rewards.lend { body(&$0, &desk) }
        case .messages: messages.lend { body(&$0, &desk) }
        case .scans, .terms, .loyaltyFigures, .history, .shop: nil
        }
    }

    /// Does something with the records of every view that has some.
    mutating func withAllRecords(_ body: (inout any RecordBrowsing, inout RequestDesk) -> Void) {
        for view in View.allCases { withRecords(of: view, body) }
    }

    /// What one record's history is asked for by.
    func subject(of view: View) -> Deed.Subject? {
        guard let key = records(of: view)?.selectedKey else { return nil }
        return switch view {
        case .orders: .order(ID(key))
        case .returns, .payouts, .register: .goodsReturned(ID(key))
        case .claims: .claim(ID(key))
        case .stock: .variant(ID(key))
        case .stockPapers: .stockDocument(ID(key))
        case .accounts: .account(ID(key))
        case .giftCards: .giftCard(ID(key))
        case .coupons: .coupon(ID(key))
        case .rewards: .reward(ID(key))
        case .messages: .message(key)
        case .parcels: .parcel(ID(key))
        case .scans, .terms, .loyaltyFigures, .history, .shop: nil
        }
    }
}
