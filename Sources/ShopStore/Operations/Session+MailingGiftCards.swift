import Shop

extension Session {
    /// Writes the message with a card's code; what lies in the file is the card's key.
    func mail(_ card: GiftCard, of sale: GiftCardSale, on occasion: Occasion) throws {
        try write(
            OwedMessage(
                template: .giftCardSold,
                cause: "gift-card:\(card.id.key)",
                record: card.number,
                recipient: OwedMessage.Recipient(
                    email: sale.email,
                    name: "",
                    language: sale.language
                ),
                payload: MessagePayload(card),
                holdUntil: occasion.now.at
            ),
            at: occasion.now
        )
    }

    /// Writes the message with the code of a card that was made for money of a return; it
    /// never leaves where the settlement is undone.
    func mail(
        _ card: GiftCard,
        about goods: Return,
        in purchase: Purchase,
        on occasion: Occasion
    ) throws {
        guard !purchase.order.buyer.email.isEmpty else { return }
        var payload = MessagePayload(card)
        payload.order = purchase.order.number
        payload.name = purchase.order.buyer.name
        try write(
            OwedMessage(
                template: .giftCardSold,
                cause: goods.cause(ofVersion: goods.version),
                record: card.number,
                order: purchase.order,
                goods: goods.id,
                payload: payload,
                holdUntil: occasion.now.at + occasion.rules.undoHold
            ),
            at: occasion.now
        )
    }
}

extension MessagePayload {
    init(_ card: GiftCard) {
        self.init()
        number = card.number
        currency = card.currency.code
        amount = card.balance.minorUnits
        voucher = Voucher(card: card.id.key, lastDay: card.lastDay.iso)
    }
}
