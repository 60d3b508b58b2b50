package import Shop

extension ShopStore {
    /// The code that a message carries.
    package func mailedCode(of id: ID<GiftCard>) throws -> VoucherCode {
        try engine.read { try $0.code(of: id) }
    }

    /// How many cards have something left after their last day.
    package func lapsedGiftCards() throws -> Int {
        let today = moment.day
        return try engine.read {
            try $0.number(
                "SELECT count(*) FROM gift_cards WHERE balance > 0 AND last_day < \(today)"
            )
        }
    }

    /// Books out what is left of cards whose last day is over, so many at a time.
    ///
    /// - Returns: How many cards that were; none when all is done.
    @discardableResult
    package func expireGiftCards(
        atMost limit: Int = 500,
        by signatory: Signatory
    ) throws -> Int {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let day = occasion.now.day
            let due: [ID<GiftCard>] = try session.all(
                """
                SELECT id FROM gift_cards WHERE balance > 0 AND last_day < \(day)
                ORDER BY last_day, id LIMIT \(limit)
                """,
                from: "gift_cards"
            ) { try $0.id() }
            for id in due {
                _ = try session.book(on: id, occasion) { _ = try $0.expire(on: day) }
            }
            let deed = Deed(
                .giftCardsExpired,
                on: due.map(Deed.Subject.giftCard),
                after: [Deed.Fact("cards", String(due.count))]
            )
            return (due.count, deed)
        }
    }
}
