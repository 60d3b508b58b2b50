import Shop

/// What a command does to a record, where it does something to one.
enum RecordStep: Hashable, Sendable {
    case goods(Return.Step.Kind)
    case parcel(Parcel.Step.Kind)
}

extension Command {
    /// The step with a return that it stands for, if it does.
    var step: Return.Step.Kind? {
        if case .goods(let kind)? = recordStep { kind } else { nil }
    }

    /// Whether what it does is done with a return, as a step or besides.
    var isForReturn: Bool {
        step != nil || [.bankFile, .account, .correction, .lockerCode].contains(self)
    }

    /// The step with a parcel that it stands for, if it does.
    var parcelStep: Parcel.Step.Kind? {
        if case .parcel(let kind)? = recordStep { kind } else { nil }
    }

    private var recordStep: RecordStep? {
        switch self {
        case .register: .goods(.register)
        case .receive: .goods(.receive)
        case .accept: .goods(.accept)
        case .settle: .goods(.settle)
        case .reject: .goods(.reject)
        case .cancel: .goods(.cancel)
        case .reopen: .goods(.reopen)
        case .bounce: .goods(.bounce)
        case .clear: .goods(.clear)
        case .withdrawTransfer: .goods(.withdraw)
        case .undo: .goods(.undo)
        case .logParcel: .parcel(.log)
        case .match: .parcel(.match)
        case .report: .parcel(.report)
        case .closeCase: .parcel(.close)
        case .resend: .parcel(.resend)
        case .callOff: .parcel(.cancel)
        case .open, .back, .nextRecord, .previousRecord, .filter, .sort, .chooseColumns, .mark,
            .markAll, .explain, .related, .history, .addStaff, .change, .removeStaff,
            .copy, .refresh, .repaint, .palette, .help, .theme, .language, .followUp, .forget,
            .nextStep, .cancelOrder, .holdOrder, .complain, .answer, .expectGoods, .closeClaim,
            .chooseView, .article, .adjustStock, .moveStock, .receiveStock, .orderStock,
            .sendStock, .stocktake, .goToStock, .withdrawClaim, .bankFile, .receivePaper,
            .closePaper, .papersOfArticle, .takeInFile, .goToStockPapers, .sellCard, .spendCard,
            .activateCard, .blockCard, .goToLoyalty, .goToGiftCards, .goToCoupons,
            .goToRewards, .useCoupon, .returnCoupon, .addReward, .changeReward,
            .switchReward, .openLoyalty, .adjustPoints, .redeem, .noteBirthday, .addTermsRule,
            .dropTermsRule, .goToTerms, .goToLoyaltyFigures,
            .account, .correction, .lockerCode, .protocol, .retry, .drop,
            .goToOrders, .goToReturns, .goToParcels, .goToPayouts, .goToClaims, .goToRegister,
            .goToScans, .goToMessages, .goToHistory, .goToShop, .job, .suspend, .quit:
            nil
        }
    }
}
