package import Shop

extension Workspace {
    /// What comes back under a ticket; what nobody waits for any more is dropped.
    package mutating func take(
        _ answer: Answer,
        for ticket: Ticket,
        at now: Instant
    ) -> [Request] {
        pass(to: now)
        let errand = pending.removeValue(forKey: ticket)
        switch answer {
        case .orders(let page):
            orders.take(page, ticket, &desk)
        case .returns(let page):
            returns.take(page, ticket, &desk)
            foundCandidates(page, ticket)
        case .parcels(let page):
            parcels.take(page, ticket, &desk)
        case .parcel(let file):
            parcels.take(file, ticket)
            file.map { read($0, errand) }
        case .payouts(let page): payouts.take(page, ticket, &desk)
        case .register(let page): register.take(page, ticket, &desk)
        case .claims(let page): claims.take(page, ticket, &desk)
        case .claim(let file): claims.take(file, ticket)
        case .messages(let page): messages.take(page, ticket, &desk)
        case .message(let file): messages.take(file, ticket)
        case .stock(let page):
            stock.take(page, ticket, &desk)
            withLedger { screen, _ in screen.learn(from: page.rows) }
        case .article(let file): stock.take(file, ticket)
        case .stockPapers(let page): stockPapers.take(page, ticket, &desk)
        case .stockPaper(let file):
            stockPapers.take(file, ticket)
            file.map { rebasePaper(on: $0) }
        case .accounts(let page): accounts.take(page, ticket, &desk)
        case .account(let file):
            accounts.take(file, ticket)
            file.map { rebasePoints(on: $0) }
        case .accountChanged(let file): accountChanged(file, errand)
        case .terms(let terms): took(terms, errand)
        case .loyaltyFigures(let figures): loyaltyFigures.take(figures, ticket)
        case .termsTrial(let trial): withTrial { screen, _ in screen.take(trial, ticket) }
        case .giftCards(let page): giftCards.take(page, ticket, &desk)
        case .giftCard(let file): giftCards.take(file, ticket)
        case .coupons(let page): coupons.take(page, ticket, &desk)
        case .coupon(let file): coupons.take(file, ticket)
        case .couponChanged(let file): couponChanged(file, errand)
        case .couponIssued(let file): issued(file, errand)
        case .rewards(let page): rewards.take(page, ticket, &desk)
        case .reward(let row): rewards.take(row, ticket)
        case .rewardChanged(let row): rewardChanged(row, errand)
        case .rewardChoices(let choices, let account): choose(among: choices, for: account)
        case .giftCardSold(let card, let code): sold(card, code, errand)
        case .giftCardChanged(let file): cardChanged(file, errand)
        case .paperChanged(let file): paperChanged(file, errand)
        case .goodsWanted(let wanted): order(wanted, errand)
        case .feed(let preview, let work): found(preview, of: work, errand)
        case .tookIn(let summary, let rejects): tookIn(summary, rejects: rejects, errand)
        case .stockLedger(let ledger): withLedger { screen, _ in screen.take(ledger, ticket) }
        case .stockHouse(let house): scene.stock = house
        case .shortages(let tally): shortages = tally
        case .stockChanged(let levels): stockChanged(levels, errand)
        case .openStocktakes(let files): if errand == .stocktakes { choose(among: files) }
        case .stocktake(let file): renewed(file, ticket)
        case .countTaken(let file): countTaken(file, errand)
        case .variant(let code, let variant):
            if !counted(variant, ticket) { found(variant, by: code, ticket) }
        case .scans(let page): scans.take(page, ticket, &desk)
        case .history(let page): history.listing.take(page, ticket, &desk)
        case .tally(let tally) where errand == .failing: failing = tally
        case .tally(let tally):
            withAllRecords { records, _ in records.take(tally, ticket) }
            scans.take(tally, ticket)
            history.listing.take(tally, ticket)
            withMatching { screen, _ in screen.candidates.listing.take(tally, ticket) }
        case .order(let file): orders.take(file, ticket)
        case .goodsReturned(let file) where errand == .changes: rebase(on: file)
        case .goodsReturned(let file):
            returns.take(file, ticket)
            payouts.take(file, ticket)
            register.take(file, ticket)
            recount(on: file, ticket)
            withMatching { screen, _ in screen.candidates.take(file, ticket) }
        case .scanned(let code, let targets): scanned(code, targets, errand, ticket)
        case .plan(let steps): planned(steps, ticket)
        case .changes(let deeds):
            if !tellNews(deeds, ticket) { changed(deeds, ticket) }
        case .bankFileMade(let file, let place): made(file, at: place, errand)
        case .bankFileWithdrawn(let file): withdrawn(file, errand)
        case .noted(let goods): noted(goods, errand)
        case .moved(let step, let order): moved(step, order, errand)
        case .held(let order): held(order, errand)
        case .tookBack(let order): tookBack(order)
        case .complained(let id, let number): complained(id, number, errand)
        case .claimed(let kind, let claim): claimed(kind, claim, errand)
        case .logged(let parcel): logged(parcel, errand)
        case .handled(let kind, let parcel): handled(kind, parcel, errand)
        case .kept:
            listOfScansChanged(errand)
            kept(errand)
        case .printed: printed(errand)
        case .staff(let staff): shop.take(staff, ticket)
        case .waiting(let tally): waiting = tally
        case .house(let rules, let staff, let rights):
            scene.rules = rules
            scene.staff = staff
            scene.visitor.rights = rights
        case .registered(let id, let number): registered(id, number, errand)
        case .stepped(let kind, let goods): stepped(kind, goods, errand)
        case .done: done(errand)
        case .failed(let error):
            let isAbandoned = abandon(ticket)
            if isAbandoned { awaited = nil }
            if isAbandoned || errand != nil { failed(error, errand, ticket) }
            scanFailed(ticket)
        }
        performAwaited()
        arrive()
        if errand?.isOfHandling == true, case .failed = answer {
            isHandlingTold = false
        } else {
            tellHandling()
        }
        return desk.clear()
    }

    /// Does the command that has waited for a file, or for the list with its record.
    private mutating func performAwaited() {
        guard let command = awaited, !isAwaitingList(for: command), !isFileComing else { return }
        awaited = nil
        if command == .receive, view == .returns, origin == .parcels { returns.openPage() }
        perform(command)
    }

    /// Whether the file of the record under the cursor is on its way.
    private var isFileComing: Bool {
        records(of: view)?.isFileComing ?? false
    }

    /// Whether anybody still waited for what did not come.
    private mutating func abandon(_ ticket: Ticket) -> Bool {
        View.allCases.contains { view in
            withRecords(of: view) { records, _ in records.abandon(ticket) } ?? false
        } || scans.abandon(ticket) || history.listing.abandon(ticket) || shop.abandon(ticket)
            || withMatching { screen, _ in screen.abandon(ticket) } ?? false
            || withLedger { screen, _ in screen.abandon(ticket) } ?? false
            || loyaltyFigures.abandon(ticket)
            || withTrial { screen, _ in screen.abandon(ticket) } ?? false
            || withStocktake { $0.abandon(ticket) } ?? false
    }

    /// Closes the form that an action came from, and nothing that was opened since.
    mutating func close(for errand: Errand?) {
        guard case .act(let action)? = errand, action.comesFromForm else { return }
        if form != nil { overlay = nil }
    }

    private mutating func registered(_ id: ID<Return>, _ number: String, _ errand: Errand?) {
        close(for: errand)
        orders.look(&desk, again: true)
        if case .act(.followUp(let first))? = errand { return followedUp(first, by: id, number) }
        let text = Return.Step.Kind.register.past(in: scene.language)
        notice = Notice(
            kind: .done,
            text: "\(number) \(text). "
                + scene.say("r shows the returns.", "r pokazuje zwroty.")
        )
        var order: ID<Order>?
        if case .act(.register(_, let id))? = errand { order = id }
        undoable = Undoable(registered: id, number: number, of: order, in: scene)
    }

    private mutating func stepped(
        _ kind: Return.Step.Kind,
        _ goods: Return,
        _ errand: Errand?
    ) {
        if ran(kind, goods, errand) { return }
        close(for: errand)
        received(errand)
        lookAtReturnAgain()
        // A settlement above the limit has become a proposal on its way.
        let kind = goods.lastStep?.kind ?? kind
        let news = kind == .propose ? proposed : kind.news(of: goods, in: scene.language)
        notice = Notice(kind: .done, text: "\(goods.number): \(news)")
        handedIn(kind, goods.id)
        undoable = Undoable(goods, by: scene.visitor.staff.id)
        let currency = currency(of: goods.id)
        undoable?.currency = currency
    }

    private func currency(of id: ID<Return>) -> Currency {
        if let chosen = chosenReturn, chosen.id == id { return chosen.currency }
        return returns.listing.rows.first { $0.id == id.key }?.currency ?? .pln
    }

    private mutating func done(_ errand: Errand?) {
        close(for: errand)
        guard case .act(let action)? = errand else { return }
        notice = Notice(kind: .done, text: action.done(in: scene))
    }

    /// What was typed stays; somebody who was too late sees what has changed meanwhile.
    private mutating func failed(_ error: any Error, _ errand: Errand?, _ ticket: Ticket) {
        if ranInto(error, errand) { return }
        guard !(error is CancellationError), errand?.isOfHandling != true else { return }
        if errand == .plan { planFailed(ticket) }
        let currency = chosenReturn?.currency ?? orders.current?.purchase.order.currency
        refuse(explanation(of: error, currency: currency ?? .pln))
        if error is Stale {
            meetRival(errand)
            outdated.formUnion(Self.viewsOfReturns.union([.parcels, .claims, .stockPapers]))
            catchUp()
            if case .act(.take(.undo, _, _))? = errand { undoable = nil }
        }
        if error as? PointsRefusal == .changedSince {
            outdated.insert(.accounts)
            catchUp()
        }
        countingFailed(error, errand)
        stocktakingFailed(errand)
        bankFileFailed(errand)
        if case .act(.log)? = errand { logFailed() }
        if case .act(.handle(let step, let id, _))? = errand { failed(step, with: id, error) }
    }
}

extension Action {
    fileprivate var comesFromForm: Bool {
        switch self {
        case .take(.undo, _, _), .takeClaim(.undo, _, _), .routine, .followUp, .removeStaff: false
        case .changeGiftCard(.activate, _), .changeGiftCard(.undo, _): false
        case .changeCoupon(.reopen, _), .changeCoupon(.giveBack, _), .changeReward(.offer),
            .redeem:
            false
        case .changeLoyalty(.open), .changeLoyalty(.setTerms): false
        case .holdOrder, .undoOrderStep, .retryMessage, .makeBankFile, .lookInto, .takeIn: false
        case .stocktake(.handIn), .stocktake(.post), .stocktake(.cancel): false
        case .register, .take, .moveOrder, .log, .handle, .addStaff, .setRole, .set, .setAccount,
            .setCorrection, .withdrawBankFile, .setLockerCode, .complain, .takeClaim, .dropMessage,
            .changeStock, .takePaper, .orderGoods, .stocktake(.start), .sellGiftCard,
            .changeGiftCard, .changeCoupon, .changeReward, .changeLoyalty:
            true
        }
    }

    fileprivate func done(in scene: Scene) -> String {
        switch self {
        case .register, .take, .routine, .followUp, .log, .handle, .makeBankFile, .setAccount,
            .setCorrection, .withdrawBankFile, .setLockerCode, .moveOrder, .holdOrder,
            .undoOrderStep, .complain, .takeClaim, .changeStock, .stocktake, .takePaper,
            .orderGoods, .lookInto, .takeIn, .sellGiftCard, .changeGiftCard,
            .changeCoupon, .changeReward, .redeem, .changeLoyalty:
            ""
        case .retryMessage: scene.say("It will be sent again.", "Wiadomość zostanie ponowiona.")
        case .dropMessage: scene.say("The message is dropped.", "Wiadomość porzucona.")
        case .addStaff(let name, let role, _):
            scene.say("Added \(name), ", "Dodano: \(name), ") + role.label(in: scene.language)
        case .setRole(let role, let name):
            "\(name): " + role.label(in: scene.language)
        case .removeStaff(let name):
            scene.say("\(name) is no longer of the staff.", "\(name): konto wyłączone.")
        case .set(let setting, let value):
            setting.label(in: scene.language).capitalisedFirst + ": "
                + setting.words(value, in: scene.language)
        }
    }
}

extension Setting {
    /// A value as it is typed, in words.
    fileprivate func words(_ value: String, in language: Language) -> String {
        var rules = Rules()
        return apply(value, to: &rules) ? words(in: rules, language) : value
    }
}
