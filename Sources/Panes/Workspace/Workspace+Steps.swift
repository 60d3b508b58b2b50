import Canvas
import Shop

/// Steps with returns: whether one is open, the form it needs, and its outcome.
extension Workspace {
    /// Why a command cannot be done now, in words, or nil where it can.
    func refusal(of command: Command) -> String? {
        if let why = wayTo(command) ?? refusal(ofList: command) ?? refusal(withoutLoyalty: command)
        {
            return why
        }
        return switch command {
        case .register: refusalToRegister
        case .receive where view == .parcels: refusalToReceiveParcel
        case .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce, .clear,
            .withdrawTransfer:
            command.step.flatMap(refusal(of:))
        case .nextStep, .cancelOrder, .holdOrder: refusalToMoveOrder(command)
        case .complain: refusalToComplain
        case .answer, .expectGoods, .closeClaim, .withdrawClaim: refusal(ofClaim: command)
        case .bankFile: refusalToMakeBankFile
        case .account: refusalToSetAccount
        case .correction: refusalToSetCorrection
        case .lockerCode: refusalToSetLockerCode
        case .protocol: refusalToShowProtocol
        case .chooseView: refusalToChooseView
        case .article: refusalToGoToArticle
        case .orderStock where ordersMarked: refusal(without: .keepStock) ?? refusalWithoutStock
        case .adjustStock, .moveStock, .receiveStock, .orderStock, .sendStock:
            refusal(ofStock: command)
        case .stocktake: refusalToStocktake
        case .receivePaper, .closePaper: refusal(ofPaper: command)
        case .takeInFile: refusalToTakeIn
        case .useCoupon, .returnCoupon: refusal(ofCoupon: command)
        case .addReward, .changeReward, .switchReward: refusal(ofReward: command)
        case .openLoyalty: refusalToOpenLoyalty
        case .adjustPoints, .noteBirthday: refusal(ofPoints: command)
        case .redeem:
            refusal(without: .serveLoyalty) ?? (currentNumber.isEmpty ? noRecord : nil)
        case .change where view == .terms: refusalToChangeTerms
        case .addTermsRule: refusal(without: .keepLoyalty)
        case .dropTermsRule: refusalToDropRule
        case .sellCard, .spendCard, .activateCard, .blockCard: refusal(ofCard: command)
        case .retry, .drop: refusal(ofMessage: command)
        case .followUp: refusalToFollowUp
        case .logParcel where view == .scans: refusal(without: .process) ?? refusalOfScan
        case .forget: refusalOfScan
        case .logParcel, .match, .report, .closeCase, .resend, .callOff:
            refusal(ofParcel: command)
        case .job: refusalToShowRun
        case .undo:
            undoable == nil && undoableRun == nil && undoableHere == nil
                && claimUndo == nil && orderUndo == nil && giftCardUndo == nil
                && couponUndo == nil
                ? nothingToUndo : nil
        case .explain where view == .stock: refusalToExplainLevel
        case .explain where view == .accounts: currentNumber.isEmpty ? noRecord : nil
        case .explain: refusalToExplain
        case .papersOfArticle: refusalToGoToPapers
        case .open, .related, .history, .mark, .markAll, .copy:
            currentNumber.isEmpty ? noRecord : nil
        case .back: canGoBack ? nil : scene.say("Nothing to go back to.", "Nie ma dokąd wrócić.")
        case .addStaff: refusal(without: .manageStaff)
        case .change: refusalToChange
        case .removeStaff: refusalToRemove
        case .nextRecord, .previousRecord, .filter, .sort, .chooseColumns,
            .refresh, .repaint, .palette, .help, .theme, .language, .goToOrders, .goToReturns,
            .goToParcels, .goToPayouts, .goToClaims, .goToRegister, .goToScans, .goToStock,
            .goToStockPapers, .goToLoyalty, .goToGiftCards, .goToCoupons, .goToRewards,
            .goToTerms, .goToLoyaltyFigures,
            .goToMessages, .goToHistory, .goToShop, .suspend, .quit:
            nil
        }
    }

    /// Where a command works that does not work here, or nil where it does.
    private func wayTo(_ command: Command) -> String? {
        guard !place.commands.contains(command) else { return nil }
        if Place.list(view).commands.contains(command) {
            return scene.say("Only in the list: Esc first.", "Tylko na liście: najpierw Esc.")
        }
        if Place.page(view).commands.contains(command) {
            return scene.say(
                "Only on the record's page: Enter first.",
                "Tylko na stronie rekordu: najpierw Enter."
            )
        }
        let home = View.allCases.first { Place.list($0).commands.contains(command) }
        guard let home else {
            return scene.say("That does not work here.", "To tutaj nie działa.")
        }
        let title = home.title(in: scene.language)
        return scene.say(
            "Only in \(title): key \(home.key).",
            "Tylko na ekranie \(title): klawisz \(home.key)."
        )
    }

    var noRecord: String {
        scene.say("Nothing is selected.", "Nic nie jest wybrane.")
    }

    private var refusalToRegister: String? {
        guard orders.listing.selected != nil else { return noRecord }
        return orders.current.flatMap(refusalOfOrder).map { explanation(of: $0) }
    }

    /// Why no return of the order can be registered at all, whatever it would be of:
    /// the domain says so when it is tried with nothing.
    private func refusalOfOrder(_ file: OrderFile) -> Return.Refusal? {
        var trial = file.purchase
        let now = scene.moment
        let nothing = Announcement(lines: [], statementSent: now, statementReached: now)
        do throws(Return.Refusal) {
            _ = try trial.register(nothing, id: ID(0), number: "", on: scene.occasion)
            return nil
        } catch {
            return error == .nothingChosen ? nil : error
        }
    }

    /// Judged by the row, since the file may still be on its way; what only the file
    /// tells, the form says.
    private func refusal(of step: Return.Step.Kind) -> String? {
        if isForMarked { return refusal(ofRoutine: step) }
        guard let chosen = chosenReturn else { return noRecord }
        guard !chosen.isHistory else { return explanation(of: Return.Refusal.isHistory) }
        if let refusal = refusal(without: step.right) { return refusal }
        guard chosen.openSteps.contains(step) else {
            return explanation(of: chosen.refusal(ofClosed: step))
        }
        return step == .settle ? refusalToConfirm : nil
    }

    func refusal(without right: Right) -> String? {
        scene.visitor.rights.contains(right) ? nil : explanation(of: Forbidden(right))
    }

    private var refusalToChange: String? {
        switch shop.selected {
        case .staff?: refusal(without: .manageStaff)
        case .setting?: refusal(without: .configure)
        case nil: noRecord
        }
    }

    private var refusalToRemove: String? {
        if let refusal = refusal(without: .manageStaff) { return refusal }
        guard case .staff? = shop.selected else { return noRecord }
        return nil
    }

    private var refusalToExplain: String? {
        guard let chosen = chosenReturn else { return noRecord }
        return chosen.order == nil
            ? scene.say(
                "It names no order, so there is nothing to add up.",
                "Nie wskazuje zamówienia, więc nie ma czego zsumować."
            ) : nil
    }

    /// An error in words; one that has none is a fault of ours, and says so.
    func explanation(of error: any Error, currency: Currency = .pln) -> String {
        scene.explainer(currency).explanation(of: error)
            ?? scene.say(
                "That did not work, and nothing has changed. Try again.",
                "To się nie udało i nic się nie zmieniło. Spróbuj ponownie."
            )
    }

    mutating func openForm(for command: Command) {
        if let step = command.step, isForMarked { return openRoutine(for: step) }
        if command == .receive, let file = currentReturn { return startCounting(file) }
        if command == .clear, let file = currentReturn { return askToClear(file) }
        guard let form = form(for: command) else {
            return refuse(noRecord)
        }
        open(form)
    }

    private func form(for command: Command) -> (any FormScreen)? {
        if command == .register {
            return orders.current.map { RegisterForm($0, scene: scene) }
        }
        guard let file = currentReturn else { return nil }
        return switch command.step {
        case .accept?: AcceptForm(file, scene: scene)
        case .settle?: settlementForm(file)
        case .reject?: RejectForm(file, scene: scene)
        case .cancel?: CancelForm(file, scene: scene)
        case .reopen?: ReopenForm(file, scene: scene)
        case .bounce?: BounceForm(file, scene: scene)
        case .withdraw?: WithdrawTransferForm(file, scene: scene)
        case .register?, .receive?, .propose?, .confirm?, .decline?, .remit?, .clear?, .undo?,
            nil:
            nil
        }
    }
}
