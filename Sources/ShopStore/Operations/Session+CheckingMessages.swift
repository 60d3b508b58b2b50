import Shop

extension Session {
    /// Messages whose attempts cannot have led to how they stand: sent without exactly one
    /// yes, or a yes without being sent.
    func messageFindings() throws -> [Finding] {
        try all(
            """
            SELECT m.id FROM messages AS m LEFT JOIN (
                SELECT message_id, count(*) AS n FROM deliveries
                WHERE status = 0 GROUP BY message_id) AS yes ON yes.message_id = m.id
            WHERE coalesce(yes.n, 0) <> CASE m.state WHEN 'sent' THEN 1 ELSE 0 END
                OR (m.state = 'queued') <> (m.ended_at IS NULL)
                OR (m.state = 'sent' AND m.body IS NULL)
            ORDER BY m.id
            """,
            from: "messages"
        ) { .message(id: Int64(try $0.integer())) }
    }
}
