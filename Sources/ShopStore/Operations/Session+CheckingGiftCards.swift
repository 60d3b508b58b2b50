import Shop

extension Session {
    /// What is wrong with gift cards: every ledger is added up again.
    func giftCardFindings() throws -> [Finding] {
        let questions: [SQL] = [.strayBalances, .overspent, .strayReversals]
        let numbers = try questions.flatMap { question in
            try all(question, from: "gift_card_entries") { try $0.text() }
        }
        return Set(numbers).sorted().map { .giftCard(number: $0) }
    }
}

extension SQL {
    /// Cards whose balance or last day is not what their entries lead to.
    fileprivate static let strayBalances: SQL = """
        SELECT c.number FROM gift_cards AS c
        LEFT JOIN (SELECT card_id, sum(amount) AS amount, max(id) AS last
            FROM gift_card_entries GROUP BY card_id) AS e ON e.card_id = c.id
        LEFT JOIN gift_card_entries AS l ON l.id = e.last
        WHERE c.balance <> coalesce(e.amount, -1) OR c.last_entry_id <> coalesce(e.last, -1)
            OR c.last_day <> l.last_day
        """

    /// Cards of which more was spent at some time than was there.
    fileprivate static let overspent: SQL = """
        SELECT c.number FROM gift_cards AS c WHERE c.id IN (
            SELECT l.card_id FROM (
                SELECT card_id, sum(amount) OVER (PARTITION BY card_id ORDER BY id) AS level
                FROM gift_card_entries) AS l
            WHERE l.level < 0)
        """

    /// Cards with an entry that takes back another card's, or another amount.
    fileprivate static let strayReversals: SQL = """
        SELECT c.number FROM gift_card_entries AS e
        JOIN gift_card_entries AS r ON r.id = e.reverses
        JOIN gift_cards AS c ON c.id = e.card_id
        WHERE r.card_id <> e.card_id OR r.amount <> -e.amount OR r.id >= e.id
        """
}
