import Shop

extension QueryCondition where Field == AccountField {
    /// Conditions over `point_accounts AS a` and `customers AS c`, as far as the reader may see
    /// what they ask for.
    init(by rights: Set<Right>, today: Day) {
        word = { text in
            let test = QueryTest.text([text])
            var parts: [SQL] = ["lower(a.number)" + .like("%\(text)%")]
            if rights.contains(.seeNames) { parts.append(test.isPart(of: "folded(c.name)")) }
            if rights.contains(.seeEmails) { parts.append(test.isPart(of: "folded(c.email)")) }
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .number: test.isPart(of: "lower(a.number)")
            case .name: rights.contains(.seeNames) ? test.isPart(of: "folded(c.name)") : "1 = 0"
            case .email:
                rights.contains(.seeEmails) ? test.isPart(of: "folded(c.email)") : "1 = 0"
            case .balance: test.compares("a.available - a.owed", today: today)
            case .pending: test.compares("a.pending", today: today)
            case .expiring: test.compares(.expiring(on: today), today: today)
            case .tier: test.isWord(of: "a.tier")
            case .tierUntil: test.compares("a.tier_until_day", today: today)
            case .spent: test.compares(.spent(on: today), today: today)
            case .opened: test.compares("a.opened_day", today: today)
            }
        }
    }
}

extension SQL {
    /// Points of an account whose last day comes soon.
    static func expiring(on day: Day) -> SQL {
        """
        (SELECT coalesce(sum(l.available), 0) FROM point_lots AS l
            WHERE l.account_id = a.customer_id AND (l.pending > 0 OR l.available > 0)
                AND l.expiry_day BETWEEN \(day) AND \(day + AccountRow.soon))
        """
    }

    /// What the customer of an account has spent within twelve months.
    static func spent(on day: Day) -> SQL {
        let days = TierStanding.period(endingOn: day)
        return """
            (SELECT coalesce(sum(s.amount), 0) FROM spendings AS s
                WHERE s.account_id = a.customer_id
                    AND s.day BETWEEN \(days.lowerBound) AND \(days.upperBound))
            """
    }
}
