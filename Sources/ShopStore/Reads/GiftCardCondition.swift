import Shop

extension QueryCondition where Field == GiftCardField {
    /// Conditions over ``SQL/giftCardSource``.
    init(today: Day) {
        word = { text in
            "(lower(c.number)" + .like("%\(text)%") + " OR lower(c.hint)" + .like("%\(text)%")
                + " OR o.number_key" + .like("%\(text)%") + " OR lower(r.number)"
                + .like("%\(text)%") + ")"
        }
        test = { field, test in
            switch field {
            case .number: test.isPart(of: "lower(c.number)")
            case .code: test.isPart(of: "lower(c.hint)")
            case .status: test.isWord(of: .giftCardStatus(on: today))
            case .balance: test.compares("c.balance", today: today)
            case .value: test.compares("c.face_value", today: today)
            case .valid: test.compares("c.last_day", today: today)
            case .sold: test.compares("c.made_day", today: today)
            case .used: test.compares("e.day", today: today)
            case .currency: test.isPart(of: "lower(c.currency)")
            case .order:
                .hasEntry(
                    "JOIN orders AS y ON y.id = x.order_id",
                    test.isPart(of: "y.number_key")
                )
            case .goods:
                .hasEntry(
                    "JOIN returns AS y ON y.id = x.return_id",
                    test.isPart(of: "lower(y.number)")
                )
            }
        }
    }
}

extension SQL {
    /// All gift cards, each with its last entry and what that names.
    static let giftCardSource: SQL = """
        FROM gift_cards AS c JOIN gift_card_entries AS e ON e.id = c.last_entry_id
        LEFT JOIN orders AS o ON o.id = e.order_id
        LEFT JOIN returns AS r ON r.id = e.return_id
        """

    /// The word for what can be done with a card.
    static func giftCardStatus(on day: Day) -> SQL {
        """
        CASE WHEN c.last_day < \(day) THEN 'expired' WHEN c.is_blocked = 1 THEN 'blocked'
            WHEN c.is_activated = 1 THEN 'active' ELSE 'sold' END
        """
    }

    /// A card with an entry of which the condition holds.
    fileprivate static func hasEntry(_ join: SQL, _ condition: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM gift_card_entries AS x \(sql: join)
            WHERE x.card_id = c.id AND \(sql: condition))
        """
    }
}
