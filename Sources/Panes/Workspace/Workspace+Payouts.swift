import Canvas
import Shop

/// Money through the bank: files that go there, what it made of them, and accounts.
extension Workspace {
    var refusalToMakeBankFile: String? {
        guard chosenReturn != nil else { return noRecord }
        if let refusal = refusal(without: .settle) { return refusal }
        if bulk?.isUnderWay == true { return runIsUnderWay }
        let rows = payoutsForFile
        guard !rows.allSatisfy(\.stage.isAtBank) else {
            return scene.say(
                "That is with the bank already. T marks it as confirmed, b as bounced.",
                "To już jest w banku. T odnotowuje wykonanie, b powrót przelewu."
            )
        }
        guard rows.contains(where: { BankFile.Format($0.currency) != nil }) else {
            return explanation(of: BankFile.Refusal.noFormat(rows[0].currency))
        }
        let formats = Set(rows.compactMap { BankFile.Format($0.currency) })
        return formats.count == 1 ? formats.first.flatMap(refusalToLeave) : nil
    }

    /// Why no file of a format leaves this shop yet.
    private func refusalToLeave(by format: BankFile.Format) -> String? {
        do throws(BankFile.Refusal) {
            _ = try format.account(under: scene.rules)
            return nil
        } catch {
            return explanation(of: error)
        }
    }

    /// The rows that a file would be made of, as far as they are here.
    private var payoutsForFile: [PayoutRow] {
        let marks = payouts.listing.marks
        guard isForMarked else { return payouts.listing.selected.map { [$0] } ?? [] }
        let known = payouts.listing.rows.filter { marks[$0.id] != nil }
        return known.isEmpty ? payouts.listing.selected.map { [$0] } ?? [] : known
    }

    /// Shows the plan of a file at once or, where more than one format is needed for what
    /// is marked, asks for which.
    mutating func openBankFile() {
        let rows = payoutsForFile
        let formats = BankFile.Format.allCases.filter { format in
            rows.contains { BankFile.Format($0.currency) == format }
        }
        let marked = markedOrChosen
        if formats.count == 1, let format = formats.first {
            return plan(.bankFile(format), marked)
        }
        overlay = .form(BankFileForm(marked, rows, scene: scene))
    }

    /// The file is made: who is in it, and where it lies.
    ///
    /// Whoever has gone on to something else is told where on the message line.
    mutating func made(_ file: BankFile, at place: BankFilePlace, _ errand: Errand?) {
        guard case .act(.makeBankFile)? = errand else { return }
        bulk?.settle(file, at: place, scene.now)
        runOn()
        if case .bulk? = overlay { return }
        notice?.text += " " + place.label(of: file, in: scene).text
    }

    /// The file could not be made, and nothing was done: its plan stands again.
    mutating func bankFileFailed(_ errand: Errand?) {
        guard case .act(.makeBankFile)? = errand else { return }
        bulk?.planAgain()
        quitsAfterRow = false
        layOut()
    }
}

/// What the bank has made of a transfer.
extension Workspace {
    mutating func askToClear(_ file: ReturnFile) {
        guard let transfer = file.goods.transfer else { return refuse(noRecord) }
        let amount = scene.language.money(transfer.amount, file.currency)
        let number = file.goods.number
        let menu = question(
            no: scene.say("no, not yet", "nie, jeszcze nie"),
            yes: scene.say("yes, it is paid", "tak, wypłacono")
        )
        overlay = .confirming(
            title: scene.say(
                "Has the bank paid \(amount) for \(number)?",
                "Bank wypłacił \(amount) za \(number)?"
            ),
            menu,
            .take(.clear, with: file.goods.id, seen: file.goods.version)
        )
    }
}

/// A file that the bank was never given.
extension Workspace {
    /// What was left of it is to be paid again.
    mutating func withdrawn(_ file: BankFile, _ errand: Errand?) {
        close(for: errand)
        lookAtReturnAgain()
        undoable = nil
        outdated.formUnion(Self.viewsOfReturns)
        let count = Plural.transfers.text(file.orders.count, in: scene.language)
        let news = scene.say("withdrawn", "wycofano")
        let warning = scene.say(
            "Do not hand it in to the bank any more.",
            "Nie przekazuj go już do banku."
        )
        notice = Notice(kind: .done, text: "\(file.number): \(news), \(count). \(warning)")
        catchUp()
    }
}

/// Accounts, documents and codes that are noted with a return.
extension Workspace {
    /// Asked for on the phone by those who register, and before paying by those who pay.
    var refusalToSetAccount: String? {
        refusal(to: .account)
            ?? (scene.visitor.rights.isDisjoint(with: [.register, .settle])
                ? explanation(of: Forbidden(.settle)) : nil)
    }

    var refusalToSetCorrection: String? {
        refusal(to: .correction) ?? refusal(without: .settle)
    }

    var refusalToSetLockerCode: String? {
        if let refusal = refusal(to: .lockerCode) ?? refusal(without: .register) { return refusal }
        let wayBack = currentReturn?.goods.wayBack ?? returns.listing.selected?.wayBack
        guard case .locker? = wayBack else {
            return scene.say(
                "It does not come by a parcel locker, so it has no code.",
                "Ten zwrot nie wraca Paczkomatem, więc nie ma kodu."
            )
        }
        return nil
    }

    private func refusal(to purpose: FormPurpose) -> String? {
        guard let chosen = chosenReturn else { return noRecord }
        guard !isForMarked else { return oneAtATime }
        guard !chosen.isHistory else { return explanation(of: Return.Refusal.isHistory) }
        if let refusal = chosen.goods.flatMap(purpose.refusal) { return explanation(of: refusal) }
        guard !chosen.status.isOpen else { return nil }
        let status = chosen.status.label(in: scene.language)
        return scene.say(
            "The return is \(status), so this does not change any more.",
            "Zwrot ma status: \(status), więc tego nie można już zmienić."
        )
    }

    mutating func openAccountForm() {
        guard let file = currentReturn else { return refuse(noRecord) }
        open(AccountForm(file, scene: scene))
    }

    mutating func openCorrectionForm() {
        guard let file = currentReturn else { return refuse(noRecord) }
        open(CorrectionForm(file, scene: scene))
    }

    mutating func openLockerCodeForm() {
        guard let file = currentReturn else { return refuse(noRecord) }
        open(LockerCodeForm(file, scene: scene))
    }

    /// What was noted stands with the return now.
    mutating func noted(_ goods: Return, _ errand: Errand?) {
        close(for: errand)
        lookAtReturnAgain()
        if undoable?.id == goods.id { undoable = nil }
        let news: String
        if case .act(.setLockerCode)? = errand {
            news = scene.say("code \(goods.lockerCode) noted", "zapisano kod \(goods.lockerCode)")
        } else if case .act(.setCorrection)? = errand {
            news = newsOfCorrection(goods.correction)
        } else if let account = goods.account?.masked {
            news = scene.say("account \(account) noted", "zapisano konto \(account)")
        } else {
            news = scene.say("no account known any more", "usunięto konto")
        }
        notice = Notice(kind: .done, text: "\(goods.number): \(news)")
    }

    private func newsOfCorrection(_ number: String) -> String {
        number.isEmpty
            ? scene.say("no correction invoice known any more", "usunięto numer korekty")
            : scene.say("correction invoice \(number) noted", "zapisano korektę \(number)")
    }
}

extension ChosenReturn {
    /// Why a step that is not open is not: what the bank has is told as such.
    func refusal(ofClosed step: Return.Step.Kind) -> Return.Refusal {
        if let transfer = goods?.transfer { return .atBank(transfer.at) }
        return (step == .clear || step == .withdraw) && status == .accepted
            ? .notAtBank : .outOfOrder(step, status, open: openSteps)
    }
}

extension BankFile.Format {
    /// The format that takes a currency; nil where none does.
    init?(_ currency: Currency) {
        guard let format = Self.allCases.first(where: { $0.currency == currency }) else {
            return nil
        }
        self = format
    }
}
