import Shop

/// Everything that a person can do, one case for each key of the map.
///
/// The same letter means the same everywhere (DECISIONS 20). One table of titles
/// and keys feeds input, hints, help and the palette.
package enum Command: Hashable, CaseIterable, Sendable {
    case open
    case back
    case nextRecord
    case previousRecord
    case filter
    case sort
    case chooseColumns
    /// One of the queries that a list has a name for.
    case chooseView
    case mark
    case markAll
    case register
    case receive
    case accept
    case settle
    case reject
    case cancel
    case reopen
    case bounce
    /// What arrives after the decision gets a return of its own.
    case followUp
    case logParcel
    case match
    case report
    case closeCase
    case resend
    /// The order whose shipment came back is called off.
    case callOff
    /// The order's next step.
    case nextStep
    case cancelOrder
    case holdOrder
    case complain
    case answer
    case expectGoods
    case closeClaim
    case withdrawClaim
    case bankFile
    /// The bank has carried out what it was given.
    case clear
    /// The bank has never had it.
    case withdrawTransfer
    case account
    /// The number of the correction invoice, before the money goes out.
    case correction
    case lockerCode
    /// The acceptance protocol of a return.
    case `protocol`
    case retry
    case drop
    /// From an order or a return to the stock of what is in it.
    case article
    case adjustStock
    case moveStock
    case receiveStock
    case orderStock
    case sendStock
    /// Counting what is really there.
    case stocktake
    /// What has come of a paper as a whole.
    case receivePaper
    /// Nothing more is waited for on a paper.
    case closePaper
    /// From an article to the papers on which some of it is still to come.
    case papersOfArticle
    /// A file of products, levels or a supplier's feed.
    case takeInFile
    case useCoupon
    case returnCoupon
    case addReward
    case changeReward
    /// A reward is offered no longer, or again.
    case switchReward
    /// The loyalty programme begins.
    case openLoyalty
    case adjustPoints
    /// Points of an account for a reward.
    case redeem
    case noteBirthday
    /// Of the rules by which points are given, those that give more.
    case addTermsRule
    case dropTermsRule
    case sellCard
    case spendCard
    case activateCard
    /// Keeps a gift card from being spent, or lets it go again.
    case blockCard
    case forget
    case undo
    case explain
    case related
    case history
    case addStaff
    case change
    case removeStaff
    case copy
    case refresh
    case repaint
    case palette
    case help
    case theme
    case language
    case goToOrders
    case goToReturns
    case goToParcels
    case goToPayouts
    case goToClaims
    case goToRegister
    case goToScans
    case goToStock
    case goToStockPapers
    case goToLoyalty
    case goToTerms
    case goToLoyaltyFigures
    case goToGiftCards
    case goToCoupons
    case goToRewards
    case goToMessages
    case goToHistory
    case goToShop
    /// Many returns at once: the run under way, or the last one.
    case job
    case suspend
    case quit
}

extension Command {
    /// The view that it leads to, if it does.
    var goal: View? { View.allCases.first { $0.command == self } }
}
