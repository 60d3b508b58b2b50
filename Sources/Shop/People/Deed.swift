/// What was done, for the history.
///
/// The store stamps it with its author and time and chains it to the one before
/// (DECISIONS 3 and 4).
package struct Deed: Hashable, Sendable {
    package var action: Action
    package var subjects: [Subject]
    package var before: [Fact]
    package var after: [Fact]
    /// Free and personal text; it is kept apart, so that a person can be forgotten.
    package var note: String

    package init(
        _ action: Action,
        on subjects: [Subject],
        before: [Fact] = [],
        after: [Fact] = [],
        note: String = ""
    ) {
        self.action = action
        self.subjects = subjects
        self.before = before
        self.after = after
        self.note = note
    }

    /// What a history entry can be about, with the number or name people know it by.
    package enum Action: String, CaseIterable, Sendable {
        case shopCreated = "shop.create"
        case demoMade = "demo.make"
        case ordersImported = "orders.import"
        case returnRegistered = "return.register"
        case returnReceived = "return.receive"
        case returnAccepted = "return.accept"
        case returnRejected = "return.reject"
        case returnSettled = "return.settle"
        case settlementProposed = "return.propose"
        case settlementConfirmed = "return.confirm"
        case settlementDeclined = "return.decline"
        case returnCancelled = "return.cancel"
        case returnReopened = "return.reopen"
        case refundBounced = "return.bounce"
        case stepUndone = "return.undo"
        case followUpOpened = "return.follow-up"
        case evidenceTaken = "return.evidence"
        case remitted = "return.remit"
        case transferCleared = "return.clear"
        case transferWithdrawn = "return.withdraw"
        case accountChanged = "return.account"
        case correctionNoted = "return.correction"
        case lockerCodeEntered = "return.locker-code"
        case bankFileMade = "bank.make"
        case bankFileWithdrawn = "bank.withdraw"
        case orderPaid = "order.pay"
        case orderPicked = "order.pick"
        case orderPacked = "order.pack"
        case orderShipped = "order.ship"
        case orderDelivered = "order.deliver"
        case orderCameBack = "order.come-back"
        case orderCancelled = "order.cancel"
        case orderHeld = "order.hold"
        case orderReleased = "order.release"
        case orderStepUndone = "order.undo"
        case claimRegistered = "claim.register"
        case claimGoodsExpected = "claim.expect-goods"
        case claimAnswered = "claim.answer"
        case claimClosed = "claim.close"
        case claimWithdrawn = "claim.withdraw"
        case claimStepUndone = "claim.undo"
        case messageRetried = "message.retry"
        case messageDropped = "message.drop"
        case templateChanged = "template.set"
        case parcelLogged = "parcel.log"
        case parcelMatched = "parcel.match"
        case parcelUnpacked = "parcel.unpack"
        case parcelReported = "parcel.report"
        case caseClosed = "parcel.close"
        case parcelResent = "parcel.resend"
        case parcelCancelled = "parcel.cancel"
        case parcelWithdrawn = "parcel.withdraw"
        case stockOpened = "stock.open"
        case stockReceived = "stock.receive"
        case stockAdjusted = "stock.adjust"
        case stockMoved = "stock.move"
        case goodsSent = "stock.send"
        case goodsArrived = "stock.arrive"
        case goodsLost = "stock.lose"
        case goodsOrdered = "stock.order"
        case goodsOrderClosed = "stock.close"
        case stocktakeStarted = "stocktake.start"
        case sheetHandedIn = "stocktake.count"
        case stocktakePosted = "stocktake.post"
        case stocktakeCancelled = "stocktake.cancel"
        case placeAdded = "stock.place"
        case articleChanged = "stock.article"
        case stockReserved = "stock.reserve"
        case stockReleased = "stock.release"
        case stockRequested = "stock.request"
        case stockRebuilt = "stock.rebuild"
        case productsImported = "products.import"
        case stockImported = "stock.import"
        case feedApplied = "feed.apply"
        case loyaltyOpened = "loyalty.open"
        case termsChanged = "loyalty.rules"
        case pointsAdjusted = "loyalty.adjust"
        case birthdaySet = "loyalty.birthday"
        case pointsKept = "loyalty.keep"
        case rewardAdded = "reward.add"
        case rewardChanged = "reward.change"
        case rewardSwitchedOff = "reward.off"
        case rewardOffered = "reward.on"
        case couponIssued = "coupon.issue"
        case couponUsed = "coupon.use"
        case couponReopened = "coupon.reopen"
        case couponReturned = "coupon.return"
        case couponsExpired = "coupon.expire"
        case giftCardSold = "giftcard.sell"
        case giftCardActivated = "giftcard.activate"
        case giftCardSpent = "giftcard.spend"
        case giftCardSpendingUndone = "giftcard.undo"
        case giftCardBlocked = "giftcard.block"
        case giftCardUnblocked = "giftcard.unblock"
        case giftCardCorrected = "giftcard.correct"
        case giftCardsExpired = "giftcard.expire"
        case giftCardCodeShown = "giftcard.reveal"
        case staffAdded = "staff.add"
        case staffRoleChanged = "staff.role"
        case staffRemoved = "staff.remove"
        case ruleChanged = "config.set"
    }

    /// A record that a deed is about.
    package enum Subject: Hashable, Sendable {
        case order(ID<Order>)
        case goodsReturned(ID<Return>)
        case parcel(ID<Parcel>)
        case claim(ID<Claim>)
        case message(Int64)
        case bankFile(ID<BankFile>)
        case variant(ID<Variant>)
        case stockDocument(ID<StockDocument>)
        /// A points account, by its customer.
        case account(ID<Customer>)
        case reward(ID<Reward>)
        case coupon(ID<Coupon>)
        case giftCard(ID<GiftCard>)
        case staff(ID<Staff>)
        case rule(String)
    }

    /// A named value before or after, such as `status: awaiting`.
    package struct Fact: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}

extension Deed.Action {
    /// The action by which the history tells a step with a return.
    package init(_ step: Return.Step.Kind) {
        self =
            switch step {
            case .register: .returnRegistered
            case .receive: .returnReceived
            case .accept: .returnAccepted
            case .reject: .returnRejected
            case .settle: .returnSettled
            case .propose: .settlementProposed
            case .confirm: .settlementConfirmed
            case .decline: .settlementDeclined
            case .cancel: .returnCancelled
            case .reopen: .returnReopened
            case .bounce: .refundBounced
            case .remit: .remitted
            case .clear: .transferCleared
            case .withdraw: .transferWithdrawn
            case .undo: .stepUndone
            }
    }
}

extension Deed.Action {
    /// The action by which the history tells a step with a parcel.
    package init(_ step: Parcel.Step.Kind) {
        self =
            switch step {
            case .log: .parcelLogged
            case .match: .parcelMatched
            case .unpack: .parcelUnpacked
            case .report: .parcelReported
            case .close: .caseClosed
            case .resend: .parcelResent
            case .cancel: .parcelCancelled
            case .withdraw: .parcelWithdrawn
            }
    }
}

extension Deed.Action {
    /// The action by which the history tells a step with a claim.
    package init(_ step: Claim.Step.Kind) {
        self =
            switch step {
            case .register: .claimRegistered
            case .expectGoods: .claimGoodsExpected
            case .answer: .claimAnswered
            case .close: .claimClosed
            case .withdraw: .claimWithdrawn
            case .undo: .claimStepUndone
            }
    }

    /// The action by which the history tells a step with an order.
    package init(_ step: Order.Step) {
        self =
            switch step {
            case .pay: .orderPaid
            case .pick: .orderPicked
            case .pack: .orderPacked
            case .ship: .orderShipped
            case .deliver: .orderDelivered
            case .comeBack: .orderCameBack
            case .cancel: .orderCancelled
            }
    }
}
