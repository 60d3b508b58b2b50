import Canvas
import Shop

/// Gift cards: what can be done with one, and what became of it.
extension Workspace {
    mutating func showGiftCards(_ query: Query<GiftCardField>) {
        giftCards.closePage()
        giftCards.listing.ask(query, &desk)
        go(to: .giftCards)
    }

    /// Why a command about a card cannot be done now, in words, or nil where it can.
    func refusal(ofCard command: Command) -> String? {
        if let refusal = refusal(without: .serveLoyalty) { return refusal }
        guard command != .sellCard else { return nil }
        guard let row = giftCards.listing.selected else { return noRecord }
        guard let why = row.refusal(of: command) else { return nil }
        return why.explanation(in: scene.language, zone: scene.zone)
    }

    mutating func handleCard(_ command: Command) {
        guard command != .sellCard else {
            overlay = .form(SellCardForm(scene: scene))
            return
        }
        guard let row = giftCards.listing.selected else { return refuse(noRecord) }
        switch command {
        case .activateCard: act(.changeGiftCard(.activate, of: row.card))
        case .spendCard: overlay = .form(SpendCardForm(row, scene: scene))
        case .blockCard: overlay = .form(BlockCardForm(row, scene: scene))
        case _: break
        }
    }

    /// Taking back one's own last spending of the card that is open, or under the cursor.
    var giftCardUndo: Action? {
        guard view == .giftCards, let file = giftCards.current, let last = file.entries.first,
            last.entry.kind == .spent, last.author == scene.visitor.staff.name,
            scene.now < last.at.at + scene.rules.undoHold
        else { return nil }
        return .changeGiftCard(.undo, of: file.row.card)
    }

    var noSpendingToUndo: String {
        guard let row = giftCards.listing.selected else { return noRecord }
        return GiftCard.Refusal.nothingToUndo(row.number)
            .explanation(in: scene.language, zone: scene.zone)
    }

    /// From a card to the order or the return of its last entry.
    mutating func goToRecordOfCard() {
        guard let row = giftCards.listing.selected, !row.record.isEmpty else { return }
        let number = QueryTest.text([row.record.folded])
        let isReturn = Code(row.record)?.isReturnNumber ?? false
        if isReturn {
            showReturns(.field(.number, number))
        } else {
            showOrders(.field(.number, number))
        }
    }
}

extension Workspace {
    /// A card was sold: its code stands on the screen until somebody closes it.
    mutating func sold(_ card: GiftCard, _ code: VoucherCode, _ errand: Errand?) {
        close(for: errand)
        outdated.insert(.giftCards)
        catchUp()
        let language = scene.language
        let lines: [[Label]] = [
            filed(ColumnTitle.code.title(in: language), [Label(code.grouped, .heading)]),
            filed(
                ColumnTitle.faceValue.title(in: language),
                [Label(language.money(card.faceValue, card.currency))]
            ),
            filed(
                ColumnTitle.validUntil.title(in: language),
                [Label(language.date(card.lastDay))]
            ),
            filed(
                ColumnTitle.status.title(in: language),
                [Label(card.status(on: scene.today).label(in: language))]
            ),
            [],
            [
                Label(
                    scene.say(
                        "Hand the code over; the list shows its end only.",
                        "Wydaj kod klientowi; na liście widać tylko jego koniec."
                    ),
                    .dim
                )
            ],
        ]
        let title = scene.say("Gift card \(card.number)", "Karta podarunkowa \(card.number)")
        overlay = .text(title: title, lines, scroll: 0)
    }

    mutating func cardChanged(_ file: GiftCardFile, _ errand: Errand?) {
        close(for: errand)
        outdated.insert(.giftCards)
        catchUp()
        let language = scene.language
        let balance = language.money(file.row.balance, file.row.currency)
        let what = file.entries.first?.entry.kind.label(in: language) ?? ""
        notice = Notice(
            kind: .done,
            text: "\(file.row.number): \(what), "
                + scene.say("balance \(balance)", "saldo \(balance)")
        )
    }
}

extension GiftCardRow {
    /// Why a command cannot be done with it, or nil where it can.
    fileprivate func refusal(of command: Command) -> GiftCard.Refusal? {
        switch (command, status) {
        case (.spendCard, .sold): .notActivated(number)
        case (.spendCard, .active):
            balance > .zero
                ? nil
                : .notEnough(number, asked: Money(minorUnits: 1), there: balance, currency)
        case (.spendCard, .blocked), (.activateCard, .blocked): .blocked(number)
        case (.spendCard, .expired), (.activateCard, .expired): .expired(number, lastDay)
        case (.activateCard, .active): .alreadyActive(number)
        case (_, _): nil
        }
    }
}
