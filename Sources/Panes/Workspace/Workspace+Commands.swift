import Canvas
import Shop

extension Workspace {
    /// Does what a key or the palette asks for, or says why it cannot be done now.
    mutating func perform(_ command: Command) {
        if command == .back, !canGoBack { return }
        if let why = refusal(of: command) { return refuse(why) }
        switch command {
        case .open: openPage()
        case .back: goBack()
        case .nextRecord: step(by: 1)
        case .previousRecord: step(by: -1)
        case .filter: openFilter()
        case .sort: overlay = list.map { .menu($0.sortMenu(in: scene.language), .sort) }
        case .chooseColumns:
            overlay = list.map { .menu($0.columnMenu(in: scene.language, focus: 0), .columns) }
        case .chooseView: openViews()
        case .mark: browse { $0.toggleMark(&$1) }
        case .markAll: markAll()
        case .receive where view == .parcels: receiveParcel()
        case .register, .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce, .clear,
            .withdrawTransfer:
            openForm(for: command)
        case .nextStep, .cancelOrder, .holdOrder: moveOrder(command)
        case .complain: openComplaint()
        case .answer, .expectGoods, .closeClaim, .withdrawClaim: openClaimForm(for: command)
        case .bankFile: openBankFile()
        case .account: openAccountForm()
        case .correction: openCorrectionForm()
        case .lockerCode: openLockerCodeForm()
        case .protocol: showProtocol()
        case .article: goToArticle()
        case .orderStock where ordersMarked: askForWanted()
        case .adjustStock, .moveStock, .receiveStock, .orderStock, .sendStock:
            openStockForm(for: command)
        case .stocktake: askStocktakes()
        case .receivePaper, .closePaper: openPaperForm(for: command)
        case .papersOfArticle: goToPapersOfArticle()
        case .takeInFile: openFeedForm()
        case .useCoupon, .returnCoupon: handleCoupon(command)
        case .addReward, .changeReward, .switchReward: handleReward(command)
        case .openLoyalty: askToOpenLoyalty()
        case .adjustPoints, .noteBirthday: openPointsForm(for: command)
        case .redeem: askForRewards(of: currentNumber)
        case .change where view == .terms: changeTerms()
        case .addTermsRule: addTermsRule()
        case .dropTermsRule: dropTermsRule()
        case .sellCard, .spendCard, .activateCard, .blockCard: handleCard(command)
        case .retry, .drop: handleMessage(command)
        case .followUp: openFollowUp()
        case .logParcel where view == .scans: logScan()
        case .logParcel, .match, .report, .closeCase, .resend, .callOff:
            openParcelForm(for: command)
        case .forget: forgetScan()
        case .undo: undo()
        case .explain where view == .stock: explainLevel()
        case .explain where view == .accounts: explainPoints()
        case .explain: explain()
        case .related: goToRelated()
        case .history: goToHistory()
        case .addStaff: overlay = .form(StaffForm(scene: scene))
        case .change: changeSelected()
        case .removeStaff: askToRemove()
        case .copy: copy()
        case .refresh:
            refreshAll()
            browse { $0.begin(&$1) }
        case .repaint: desk.post(.repaint)
        case .palette: openFinder(.palette)
        case .help: openFinder(.help)
        case .theme: overlay = .menu(Menu(themes.map { Menu.Option($0) }), .theme)
        case .language: scene.language = scene.language == .polish ? .english : .polish
        case .goToOrders: go(to: .orders)
        case .goToReturns: go(to: .returns)
        case .goToParcels: go(to: .parcels)
        case .goToPayouts: go(to: .payouts)
        case .goToClaims: go(to: .claims)
        case .goToRegister: go(to: .register)
        case .goToStock: go(to: .stock)
        case .goToStockPapers: go(to: .stockPapers)
        case .goToLoyalty: go(to: PaneName.loyalty.views[0])
        case .goToTerms: go(to: .terms)
        case .goToLoyaltyFigures: go(to: .loyaltyFigures)
        case .goToGiftCards: go(to: .giftCards)
        case .goToCoupons: go(to: .coupons)
        case .goToRewards: go(to: .rewards)
        case .goToMessages: go(to: .messages)
        case .goToScans: goToScans()
        case .goToHistory:
            history.show(nil, of: nil, &desk)
            go(to: .history)
        case .goToShop: go(to: .shop)
        case .suspend: desk.post(.suspend)
        case .job: showRun()
        case .quit: quit()
        }
    }

    /// The number of the record that commands are for, or nothing where there is none.
    var currentNumber: String {
        if view == .terms { return terms.selected(in: scene)?.name ?? "" }
        return list.map { $0.selectedNumber ?? "" } ?? shop.selected?.name ?? ""
    }

    private mutating func openPage() {
        switch view {
        case .scans: break
        case .history: goToRelated()
        case .shop: changeSelected()
        case .terms: changeTerms()
        case .loyaltyFigures: break
        case .orders, .returns, .parcels, .payouts, .claims, .register, .stock, .stockPapers,
            .giftCards, .coupons, .rewards, .messages, .accounts:
            withRecords(of: view) { records, _ in records.openPage() }
        }
    }

    /// What *back* would leave: the page, the marks, the filter, the pane that was
    /// opened out of another; nil where there is nothing to leave.
    private var innermost: Level? {
        if case .page = place { return .page }
        guard let list else { return nil }
        if !list.marks.isEmpty { return .marks }
        if list.isFiltered { return .filter }
        return origin == nil ? nil : .pane
    }

    private enum Level {
        case page
        case marks
        case filter
        case pane
    }

    var canGoBack: Bool { innermost != nil }

    private mutating func goBack() {
        switch innermost {
        case .page: leavePage()
        case .marks: browse { list, _ in list.clearMarks() }
        case .filter: browse { $0.clearQuery(&$1) }
        case .pane: go(to: origin ?? view)
        case nil: break
        }
    }

    private mutating func step(by step: Int) {
        withRecords(of: view) { $0.step(by: step, &$1) }
    }

    private mutating func markAll() {
        browse { list, _ in list.toggleAllMarks() }
        guard let list, list.isPartial, !list.marks.isEmpty else { return }
        let count = Plural.rows.text(list.marks.count, in: scene.language)
        tell(
            scene.say(
                "Marked what is loaded: \(count). A filter narrows the list.",
                "Zaznaczono to, co wczytane: \(count). Filtr zawęża listę."
            )
        )
    }

    /// On the record itself one key takes its last step back; elsewhere it is asked for,
    /// since another record is what one sees.
    private mutating func undo() {
        if let undo = claimUndo ?? orderUndo ?? giftCardUndo ?? couponUndo { return act(undo) }
        if offersRun { return askToUndoRun() }
        guard let undoable = undoableHere ?? undoable else { return }
        let action = Action.take(.undo, with: undoable.id, seen: undoable.version)
        guard !isAbout(undoable) else { return act(action) }
        let menu = question(
            no: scene.say("no, leave it", "nie, zostaw"),
            yes: scene.say("yes, undo", "tak, cofnij")
        )
        overlay = .confirming(title: undoable.question(in: scene), menu, action)
    }

    /// One's own last step with the return that is open, or under the cursor, whichever
    /// session it was taken in (DECISIONS 10).
    var undoableHere: Undoable? {
        guard let goods = currentReturn?.goods,
            let step = Undoable(goods, by: scene.visitor.staff.id), step.until > scene.now
        else { return nil }
        return step
    }

    /// Whether the record that is open, or under the cursor, is the one of the step.
    private func isAbout(_ step: Undoable) -> Bool {
        if case .bulk? = overlay { return false }
        return switch view {
        case .returns, .payouts, .register: chosenReturn?.id == step.id
        case .orders:
            step.kind == .register && step.order != nil
                && orders.listing.selected?.id == step.order?.key
        case .parcels, .claims, .stock, .stockPapers, .giftCards, .coupons, .rewards,
            .messages, .scans, .history, .shop, .accounts, .terms, .loyaltyFigures:
            false
        }
    }

    private mutating func copy() {
        let numbers = list?.chosenNumbers ?? [currentNumber]
        desk.post(.copy(numbers.joined(separator: "\n")))
        let count = Plural.rows.text(numbers.count, in: scene.language)
        tell(
            scene.say(
                "Sent to your terminal's clipboard: \(count).",
                "Wysłano do schowka terminala: \(count)."
            )
        )
    }

    private mutating func openFinder(_ kind: Finder.Kind) {
        let here = place.commands
        let commands =
            switch kind {
            case .help: here
            case .palette: here + Command.allCases.filter { !here.contains($0) }
            }
        let entries = commands.map { command in
            Finder.Entry(
                command: command,
                refusal: refusal(of: command),
                line: commandLine(for: command)
            )
        }
        overlay = .finder(Finder(kind, entries))
    }

    /// Starts a change of the shop; what becomes of it comes back as an answer.
    ///
    /// One at a time: a second Enter while the first is under way does nothing twice.
    mutating func act(_ action: Action) {
        guard !isActing else { return refuseWhileActing() }
        pending[desk.act(action)] = .act(action)
    }

    /// Whether a change of the shop is under way.
    ///
    /// A run's steps are not meant: they have their own turn (Workspace+Run).
    var isActing: Bool {
        pending.values.contains { errand in
            switch errand {
            case .act(.routine): false
            case .act: true
            case .waiting, .failing, .house, .keep, .print, .scan, .plan, .changes, .logged,
                .renewed, .stockHouse, .stocktakes, .goodsWanted, .feed:
                false
            }
        }
    }
}
