extension Schema {
    /// The order of the register of returns.
    static let register = """
        CREATE INDEX returns_settled ON returns (settled_day, number, id)
            WHERE settled_day IS NOT NULL;
        \(settledDays)
        """

    /// The day of settlements that paid nothing out: it was the day of registration, which may
    /// lie in a month that is closed.
    static let settledDays = """
        UPDATE returns SET settled_day = (last_at + 1000 * coalesce(
                (SELECT p.seconds FROM zone_periods AS p WHERE p.start_at <= returns.last_at
                    ORDER BY p.start_at DESC LIMIT 1),
                (SELECT p.seconds FROM zone_periods AS p ORDER BY p.start_at LIMIT 1),
                0)) / 86400000
        WHERE status = 'settled' AND given_back = 0 AND last_at IS NOT NULL;
        """
}
