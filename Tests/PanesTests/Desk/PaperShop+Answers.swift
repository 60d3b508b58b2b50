import Shop

@testable import Panes

/// What the store and its executor do for the program, done on paper.
extension PaperShop {
    func answer(to question: Question) -> Answer {
        switch question {
        case .orders(let query, let sort, let anchor, let limit):
            .orders(orders(query, sort).page(at: anchor, limit: limit))
        case .orderTally(let query):
            .tally(Tally(rows: orders(query, Sort(.placed)).count))
        case .order(let id):
            .order(
                purchases.first { $0.order.id == id }
                    .map {
                        OrderFile(
                            purchase: $0,
                            staff: names,
                            standing: standings[$0.order.id]
                        )
                    }
            )
        case .returns(let query, let sort, let anchor, let limit):
            .returns(returns(query, sort).page(at: anchor, limit: limit))
        case .returnTally(let query):
            .tally(Tally(rows: returns(query, Sort(.due)).count))
        case .goodsReturned(let id):
            .goodsReturned(file(of: id))
        case .history(let query, let subject, let anchor, let limit):
            .history(history(query, of: subject).page(at: anchor, limit: limit))
        case .historyTally(let query, let subject):
            .tally(Tally(rows: history(query, of: subject).count))
        case .scan(let code): .scanned(code, targets(of: code))
        case .parcels(let query, let sort, let anchor, let limit):
            .parcels(parcels(query, sort).page(at: anchor, limit: limit))
        case .parcelTally(let query):
            .tally(Tally(rows: parcels(query, Sort(.waiting)).count))
        case .parcel(let id): .parcel(parcelFile(of: id))
        case .payouts(let query, let sort, let anchor, let limit):
            .payouts(payouts(query, sort).page(at: anchor, limit: limit))
        case .payoutTally(let query): .tally(Tally(rows: payouts(query, Sort(.due)).count))
        case .register(let query, _, let anchor, let limit):
            .register(register(query).page(at: anchor, limit: limit))
        case .registerTally(let query): .tally(Tally(rows: register(query).count))
        case .claims(let query, _, let anchor, let limit):
            .claims(claims(query).page(at: anchor, limit: limit))
        case .claimTally(let query): .tally(Tally(rows: claims(query).count))
        case .claim(let id): .claim(claimFile(of: id))
        case .messages(let query, _, let anchor, let limit):
            .messages(messages(query).page(at: anchor, limit: limit))
        case .messageTally(let query): .tally(Tally(rows: messages(query).count))
        case .failing: .tally(Tally(rows: messages(.failedMessages).count))
        case .message(let id): .message(messageFiles.first { $0.row.id == id })
        case .stock(let query, let sort, let anchor, let limit):
            .stock(stock(query, sort).page(at: anchor, limit: limit))
        case .stockTally(let query): .tally(Tally(rows: stock(query, Sort(.name)).count))
        case .article(let id): .article(stockFile(id))
        case .stockPapers(let query, let sort, let anchor, let limit):
            .stockPapers(stockPapers(query, sort).page(at: anchor, limit: limit))
        case .stockPaperTally(let query):
            .tally(Tally(rows: stockPapers(query, Sort(.at)).count))
        case .stockPaper(let id): .stockPaper(stockPaper(id))
        case .accounts(let query, let sort, let anchor, let limit):
            .accounts(accounts(query, sort).page(at: anchor, limit: limit))
        case .accountTally(let query):
            .tally(Tally(rows: accounts(query, Sort(.number)).count))
        case .account(let id): .account(accounts.first { $0.row.id == id.key })
        case .terms: .terms(terms)
        case .loyaltyFigures: .loyaltyFigures(loyaltyFigures)
        case .termsTrial(let terms, let days): .termsTrial(tried(terms, over: days))
        case .giftCards(let query, _, let anchor, let limit):
            .giftCards(giftCards(query).page(at: anchor, limit: limit))
        case .giftCardTally(let query): .tally(Tally(rows: giftCards(query).count))
        case .giftCard(let id): .giftCard(cards.first { $0.row.card == id })
        case .coupons(let query, _, let anchor, let limit):
            .coupons(couponRows(query).page(at: anchor, limit: limit))
        case .couponTally(let query): .tally(Tally(rows: couponRows(query).count))
        case .coupon(let id): .coupon(coupons.first { $0.coupon.id == id })
        case .rewards(_, _, let anchor, let limit):
            .rewards(rewards.page(at: anchor, limit: limit))
        case .rewardTally: .tally(Tally(rows: rewards.count))
        case .reward(let id): .reward(rewards.first { $0.reward.id == id })
        case .rewardChoices(let account):
            .rewardChoices(choices(for: 500), account: account)
        case .goodsWanted(let variants): .goodsWanted(goodsWanted(variants))
        case .feed(let order): look(into: order)
        case .stockLedger(let id, let before, let limit):
            .stockLedger(ledger(of: id, before: before, limit: limit))
        case .shortages: .shortages(Tally(rows: articles.count { $0.row.levels.awaited > 0 }))
        case .stockHouse:
            .stockHouse(StockHouse(since: stockSince, warehouses: warehouses))
        case .stocktake(let id): .stocktake(stocktakes.first { $0.id == id }.map(stocktakeFile))
        case .openStocktakes:
            .openStocktakes(stocktakes.filter { $0.status == .counting }.map(stocktakeFile))
        case .variant(let code):
            .variant(
                code,
                (variants + articles.map(\.row.article)).first {
                    $0.sku == code || $0.ean == code
                }
            )
        case .bankPlan(let format, let marked): .plan(bankPlan(format, for: marked))
        case .scans(_, let anchor, let limit): .scans(unknownScans.page(at: anchor, limit: limit))
        case .scanTally: .tally(Tally(rows: unknownScans.count))
        case .plan(let routine, let marked): .plan(plan(routine, for: marked))
        case .changes(let id, let version): .changes(changes(of: id, since: version))
        case .staff:
            .staff(staff)
        case .waiting:
            .waiting(
                Tally(rows: returns(.everything, Sort(.due)).count { $0.status == .awaiting })
            )
        case .house:
            .house(rules, staff: names, rights: occasion(visitor).rights)
        }
    }

    /// Does what is asked, by whoever sits at the desk; what is refused comes back as a failure.
    mutating func answer(to action: Action) -> Answer {
        do {
            return try perform(action)
        } catch {
            return .failed(error)
        }
    }

    /// What a desk keeps.
    mutating func answer(to keeping: Keeping) -> Answer {
        if let keepingFails { return .failed(keepingFails) }
        keep(keeping)
        return .kept
    }

    mutating func answer(to label: ItemLabel) -> Answer {
        labels.append(label)
        return .printed
    }

    /// What happened to a return after a version of it; registering makes the first.
    private func changes(of id: ID<Return>, since version: Int) -> [DeedRow] {
        let number = file(of: id)?.goods.number
        return deeds.filter { $0.record == number }.dropFirst(version).reversed()
    }

    private mutating func perform(_ action: Action) throws -> Answer {
        switch action {
        case .register(let announcement, let order):
            let id = ID<Return>(Int64(400 + deeds.count))
            let number = "R-2026-000\(id.key)"
            try register(announcement, of: order, as: id, numbered: number, by: visitor)
            return .registered(id, number: number)
        case .take(let step, let id, let seen):
            guard let goods = file(of: id)?.goods else { throw Return.Refusal.noSuchReturn }
            try check(goods, seen: seen)
            try take(step, with: id, by: visitor)
            handIn(step.kind, id)
            return .stepped(step.kind, file(of: id)?.goods ?? goods)
        case .routine(let routine, let id, let seen):
            let goods = try run(routine, with: id, seen: seen)
            return .stepped(goods.lastStep?.kind ?? routine.kind, goods)
        case .log(let parcel): return .logged(try log(parcel))
        case .handle(let step, let id, let seen):
            return .handled(step.kind, try handle(step, with: id, seen: seen))
        case .followUp(let first):
            let id = ID<Return>(Int64(400 + deeds.count))
            let number = "R-2026-000\(id.key)"
            try followUp(first, as: id, numbered: number, by: visitor)
            return .registered(id, number: number)
        case .makeBankFile, .withdrawBankFile, .setAccount, .setCorrection, .setLockerCode:
            return try pay(action)
        case .complain, .takeClaim: return try claim(action)
        case .retryMessage, .dropMessage: return try handleMessage(action)
        case .takePaper(let step, let row): return .paperChanged(try takePaper(step, with: row))
        case .orderGoods(let order): return .paperChanged(self.order(order))
        case .changeLoyalty(let change): return try changeLoyalty(change)
        case .sellGiftCard(let sale): return try sell(sale)
        case .changeGiftCard(let change, let id):
            return .giftCardChanged(try changeCard(change, of: id))
        case .changeCoupon(let change, let id):
            return .couponChanged(try changeCoupon(change, of: id))
        case .changeReward(let change): return .rewardChanged(keepReward(change))
        case .redeem:
            issueCoupon()
            return .couponIssued(coupons[coupons.count - 1])
        case .lookInto(let order): return look(into: order)
        case .takeIn(let order, let work): return try takeIn(order, as: work)
        case .changeStock(let change, let id):
            return .stockChanged(try changeStock(change, of: id))
        case .stocktake(let step): return .countTaken(try take(step))
        case .moveOrder, .holdOrder, .undoOrderStep: return try move(action)
        case .addStaff(let name, let role, let isShared):
            let id = ID<Staff>(Int64(staff.count + 1))
            staff.append(Staff(id: id, name: name, role: role, isShared: isShared))
        case .setRole(let role, let name):
            for index in staff.indices where staff[index].name == name { staff[index].role = role }
        case .removeStaff(let name):
            for index in staff.indices where staff[index].name == name {
                staff[index].isActive = false
            }
        case .set(let setting, let value):
            guard setting.apply(value, to: &rules) else {
                throw Setting.Refusal.unusable(setting, value)
            }
        }
        return .done
    }

    func check(_ goods: Return, seen: Int) throws {
        guard goods.version != seen, let last = goods.lastStep else { return }
        var name = ""
        if case .staff(let id) = last.author { name = self.name(of: id) }
        throw Stale(
            record: goods.number,
            seen: seen,
            now: goods.version,
            staff: name,
            action: .step(last.kind),
            at: last.at
        )
    }
}

extension Array where Element: Identifiable & Hashable & Sendable, Element.ID == Int64 {
    /// A page by key, as a database would read it.
    func page(at anchor: Anchor, limit: Int) -> Page<Element> {
        let place: (Int64) -> Int = { id in firstIndex { $0.id == id } ?? 0 }
        let range =
            switch anchor {
            case .first: 0..<limit
            case .last: count - limit..<count
            case .after(let id): place(id) + 1..<place(id) + 1 + limit
            case .before(let id): place(id) - limit..<place(id)
            case .from(let id): place(id)..<place(id) + limit
            }
        let inside = range.clamped(to: 0..<count)
        return Page(
            rows: Array(self[inside]),
            hasEarlier: inside.lowerBound > 0,
            hasLater: inside.upperBound < count
        )
    }
}
