import Shop

@testable import Panes

/// Gift cards, done on paper.
extension PaperShop {
    func giftCards(_ query: Query<GiftCardField>) -> [GiftCardRow] {
        cards.map(\.row).filter { query.finds($0) }.reversed()
    }

    mutating func sell(_ sale: GiftCardSale) throws -> Answer {
        let today = zone.moment(at: now).day
        let code = Self.code(of: cards.count + 1)
        var card = GiftCard(
            id: ID<GiftCard>(Int64(cards.count + 1)),
            number: "G-2026-00000\(cards.count + 1)",
            hint: code.hint,
            currency: sale.currency,
            lastDay: try sale.lastDay(soldOn: today, under: rules)
        )
        try card.sell(for: sale.amount)
        if sale.isActivated { try card.activate(on: today) }
        cards.append(GiftCardFile(row: row(of: card, made: zone.moment(at: now)), entries: []))
        write(card)
        return .giftCardSold(card, code)
    }

    mutating func changeCard(
        _ change: GiftCardChange,
        of id: ID<GiftCard>
    ) throws -> GiftCardFile {
        guard let file = cards.first(where: { $0.row.card == id }) else {
            throw GiftCard.Refusal.unknown("")
        }
        let today = zone.moment(at: now).day
        var card = card(of: file)
        switch change {
        case .activate: try card.activate(on: today)
        case .spend(let amount, _): try card.spend(amount, in: file.row.currency, on: today)
        case .block(let reason): try card.block(because: reason)
        case .unblock(let reason): try card.unblock(because: reason)
        case .undo:
            guard let last = file.entries.first?.entry else { break }
            try card.takeBack(last)
        }
        write(card)
        return cards.first { $0.row.card == id } ?? file
    }

    static func code(of number: Int) -> VoucherCode {
        VoucherCode(from: (0..<16).map { UInt8(($0 * 37 + number * 11) % 256) })
    }

    private func card(of file: GiftCardFile) -> GiftCard {
        GiftCard(
            id: file.row.card,
            number: file.row.number,
            hint: file.row.hint,
            currency: file.row.currency,
            faceValue: file.row.faceValue,
            balance: file.row.balance,
            isActivated: file.entries.contains { $0.entry.kind == .activated },
            isBlocked: file.row.status == .blocked,
            lastDay: file.row.lastDay,
            version: file.row.version,
            nextKey: Int64(file.entries.count + 1)
        )
    }

    private func row(of card: GiftCard, made: Moment) -> GiftCardRow {
        GiftCardRow(
            card: card.id,
            number: card.number,
            hint: card.hint,
            currency: card.currency,
            faceValue: card.faceValue,
            balance: card.balance,
            status: card.status(on: zone.moment(at: now).day),
            lastDay: card.lastDay,
            version: card.version,
            made: made,
            booked: zone.moment(at: now)
        )
    }

    private mutating func write(_ card: GiftCard) {
        guard let place = cards.firstIndex(where: { $0.row.card == card.id }) else { return }
        var level = cards[place].entries.first?.balance ?? .zero
        for entry in card.entries {
            level += entry.amount
            let row = GiftCardFile.Entry(
                entry: entry,
                at: zone.moment(at: now),
                author: visitor,
                balance: level
            )
            cards[place].entries.insert(row, at: 0)
        }
        cards[place].row = row(of: card, made: cards[place].row.made)
    }
}

extension Query where Field == GiftCardField {
    fileprivate func finds(_ row: GiftCardRow) -> Bool {
        holds(words: row.number) { field, test in
            switch (field, test) {
            case (.number, .text(let texts)): texts.contains { row.number.folded.contains($0) }
            case (.status, .choice(let words)): words.contains(row.status.rawValue)
            case _: true
            }
        }
    }
}
