import Shop

/// The panes that there are, by the digits that lead to them; a digit is never
/// given to another pane (DECISIONS 19).
enum PaneName: Int, CaseIterable, Sendable {
    case orders = 1
    case returns = 2
    case stock = 3
    case loyalty = 4
    case messages = 6
    case history = 8
    case shop = 9

    func title(in language: Language) -> String {
        switch self {
        case .loyalty: language.choose(english: "Loyalty", polish: "Lojalność")
        case .orders, .returns, .stock, .messages, .history, .shop: views[0].title(in: language)
        }
    }

    /// The title where there is little room.
    func shortTitle(in language: Language) -> String {
        switch self {
        case .orders: language.choose(english: "Orders", polish: "Zamów.")
        case .messages: language.choose(english: "Mess.", polish: "Wiad.")
        case .loyalty: language.choose(english: "Loyalty", polish: "Lojaln.")
        case .returns, .stock, .history, .shop: title(in: language)
        }
    }

    /// What can be looked at in it; its digit leads to the first.
    var views: [View] {
        View.allCases.filter { $0.pane == self }
    }

    /// The command that leads there.
    var command: Command {
        switch self {
        case .orders: .goToOrders
        case .returns: .goToReturns
        case .stock: .goToStock
        case .loyalty: .goToLoyalty
        case .messages: .goToMessages
        case .history: .goToHistory
        case .shop: .goToShop
        }
    }
}

/// What is looked at in a pane: its own list, or another of its subject.
enum View: CaseIterable, Hashable, Sendable {
    case orders
    case returns
    /// What stands at the dock.
    case parcels
    /// What is to be paid out.
    case payouts
    case claims
    /// The register of returns.
    case register
    /// Codes that named nothing when they were scanned.
    case scans
    /// Articles with their levels.
    case stock
    /// Papers about stock.
    case stockPapers
    /// Points accounts of customers.
    case accounts
    case coupons
    /// What points buy.
    case rewards
    case giftCards
    /// The rules by which points are given.
    case terms
    case loyaltyFigures
    case messages
    case history
    case shop

    var pane: PaneName {
        switch self {
        case .orders: .orders
        case .returns, .parcels, .payouts, .claims, .register, .scans: .returns
        case .stock, .stockPapers: .stock
        case .accounts, .terms, .loyaltyFigures, .giftCards, .coupons, .rewards: .loyalty
        case .messages: .messages
        case .history: .history
        case .shop: .shop
        }
    }

    func title(in language: Language) -> String {
        switch self {
        case .orders: language.choose(english: "Orders", polish: "Zamówienia")
        case .returns: language.choose(english: "Returns", polish: "Zwroty")
        case .parcels: language.choose(english: "Parcels", polish: "Przesyłki")
        case .payouts: language.choose(english: "To pay", polish: "Do wypłaty")
        case .claims: language.choose(english: "Claims", polish: "Reklamacje")
        case .register:
            language.choose(english: "Register of returns", polish: "Ewidencja zwrotów")
        case .stock: language.choose(english: "Stock", polish: "Magazyn")
        case .stockPapers: language.choose(english: "Papers", polish: "Dokumenty")
        case .coupons: language.choose(english: "Coupons", polish: "Kupony")
        case .rewards: language.choose(english: "Rewards", polish: "Nagrody")
        case .accounts: language.choose(english: "Points accounts", polish: "Konta punktowe")
        case .terms: language.choose(english: "Rules of points", polish: "Zasady punktów")
        case .loyaltyFigures:
            language.choose(english: "Loyalty in figures", polish: "Lojalność w liczbach")
        case .giftCards:
            language.choose(english: "Gift cards", polish: "Karty podarunkowe")
        case .messages: language.choose(english: "Messages", polish: "Wiadomości")
        case .scans: language.choose(english: "Unknown codes", polish: "Nieznane kody")
        case .history: language.choose(english: "History", polish: "Historia")
        case .shop: language.choose(english: "Shop", polish: "Sklep")
        }
    }

    /// The command that leads there.
    var command: Command {
        switch self {
        case .orders, .returns, .stock, .accounts, .messages, .history, .shop: pane.command
        case .parcels: .goToParcels
        case .payouts: .goToPayouts
        case .claims: .goToClaims
        case .register: .goToRegister
        case .scans: .goToScans
        case .stockPapers: .goToStockPapers
        case .terms: .goToTerms
        case .loyaltyFigures: .goToLoyaltyFigures
        case .giftCards: .goToGiftCards
        case .coupons: .goToCoupons
        case .rewards: .goToRewards
        }
    }

    /// The key that leads there.
    var key: String {
        switch self {
        case .orders, .returns, .stock, .accounts, .messages, .history, .shop:
            String(pane.rawValue)
        case .parcels: "p"
        case .payouts: "P"
        case .claims: "C"
        case .register: "E"
        case .scans: "U"
        case .stockPapers: "S"
        case .terms: "="
        case .loyaltyFigures: "%"
        case .giftCards: "Z"
        case .coupons: "Y"
        case .rewards: "X"
        }
    }

    /// The topics whose changes show in it.
    var topics: Set<String> {
        switch self {
        case .orders: ["orders", "returns"]
        case .returns: ["orders", "returns", "parcels", "handlers"]
        case .parcels: ["parcels", "returns", "orders"]
        case .payouts: ["returns", "orders", "parcels"]
        case .claims: ["claims", "orders", "returns"]
        case .register: ["returns", "orders"]
        case .stock: ["stock", "orders"]
        case .stockPapers: ["stock", "stock-documents"]
        case .accounts, .terms, .loyaltyFigures: ["loyalty", "rules"]
        case .giftCards: ["gift-cards"]
        case .coupons: ["coupons", "loyalty"]
        case .rewards: ["rewards", "coupons", "loyalty"]
        case .messages: ["messages"]
        case .scans: ["scans"]
        case .history: ["history"]
        case .shop: ["staff", "rules"]
        }
    }
}

/// Where one is: a view, and whether a record is open in it.
enum Place: Hashable, Sendable {
    case list(View)
    case page(View)

    /// What can be done here, the most wanted first; hints show those that fit.
    var commands: [Command] {
        own + Place.everywhere.filter { !own.contains($0) }
    }

    private var own: [Command] {
        switch self {
        case .list(.orders):
            [
                .open, .back, .filter, .sort, .register, .complain, .nextStep, .cancelOrder,
                .holdOrder, .mark, .related, .article, .history, .markAll, .chooseColumns,
                .chooseView, .copy,
                .undo,
            ]
        case .page(.orders):
            [
                .back, .register, .complain, .nextStep, .cancelOrder, .holdOrder, .nextRecord,
                .previousRecord, .related, .article, .history, .copy, .undo,
            ]
        case .list(.returns):
            [
                .open, .receive, .accept, .settle, .reject, .back, .undo, .filter, .sort, .cancel,
                .reopen, .bounce, .clear, .followUp, .mark, .explain, .related, .article, .history,
                .account, .lockerCode, .markAll, .chooseColumns, .chooseView, .copy, .complain,
                .protocol,
                .correction,
            ]
        case .page(.returns):
            [
                .back, .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce, .clear,
                .followUp, .undo, .explain, .nextRecord, .previousRecord, .related, .article,
                .history, .account, .lockerCode, .complain, .copy, .protocol, .correction,
            ]
        case .list(.payouts):
            [
                .open, .bankFile, .clear, .settle, .bounce, .account, .back, .filter, .sort, .mark,
                .markAll, .explain, .related, .history, .chooseColumns, .copy, .undo, .correction,
                .withdrawTransfer,
            ]
        case .page(.payouts):
            [
                .back, .clear, .settle, .bounce, .account, .protocol, .explain, .nextRecord,
                .previousRecord, .related, .history, .copy, .undo, .correction,
                .withdrawTransfer,
            ]
        case .list(.claims):
            [
                .open, .answer, .expectGoods, .closeClaim, .withdrawClaim, .back, .filter, .sort,
                .related, .history, .chooseColumns, .copy, .undo,
            ]
        case .page(.claims):
            [
                .back, .answer, .expectGoods, .closeClaim, .withdrawClaim, .nextRecord,
                .previousRecord, .related, .history, .copy, .undo,
            ]
        case .list(.register):
            [
                .open, .protocol, .back, .filter, .sort, .explain, .related, .history,
                .chooseColumns, .copy,
            ]
        case .page(.register):
            [
                .back, .protocol, .explain, .nextRecord, .previousRecord, .related, .history,
                .copy,
            ]
        case .list(.stock):
            [
                .open, .chooseView, .receiveStock, .adjustStock, .moveStock, .explain,
                .back, .filter, .sort, .stocktake, .sendStock, .orderStock, .takeInFile,
                .related, .history, .mark, .markAll, .chooseColumns, .copy,
            ]
        case .page(.stock):
            [
                .back, .receiveStock, .adjustStock, .moveStock, .explain, .sendStock, .orderStock,
                .papersOfArticle, .nextRecord, .previousRecord, .related,
                .history, .copy,
            ]
        case .list(.stockPapers):
            [
                .open, .receivePaper, .chooseView, .back, .filter, .sort, .stocktake, .closePaper,
                .related, .history, .mark, .markAll, .chooseColumns, .copy,
            ]
        case .page(.stockPapers):
            [
                .back, .receivePaper, .stocktake, .closePaper, .nextRecord, .previousRecord,
                .related, .history, .copy,
            ]
        case .list(.accounts):
            [
                .open, .redeem, .explain, .adjustPoints, .noteBirthday, .openLoyalty, .chooseView,
                .back, .goToRewards, .goToCoupons, .goToTerms, .goToLoyaltyFigures, .filter, .sort,
                .history, .mark, .markAll,
                .chooseColumns, .copy,
            ]
        case .page(.accounts):
            [
                .back, .redeem, .explain, .adjustPoints, .noteBirthday, .nextRecord,
                .previousRecord,
                .history, .copy,
            ]
        case .list(.terms), .page(.terms):
            [
                .change, .addTermsRule, .dropTermsRule, .openLoyalty, .back, .goToLoyalty,
                .goToLoyaltyFigures,
            ]
        case .list(.loyaltyFigures), .page(.loyaltyFigures):
            [.openLoyalty, .back, .goToLoyalty, .goToTerms, .refresh]
        case .list(.giftCards):
            [
                .open, .sellCard, .spendCard, .activateCard, .blockCard, .undo, .chooseView, .back,
                .filter, .sort, .related, .history, .mark, .markAll, .chooseColumns, .copy,
            ]
        case .page(.giftCards):
            [
                .back, .spendCard, .activateCard, .blockCard, .undo, .nextRecord, .previousRecord,
                .related, .history, .copy,
            ]
        case .list(.coupons):
            [
                .open, .useCoupon, .returnCoupon, .undo, .chooseView, .back, .filter, .sort,
                .related, .history, .mark, .markAll, .chooseColumns, .copy,
            ]
        case .page(.coupons):
            [
                .back, .useCoupon, .returnCoupon, .undo, .nextRecord, .previousRecord, .related,
                .history, .copy,
            ]
        case .list(.rewards):
            [
                .open, .addReward, .changeReward, .switchReward, .back, .filter, .sort, .history,
                .mark, .markAll, .chooseColumns, .copy,
            ]
        case .page(.rewards):
            [
                .back, .changeReward, .switchReward, .nextRecord, .previousRecord, .history, .copy,
            ]
        case .list(.messages):
            [
                .open, .retry, .drop, .back, .filter, .sort, .related, .history, .chooseColumns,
                .copy,
            ]
        case .page(.messages):
            [.back, .retry, .drop, .nextRecord, .previousRecord, .related, .history, .copy]
        case .list(.parcels):
            [
                .open, .logParcel, .match, .receive, .report, .closeCase, .resend, .callOff, .back,
                .filter, .sort, .related, .history, .chooseColumns, .copy, .undo,
            ]
        case .page(.parcels):
            [
                .back, .match, .receive, .report, .closeCase, .resend, .callOff, .logParcel,
                .nextRecord, .previousRecord, .related, .history, .copy, .undo,
            ]
        case .list(.scans), .page(.scans):
            [.logParcel, .forget, .back, .filter, .chooseColumns, .copy]
        case .list(.history), .page(.history):
            [.open, .back, .filter, .chooseColumns, .copy, .related]
        case .list(.shop), .page(.shop):
            [.change, .addStaff, .removeStaff, .back]
        }
    }

    private static let everywhere: [Command] = [
        .undo, .palette, .help, .goToOrders, .goToReturns, .goToParcels, .goToPayouts, .goToClaims,
        .goToRegister, .goToScans, .goToStock, .goToStockPapers, .goToLoyalty,
        .goToGiftCards, .goToCoupons, .goToRewards, .goToTerms,
        .goToLoyaltyFigures,
        .goToMessages, .goToHistory,
        .goToShop, .job,
        .refresh, .repaint,
        .theme, .language, .suspend, .quit,
    ]
}
