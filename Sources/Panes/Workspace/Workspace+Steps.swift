import Canvas
import Shop

/// Steps with returns: whether one is open, the form it needs, and its outcome.
extension Workspace {
    /// Why a command cannot be done now, in words, or nil where it can.
    func refusal(of command: Command) -> String? {
        switch command {
        case .register: refusalToRegister
        case .receive, .accept, .settle, .reject, .cancel, .reopen, .bounce:
            command.step.flatMap(refusal(of:))
        case .undo: undoable == nil ? explanation(of: Return.Refusal.nothingToUndo) : nil
        case .explain: returns.current?.purchase == nil ? noRecord : nil
        case .open, .related, .history, .mark, .copy:
            currentNumber.isEmpty ? noRecord : nil
        case .addStaff, .changeRole, .removeStaff: refusalToManage(command)
        case .changeSetting:
            scene.visitor.rights.contains(.configure) ? nil : explanation(of: Forbidden(.configure))
        case .back, .nextRecord, .previousRecord, .filter, .sort, .chooseColumns, .markAll,
            .refresh, .repaint, .palette, .help, .theme, .language, .goToOrders, .goToReturns,
            .goToHistory, .goToShop, .suspend, .quit:
            nil
        }
    }

    private var noRecord: String {
        scene.say("Nothing is selected.", "Nic nie jest wybrane.")
    }

    private var refusalToRegister: String? {
        guard scene.visitor.rights.contains(.register) else {
            return explanation(of: Forbidden(.register))
        }
        return orders.current == nil || active != .orders
            ? scene.say(
                "Choose the order first: pane 1.",
                "Najpierw wybierz zamówienie: ekran 1."
            ) : nil
    }

    private func refusal(of step: Return.Step.Kind) -> String? {
        guard active == .returns, let file = returns.current else { return noRecord }
        let goods = file.goods
        guard goods.importedFrom == nil else { return explanation(of: Return.Refusal.isHistory) }
        guard scene.visitor.rights.contains(step.right) else {
            return explanation(of: Forbidden(step.right))
        }
        guard goods.openSteps.contains(step) else {
            return explanation(
                of: Return.Refusal.outOfOrder(step, goods.status, open: goods.openSteps)
            )
        }
        return nil
    }

    private func refusalToManage(_ command: Command) -> String? {
        guard scene.visitor.rights.contains(.manageStaff) else {
            return explanation(of: Forbidden(.manageStaff))
        }
        switch shop.selected {
        case .staff: return nil
        case .setting, nil: return command == .addStaff ? nil : noRecord
        }
    }

    /// An error in words; one that has none is a fault of ours, and says so.
    func explanation(of error: any Error, currency: Currency = .pln) -> String {
        let explainer = Explainer(
            language: scene.language,
            zone: scene.zone,
            now: scene.now,
            currency: currency,
            staff: scene.staff
        )
        return explainer.explanation(of: error)
            ?? scene.say(
                "That did not work, and nothing has changed. Try again.",
                "To się nie udało i nic się nie zmieniło. Spróbuj ponownie."
            )
    }

    mutating func openForm(for command: Command) {
        if command == .register {
            if let file = orders.current { overlay = .form(RegisterForm(file, scene: scene)) }
            return
        }
        guard let file = returns.current else { return }
        switch command {
        case .receive: overlay = .form(ReceiveForm(file, scene: scene))
        case .accept: overlay = .form(AcceptForm(file, scene: scene))
        case .settle: overlay = .form(SettleForm(file, scene: scene))
        case .reject: overlay = .form(RejectForm(file, scene: scene))
        case .cancel: overlay = .form(CancelForm(file, scene: scene))
        case .reopen: overlay = .form(ReopenForm(file, scene: scene))
        case .bounce: overlay = .form(BounceForm(file, scene: scene))
        case _: break
        }
    }
}
