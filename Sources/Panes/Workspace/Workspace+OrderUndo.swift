import Shop

/// Taking one's own last step with an order back.
extension Workspace {
    /// What *undo* does with the order that is open, or under the cursor; nil where its last
    /// step is not to be taken back, or a return was registered from it since.
    var orderUndo: Action? {
        guard view == .orders, let order = orders.current?.purchase.order,
            let last = order.lastStep, refusalToUndoOrder == nil
        else { return nil }
        if let undoable, undoable.order == order.id, undoable.until > last.undoUntil { return nil }
        return .undoOrderStep(order.id, seen: order.version)
    }

    /// Why the last step with that order cannot be taken back now; nil where it can, and
    /// where there is no order.
    var refusalToUndoOrder: Order.Refusal? {
        guard view == .orders, var trial = orders.current?.purchase else { return nil }
        do throws(Order.Refusal) {
            _ = try trial.undoOrderStep(on: scene.occasion)
            return nil
        } catch {
            return error
        }
    }

    /// That nothing can be taken back here.
    var nothingToUndo: String {
        switch view {
        case .orders where orders.listing.selected == nil: noRecord
        case .orders: explanation(of: refusalToUndoOrder ?? Order.Refusal.nothingToUndo)
        case .claims: explanation(of: Claim.Refusal.nothingToUndo)
        case .stock, .stockPapers:
            scene.say(
                "The ledger only grows: another correction takes one back.",
                "Ruchów się nie cofa: korektę znosi kolejna korekta."
            )
        case .accounts:
            scene.say(
                "The ledger only grows: another correction takes one back.",
                "Wpisów się nie cofa: korektę znosi kolejna korekta."
            )
        case .giftCards: noSpendingToUndo
        case .coupons: noUseToUndo
        case .rewards:
            scene.say(
                "Change the reward again to take a change back.",
                "Zmianę cofniesz, zmieniając nagrodę jeszcze raz."
            )
        case .returns, .parcels, .payouts, .register, .scans, .terms, .loyaltyFigures, .messages,
            .history, .shop:
            explanation(of: Return.Refusal.nothingToUndo)
        }
    }

    /// The last step with an order was taken back.
    mutating func tookBack(_ order: Order) {
        orders.refresh(&desk)
        outdated.formUnion([.returns, .payouts])
        let status = order.status.label(in: scene.language)
        let hold = order.isOnHold ? ", " + Order.onHold.text(in: scene.language) : ""
        let news = scene.say("undone, again \(status)", "cofnięto, znowu \(status)")
        notice = Notice(kind: .done, text: "\(order.number): \(news)\(hold)")
    }

    /// Until when a step that was just taken with an order can be taken back.
    func undoHint(of order: Order) -> String {
        guard let last = order.lastStep, last.undoUntil > scene.now else { return "" }
        let until = scene.language.exactTime(last.undoUntil, in: scene.zone)
        return scene.say(" · u undoes it until \(until)", " · u cofa to do \(until)")
    }
}
