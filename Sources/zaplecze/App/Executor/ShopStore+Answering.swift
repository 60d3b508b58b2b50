import Panes
import Shop
import ShopStore

extension ShopStore {
    /// Looks up what a screen asks for.
    func answer(_ question: Question, for visitor: Visitor) throws -> Answer {
        switch question {
        case .orders(let query, let sort, let anchor, let limit):
            .orders(try orders(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .orderTally(let query): .tally(try tally(query, by: visitor))
        case .order(let id): .order(try order(id, by: visitor))
        case .returns(let query, let sort, let anchor, let limit):
            .returns(try returns(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .returnTally(let query): .tally(try tally(query, by: visitor))
        case .goodsReturned(let id): .goodsReturned(try goodsReturned(id, by: visitor))
        case .scan(let code): .scanned(code, try targets(of: code, by: visitor))
        case .parcels(let query, let sort, let anchor, let limit):
            .parcels(try parcels(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .parcelTally(let query): .tally(try tally(query, by: visitor))
        case .parcel(let id): .parcel(try parcel(id, by: visitor))
        case .payouts(let query, let sort, let anchor, let limit):
            .payouts(try payouts(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .payoutTally(let query): .tally(try payoutTally(query, by: visitor))
        case .register(let query, let sort, let anchor, let limit):
            .register(try register(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .registerTally(let query): .tally(try registerTally(query, by: visitor))
        case .claims(let query, let sort, let anchor, let limit):
            .claims(try claims(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .claimTally(let query): .tally(try tally(query, by: visitor))
        case .claim(let id): .claim(try claim(id, by: visitor))
        case .messages(let query, let sort, let anchor, let limit):
            .messages(try messages(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .messageTally(let query): .tally(try tally(query, by: visitor))
        case .failing: .tally(try tally(.failedMessages, by: visitor))
        case .message(let id): .message(try messageInWords(id, for: visitor))
        case .stock(let query, let sort, let anchor, let limit):
            .stock(try stock(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .stockTally(let query): .tally(try tally(query, by: visitor))
        case .article(let id): .article(try stockFile(id, by: visitor))
        case .stockPapers(let query, let sort, let anchor, let limit):
            .stockPapers(
                try stockPapers(query, sort: sort, at: anchor, limit: limit, by: visitor)
            )
        case .stockPaperTally(let query): .tally(try tally(query, by: visitor))
        case .stockPaper(let id): .stockPaper(try stockPaper(id, by: visitor))
        case .accounts(let query, let sort, let anchor, let limit):
            .accounts(try pointsAccounts(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .accountTally(let query): .tally(try tally(query, by: visitor))
        case .account(let id): .account(try pointsAccount(of: id, by: visitor))
        case .terms: .terms(try allTerms(by: visitor))
        case .loyaltyFigures: .loyaltyFigures(try loyaltyFigures(by: visitor))
        case .termsTrial(let terms, let days):
            .termsTrial(try tryTerms(terms, over: days, by: visitor))
        case .giftCards(let query, let sort, let anchor, let limit):
            .giftCards(try giftCards(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .coupons(let query, let sort, let anchor, let limit):
            .coupons(try coupons(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .couponTally(let query): .tally(try tally(query, by: visitor))
        case .coupon(let id): .coupon(try coupon(id, by: visitor))
        case .rewards(let query, let sort, let anchor, let limit):
            .rewards(try rewards(query, sort: sort, at: anchor, limit: limit, by: visitor))
        case .rewardTally(let query): .tally(try tally(query, by: visitor))
        case .reward(let id): .reward(try rewardRow(id, by: visitor))
        case .rewardChoices(let account):
            .rewardChoices(try rewardChoices(for: account, by: visitor), account: account)
        case .giftCardTally(let query): .tally(try tally(query, by: visitor))
        case .giftCard(let id): .giftCard(try giftCard(id, by: visitor))
        case .goodsWanted(let variants):
            .goodsWanted(
                GoodsWanted(
                    rows: try countedRows(of: variants, by: visitor),
                    suppliers: try suppliers(of: variants, by: visitor),
                    offers: try offers(of: variants, by: visitor)
                )
            )
        case .stockLedger(let id, let before, let limit):
            .stockLedger(try stockLedger(of: id, before: before, limit: limit, by: visitor))
        case .feed(let order): try look(into: order, for: visitor)
        case .shortages:
            .shortages(try tally(.field(.awaited, .number(.above(0))), by: visitor))
        case .stockHouse:
            .stockHouse(
                StockHouse(
                    since: try stockOpening(by: visitor),
                    warehouses: try warehouses(by: visitor)
                )
            )
        case .stocktake(let id): .stocktake(try stocktake(id, by: visitor))
        case .openStocktakes: .openStocktakes(try stocktakes(isOpen: true, by: visitor))
        case .variant(let code): .variant(code, try variant(coded: code, by: visitor))
        case .bankPlan(let format, let marked):
            .plan(try bankPlan(format, for: marked, by: visitor))
        case .scans(let query, let anchor, let limit):
            .scans(try unknownScans(query, at: anchor, limit: limit, by: visitor))
        case .scanTally(let query): .tally(try tally(query, by: visitor))
        case .plan(let routine, let marked):
            .plan(try plan(routine, for: marked, by: visitor))
        case .changes(let id, let version):
            .changes(try changes(of: id, since: version, by: visitor))
        case .history(let query, let subject, let anchor, let limit):
            .history(try history(query, of: subject, at: anchor, limit: limit, by: visitor))
        case .historyTally(let query, let subject):
            .tally(try tally(query, of: subject, by: visitor))
        case .staff: .staff(try staff(by: visitor))
        case .waiting: .waiting(try returnsAwaiting(by: visitor))
        case .house: try house(for: visitor)
        }
    }

    /// Rules, staff, and the rights that the visitor has by now.
    private func house(for visitor: Visitor) throws -> Answer {
        let names = try staff(by: visitor).map { ($0.id, $0.name) }
        return .house(
            try rules(),
            staff: Dictionary(uniqueKeysWithValues: names),
            rights: try signIn(visitor.staff.name).rights
        )
    }

    /// Keeps what a desk has typed, counted or opened.
    func kept(
        _ keeping: Keeping,
        for visitor: Visitor,
        in session: DeskSession?
    ) throws -> Answer {
        try keep(keeping, for: visitor, in: session)
        return .kept
    }

    /// Changes the shop as a screen asks: one operation, done whole or not at all.
    func carryOut(_ action: Action, for visitor: Visitor) throws -> Answer {
        let signatory = visitor.signatory
        switch action {
        case .register(let announcement, let order):
            let registered = try register(announcement, of: order, by: signatory)
            return .registered(registered.id, number: registered.number)
        case .take(let step, let id, let version):
            let goods = try take(step, with: id, seen: version, by: signatory)
            return .stepped(goods.lastStep?.kind ?? step.kind, goods)
        case .routine(let routine, let id, let version):
            let goods = try run(routine, with: id, seen: version, by: signatory)
            return .stepped(goods.lastStep?.kind ?? routine.kind, goods)
        case .followUp(let first):
            let opened = try followUp(first, by: signatory)
            return .registered(opened.id, number: opened.number)
        case .makeBankFile(let format, let marked):
            let folder = try rules().bankFolder
            try BankFile.checkPlace(in: folder)
            let file = try makeBankFile(format, of: marked, by: signatory)
            return .bankFileMade(file, place: file.placed(in: folder))
        case .withdrawBankFile(let number, let reason):
            return .bankFileWithdrawn(
                try withdrawBankFile(number, because: reason, by: signatory)
            )
        case .setAccount(let account, let consent, let id, let version):
            return .noted(
                try setAccount(account, consent: consent, of: id, seen: version, by: signatory)
            )
        case .setCorrection(let number, let id, let version):
            return .noted(try setCorrection(number, of: id, seen: version, by: signatory))
        case .setLockerCode(let code, let id, let version):
            return .noted(try setLockerCode(code, of: id, seen: version, by: signatory))
        case .moveOrder(let move, let id, let version):
            return .moved(move.step, try take(move, with: id, seen: version, by: signatory))
        case .holdOrder(let isOnHold, let id, let version):
            return .held(try hold(id, isOnHold, seen: version, by: signatory))
        case .undoOrderStep(let id, let version):
            return .tookBack(try undoStep(with: id, seen: version, by: signatory))
        case .complain(let complaint, let order):
            let opened = try complain(complaint, about: order, by: signatory)
            return .complained(opened.id, number: opened.number)
        case .takeClaim(let step, let id, let version):
            return .claimed(step.kind, try take(step, with: id, seen: version, by: signatory))
        case .retryMessage(let id, let version):
            try retry(id, seen: version, by: signatory)
        case .dropMessage(let id, let reason, let version):
            try drop(id, because: reason, seen: version, by: signatory)
        case .changeStock(let change, let id):
            return .stockChanged(try changeStock(change, of: id, by: visitor))
        case .stocktake(let step): return .countTaken(try take(step, by: visitor))
        case .takePaper(let step, let row):
            return .paperChanged(try takePaper(step, with: row, by: visitor))
        case .orderGoods(let order): return .paperChanged(try orderGoods(order, by: visitor))
        case .changeCoupon(let change, let id):
            return .couponChanged(try changeCoupon(change, of: id, by: visitor))
        case .changeReward(let change):
            return .rewardChanged(try changeReward(change, by: visitor))
        case .redeem(let reward, let account):
            return .couponIssued(try redeemReward(reward, for: account, by: visitor))
        case .changeLoyalty(let change): return try changeLoyalty(change, by: visitor)
        case .sellGiftCard(let sale):
            let sold = try sell(sale, by: signatory)
            return .giftCardSold(sold.card, sold.code)
        case .changeGiftCard(let change, let id):
            return .giftCardChanged(try changeGiftCard(change, of: id, by: visitor))
        case .lookInto(let order): return try look(into: order, for: visitor)
        case .takeIn(let order, let work): return try takeIn(order, as: work, for: visitor)
        case .log(let parcel): return .logged(try log(parcel, by: signatory))
        case .handle(let step, let id, let version):
            return .handled(step.kind, try take(step, with: id, seen: version, by: signatory))
        case .addStaff(let name, let role, let isShared):
            try addStaff(name, role: role, isShared: isShared, by: signatory)
        case .setRole(let role, let name): try setRole(role, of: name, by: signatory)
        case .removeStaff(let name): try removeStaff(name, by: signatory)
        case .set(let setting, let value): try set(setting, to: value, by: signatory)
        }
        return .done
    }
}
