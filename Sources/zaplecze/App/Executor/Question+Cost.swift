import Panes
import Shop

extension Question {
    /// Whether it is answered within about a millisecond: a page by key of a list that is
    /// not narrowed, one record, or a small table.
    ///
    /// What has a query may have to look at every row, and a tally counts them.
    var isQuick: Bool {
        switch self {
        case .orders(let query, _, _, _): query == .everything
        case .returns(let query, _, _, _): query == .everything
        case .history(let query, _, _, _): query == .everything
        case .parcels(let query, _, _, _): query == .everything
        case .scans(let query, _, _): query == .everything
        case .payouts(let query, _, _, _): query == .everything
        case .register(let query, _, _, _): query == .everything
        case .claims(let query, _, _, _): query == .everything
        case .messages(let query, _, _, _): query == .everything
        case .stock(let query, let sort, _, _): query == .everything && sort.key != .available
        case .stockPapers(let query, _, _, _): query == .everything
        case .accounts(let query, _, _, _): query == .everything
        case .giftCards(let query, _, _, _): query == .everything
        case .coupons(let query, _, _, _): query == .everything
        case .rewards(let query, _, _, _): query == .everything
        case .order, .goodsReturned, .parcel, .claim, .message, .variant, .scan, .changes, .staff,
            .house, .stockHouse, .article, .stockPaper, .giftCard, .coupon, .reward,
            .rewardChoices, .account, .terms:
            true
        case .orderTally, .returnTally, .parcelTally, .payoutTally, .registerTally, .claimTally,
            .messageTally, .failing, .scanTally, .historyTally, .waiting, .plan, .bankPlan,
            .stockTally, .stockLedger, .shortages, .stocktake, .openStocktakes, .stockPaperTally,
            .goodsWanted, .feed, .giftCardTally, .couponTally, .rewardTally,
            .accountTally, .loyaltyFigures, .termsTrial:
            false
        }
    }

    /// What a list or a figure on the screen; a newer question about it makes older ones
    /// needless.
    enum Subject: Hashable, Sendable {
        case orders
        case orderTally
        case returns
        case returnTally
        case parcels
        case parcelTally
        case payouts
        case payoutTally
        case register
        case registerTally
        case claims
        case claimTally
        case messages
        case messageTally
        case failing
        case stock
        case stockTally
        case stockPapers
        case stockPaperTally
        case accounts
        case accountTally
        case loyaltyFigures
        case termsTrial
        case giftCards
        case giftCardTally
        case coupons
        case couponTally
        case rewards
        case rewardTally
        case shortages
        case scans
        case scanTally
        case history
        case historyTally
        case plan
        case waiting
        case feed
    }

    /// The list or figure that the question is about; records and small tables are none.
    var subject: Subject? {
        switch self {
        case .orders: .orders
        case .orderTally: .orderTally
        case .returns: .returns
        case .returnTally: .returnTally
        case .parcels: .parcels
        case .parcelTally: .parcelTally
        case .payouts: .payouts
        case .payoutTally: .payoutTally
        case .register: .register
        case .registerTally: .registerTally
        case .claims: .claims
        case .claimTally: .claimTally
        case .messages: .messages
        case .messageTally: .messageTally
        case .failing: .failing
        case .stock: .stock
        case .stockTally: .stockTally
        case .stockPapers: .stockPapers
        case .stockPaperTally: .stockPaperTally
        case .accounts: .accounts
        case .accountTally: .accountTally
        case .loyaltyFigures: .loyaltyFigures
        case .termsTrial: .termsTrial
        case .giftCards: .giftCards
        case .giftCardTally: .giftCardTally
        case .coupons: .coupons
        case .couponTally: .couponTally
        case .rewards: .rewards
        case .rewardTally: .rewardTally
        case .shortages: .shortages
        case .bankPlan: .plan
        case .scans: .scans
        case .scanTally: .scanTally
        case .plan: .plan
        case .history: .history
        case .historyTally: .historyTally
        case .waiting: .waiting
        case .feed: .feed
        case .order, .goodsReturned, .parcel, .claim, .message, .variant, .scan, .changes, .staff,
            .house, .stockHouse, .stockLedger, .article, .stocktake, .openStocktakes, .stockPaper,
            .goodsWanted, .giftCard, .coupon, .reward, .rewardChoices, .account,
            .terms:
            nil
        }
    }
}
