import Canvas
import Shop

/// Going from place to place.
extension Workspace {
    /// Shows a pane; where it was not read yet, it is read now.
    mutating func go(to view: View) {
        self.view = view
        origin = nil
        scannedFrom = nil
        catchUp()
        browse { $0.begin(&$1) }
        if view.pane == .stock { askStockHouse() }
        if view == .shop { shop.begin(&desk) }
        if view.keepsPoints { beginLoyalty() }
    }

    /// The history of the record under the cursor, with a way back.
    mutating func goToHistory() {
        guard let subject = subject(of: view) else { return }
        let from = view
        history.show(subject, of: currentNumber, &desk)
        go(to: .history)
        origin = from
    }

    /// From an order to its returns, from a return to its order, from an article to the orders
    /// with it, from an entry of the history to what it is about.
    mutating func goToRelated() {
        let from = view
        switch view {
        case .orders:
            guard let number = orders.listing.selectedNumber else { return }
            showReturns(.field(.order, .text([number.folded])))
        case .returns:
            guard let number = returns.listing.selected?.orderNumber else { return }
            showOrders(.field(.number, .text([number.folded])))
        case .history:
            guard let deed = history.listing.selected else { return }
            let number = QueryTest.text([deed.record.folded])
            switch deed.action.place {
            case .orders: showOrders(.field(.number, number))
            case .returns: showReturns(.field(.number, number))
            case .parcels: showParcels(.field(.tracking, number))
            case .claims: showClaims(.field(.number, number))
            case .stock where deed.record.isEmpty: go(to: .stock)
            case .stock: showStock(.field(.sku, number))
            case .stockPapers: showStockPapers(.field(.number, number))
            case .accounts where deed.record.isEmpty: go(to: .accounts)
            case .accounts: showAccounts(.field(.number, number))
            case .terms: go(to: .terms)
            case .giftCards: showGiftCards(.field(.number, number))
            case .coupons: showCoupons(.field(.number, number))
            case .rewards: showRewards(.field(.reward, number))
            case .messages: go(to: .messages)
            case .payouts: go(to: .payouts)
            case .shop: go(to: .shop)
            case .register, .scans, .loyaltyFigures, .history: return
            }
        case .parcels:
            goToRecordsOfParcel()
            guard view != from else { return }
        case .payouts:
            guard let number = payouts.listing.selected?.orderNumber else { return }
            showOrders(.field(.number, .text([number.folded])))
        case .register:
            guard let number = register.listing.selected?.orderNumber else { return }
            showOrders(.field(.number, .text([number.folded])))
        case .claims:
            guard let number = claims.listing.selected?.orderNumber else { return }
            showOrders(.field(.number, .text([number.folded])))
        case .messages:
            guard let row = messages.listing.selected else { return }
            goToRecord(of: row)
            guard view != from else { return }
        case .stock:
            guard let sku = stock.listing.selectedNumber else { return }
            showOrders(.field(.sku, .text([sku.folded])))
        case .stockPapers: goToArticlesOfPaper()
        case .giftCards:
            goToRecordOfCard()
            guard view != from else { return }
        case .coupons:
            goToOrderOfCoupon()
            guard view != from else { return }
        case .scans, .accounts, .terms, .loyaltyFigures, .rewards, .shop: return
        }
        origin = from
    }

    mutating func showReturns(_ query: Query<ReturnField>) {
        returns.closePage()
        returns.listing.ask(query, &desk)
        go(to: .returns)
    }

    mutating func showParcels(_ query: Query<ParcelField>) {
        parcels.closePage()
        parcels.listing.ask(query, &desk)
        go(to: .parcels)
    }

    mutating func showClaims(_ query: Query<ClaimField>) {
        claims.closePage()
        claims.listing.ask(query, &desk)
        go(to: .claims)
    }

    /// From a message to what it is about.
    private mutating func goToRecord(of row: MessageRow) {
        let number = QueryTest.text([row.record.folded])
        switch row.template {
        case .returnRegistered, .returnReceived, .returnAccepted, .returnRejected,
            .returnSettled, .returnCancelled, .refundBounced, .lockerCode:
            showReturns(.field(.number, number))
        case .orderPaid, .orderPicking, .orderPacked, .orderShipped, .orderDelivered,
            .orderUndelivered, .orderCancelled, .counterCode:
            showOrders(.field(.number, number))
        case .claimRegistered, .claimAnswered, .claimWithdrawn:
            showClaims(.field(.number, number))
        case .backInStock: showStock(.field(.sku, number))
        case .couponIssued: showCoupons(.field(.number, number))
        case .tierEnding: showAccounts(.field(.number, number))
        case .giftCardSold: showGiftCards(.field(.number, number))
        }
    }

    mutating func showOrders(_ query: Query<OrderField>) {
        orders.closePage()
        orders.listing.ask(query, &desk)
        go(to: .orders)
    }

    mutating func changeSelected() {
        switch shop.selected {
        case .staff(let staff)?: overlay = .form(RoleForm(staff, scene: scene))
        case .setting(let setting)?: overlay = .form(SettingForm(setting, scene: scene))
        case nil: break
        }
    }

    mutating func askToRemove() {
        guard case .staff(let staff)? = shop.selected else { return }
        let title = scene.say(
            "Remove \(staff.name) from the staff?",
            "Usunąć pracownika \(staff.name)?"
        )
        let menu = question(
            no: scene.say("no, keep", "nie, zostaw"),
            yes: scene.say("yes, remove", "tak, usuń")
        )
        overlay = .confirming(title: title, menu, .removeStaff(staff.name))
    }
}

extension Deed.Action {
    /// The view that shows what an entry of the history is about.
    fileprivate var place: View {
        switch self {
        case .shopCreated, .demoMade, .ordersImported: .orders
        case .orderPaid, .orderPicked, .orderPacked, .orderShipped, .orderDelivered,
            .orderCameBack, .orderCancelled, .orderHeld, .orderReleased, .orderStepUndone:
            .orders
        case .claimRegistered, .claimGoodsExpected, .claimAnswered, .claimClosed,
            .claimWithdrawn, .claimStepUndone:
            .claims
        case .messageRetried, .messageDropped: .messages
        case .bankFileMade, .bankFileWithdrawn: .payouts
        case .remitted, .transferCleared, .transferWithdrawn, .accountChanged, .correctionNoted,
            .lockerCodeEntered:
            .returns
        case .returnRegistered, .returnReceived, .returnAccepted, .returnRejected,
            .returnSettled, .settlementProposed, .settlementConfirmed, .settlementDeclined,
            .returnCancelled, .returnReopened, .refundBounced, .stepUndone, .followUpOpened,
            .evidenceTaken:
            .returns
        case .parcelLogged, .parcelMatched, .parcelUnpacked, .parcelReported, .caseClosed,
            .parcelResent, .parcelCancelled, .parcelWithdrawn:
            .parcels
        case .stockReceived, .goodsSent, .goodsArrived, .goodsLost, .goodsOrdered,
            .goodsOrderClosed, .stocktakeStarted, .sheetHandedIn, .stocktakePosted,
            .stocktakeCancelled:
            .stockPapers
        case .stockOpened, .stockAdjusted, .stockMoved, .placeAdded, .articleChanged,
            .stockReserved, .stockReleased, .stockRequested, .stockRebuilt, .productsImported,
            .stockImported, .feedApplied:
            .stock
        case .rewardAdded, .rewardChanged, .rewardSwitchedOff, .rewardOffered: .rewards
        case .couponIssued, .couponUsed, .couponReopened, .couponReturned, .couponsExpired:
            .coupons
        case .loyaltyOpened, .termsChanged: .terms
        case .pointsAdjusted, .birthdaySet, .pointsKept: .accounts
        case .giftCardSold, .giftCardActivated, .giftCardSpent, .giftCardSpendingUndone,
            .giftCardBlocked, .giftCardUnblocked, .giftCardCorrected, .giftCardsExpired,
            .giftCardCodeShown:
            .giftCards
        case .staffAdded, .staffRoleChanged, .staffRemoved, .ruleChanged, .templateChanged: .shop
        }
    }
}
