import Shop

extension QueryCondition where Field == ClaimField {
    /// Conditions over `claims AS c JOIN orders AS o`, as far as the reader may see what
    /// they ask for.
    init(by rights: Set<Right>, today: Day) {
        word = { text in
            var parts: [SQL] = [
                "lower(c.number)" + .like("%\(text)%"), "o.number_key" + .like("%\(text)%"),
            ]
            let test = QueryTest.text([text])
            if rights.contains(.seeNames) { parts.append(test.wordStarts(in: "o.name_search")) }
            if rights.contains(.seeEmails) { parts.append(test.isPart(of: "o.email_search")) }
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .number: test.isPart(of: "lower(c.number)")
            case .order: test.isPart(of: "o.number_key")
            case .status: test.isWord(of: "c.status")
            case .demand: test.isWord(of: "c.demand")
            case .due: "(c.rank = 0 AND \(sql: test.compares("c.rank_day", today: today)))"
            case .overdue:
                test.isFlag(
                    """
                    c.rank = 0 AND c.rank_day < \(today)
                        AND o.buyer_kind <> \(Order.Buyer.Kind.company)
                    """
                )
            case .received: test.compares("c.received_day", today: today)
            case .customer:
                rights.contains(.seeNames) ? test.wordStarts(in: "o.name_search") : "1 = 0"
            case .email:
                rights.contains(.seeEmails) ? test.isPart(of: "o.email_search") : "1 = 0"
            case .accepted: test.isFlag("c.verdict = 'accepted'")
            }
        }
    }
}
