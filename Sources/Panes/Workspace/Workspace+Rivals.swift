import Canvas
import Shop

/// Somebody else works with the same record.
extension Workspace {
    /// The form about a return that is open.
    private var returnForm: (any FormOnReturn)? { form as? any FormOnReturn }

    /// A step of the form came too late: it stays, and what has happened is asked for.
    ///
    /// Counting has its own way of going on (`Counting/`).
    mutating func meetRival(_ errand: Errand?) {
        guard case .act(let action)? = errand, let (id, seen) = action.stepFromForm,
            let form = returnForm, form.open.goods.id == id
        else { return }
        if !sheet.tells(of: form) { sheet = FormSheet(of: form) }
        askChanges(of: id, since: seen)
        pending[desk.ask(.goodsReturned(id))] = .changes
    }

    mutating func askChanges(of id: ID<Return>, since version: Int) {
        let ticket = desk.ask(.changes(of: id, since: version))
        pending[ticket] = .changes
        sheet.wanted = ticket
    }

    /// What happened to the record of the form that is open since it was opened.
    mutating func changed(_ deeds: [DeedRow], _ ticket: Ticket) {
        guard sheet.wanted == ticket else { return }
        sheet.wanted = nil
        sheet.changes = deeds
    }

    /// Goes on with the return as it is now, or says why the step is no longer open.
    mutating func rebase(on file: ReturnFile?) {
        guard let file, var form = returnForm, form.open.goods.id == file.goods.id,
            form.open.goods.version != file.goods.version
        else { return }
        if let refusal = type(of: form).purpose.refusal(for: file.goods) {
            sheet.closed = scene.explanation(of: refusal, file.currency)
            return
        }
        form.rebase(on: file, in: scene)
        sheet.isRebased = true
        overlay = overlay?.with(form)
        keepDraft(of: form)
    }

    /// Tells others which return is open here, and that none is any more.
    ///
    /// Called after each message, so that no way in or out can forget it; a row that
    /// is merely under the cursor is not open.
    mutating func tellHandling() {
        let open = recordAtWork
        guard open != handled || !isHandlingTold else { return }
        handled = open
        isHandlingTold = true
        keep(open.map(Keeping.handle) ?? .release)
    }

    private var recordAtWork: ID<Return>? {
        if let form = returnForm { return form.open.goods.id }
        if case .counting(let screen)? = overlay { return screen.file.goods.id }
        guard case .page = place else { return nil }
        return chosenReturn?.id
    }
}

extension Action {
    /// The return that it is about, and the version that was seen, where it comes from a
    /// form about one.
    fileprivate var stepFromForm: (ID<Return>, seen: Int)? {
        switch self {
        case .take(_, let id, let seen), .setAccount(_, _, let id, let seen),
            .setCorrection(_, let id, let seen), .setLockerCode(_, let id, let seen):
            (id, seen)
        case .register, .routine, .followUp, .makeBankFile, .withdrawBankFile, .moveOrder,
            .holdOrder, .undoOrderStep, .complain, .takeClaim, .retryMessage, .dropMessage, .log,
            .handle, .changeStock, .stocktake, .addStaff, .setRole, .removeStaff, .set, .takePaper,
            .orderGoods, .lookInto, .takeIn, .sellGiftCard, .changeGiftCard,
            .changeCoupon, .changeReward, .redeem, .changeLoyalty:
            nil
        }
    }
}

/// What a form says besides its questions.
extension Workspace {
    func head(of form: any FormScreen) -> FormView.Head {
        guard let form = form as? any FormOnReturn else { return FormView.Head() }
        let file = file(of: form.open.goods.id)
        let handlers = (file?.handlers ?? []).map { $0.text(in: scene) }
        return FormView.Head(
            title: handlers.map { Label(" · " + $0, .warn) },
            lines: sheet.tells(of: form) ? sheet.lines(in: scene) : []
        )
    }

    /// Whether the form can only be left.
    func isClosed(_ form: any FormScreen) -> Bool {
        (form as? any FormOnReturn).map { sheet.tells(of: $0) && sheet.closed != nil } ?? false
    }

    /// Keys that are for the form as a whole; true where that is all there is to them.
    mutating func handleSheet(_ key: Key, of form: any FormScreen) -> Bool {
        guard let form = form as? any FormOnReturn, sheet.tells(of: form) else { return false }
        if let closed = sheet.closed, key != .escape {
            refuse(closed)
            return true
        }
        guard key == .function(8), sheet.resumed != nil else { return false }
        dropDraft(of: form)
        overlay = .form(form.afresh(in: scene))
        return true
    }
}
