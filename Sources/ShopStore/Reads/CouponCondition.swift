import Shop

extension QueryCondition where Field == CouponField {
    /// Conditions over `coupons AS c JOIN point_accounts AS a JOIN customers AS p`, as far as
    /// the reader may see what they ask for.
    init(by rights: Set<Right>, today: Day) {
        word = { text in
            var parts: [SQL] = [
                "lower(c.number)" + .like("%\(text)%"), "lower(c.hint) = \(text)",
                "folded(c.name)" + .like("%\(text)%"), "lower(a.number)" + .like("%\(text)%"),
                .used(on: .text([text])),
            ]
            if rights.contains(.seeNames) {
                parts.append("folded(p.name)" + .like("%\(text)%"))
            }
            if rights.contains(.seeEmails) {
                parts.append("folded(p.email)" + .like("%\(text)%"))
            }
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .number: test.isPart(of: "lower(c.number)")
            case .hint: test.isPart(of: "lower(c.hint)")
            case .reward: test.isPart(of: "folded(c.name)")
            case .gives: test.isWord(of: "c.kind")
            case .status: test.isCouponStatus(on: today)
            case .account: test.isPart(of: "lower(a.number)")
            case .customer:
                rights.contains(.seeNames) ? test.isPart(of: "folded(p.name)") : "1 = 0"
            case .email:
                rights.contains(.seeEmails) ? test.isPart(of: "folded(p.email)") : "1 = 0"
            case .order: .used(on: test)
            case .issued: test.compares("c.issued_day", today: today)
            case .until: test.compares("c.last_day", today: today)
            case .points: test.compares("c.cost", today: today)
            }
        }
    }
}

extension QueryTest {
    /// The status as it is on a day, also where nobody has noted yet that a coupon expired.
    fileprivate func isCouponStatus(on today: Day) -> SQL {
        let (issued, expired) = (Coupon.Status.issued, Coupon.Status.expired)
        guard case .choice(let words) = self else { return "1 = 0" }
        let parts = words.map { word -> SQL in
            switch word {
            case issued.rawValue: "(c.status = \(issued) AND c.last_day >= \(today))"
            case expired.rawValue:
                "(c.status = \(expired) OR c.status = \(issued) AND c.last_day < \(today))"
            case _: "c.status = \(word)"
            }
        }
        return "(\(sql: parts.joined(by: " OR ")))"
    }
}

extension SQL {
    /// A coupon that was used on an order with such a number.
    fileprivate static func used(on test: QueryTest) -> SQL {
        """
        EXISTS (SELECT 1 FROM orders AS o
            WHERE o.id = c.order_id AND \(sql: test.isPart(of: "o.number_key")))
        """
    }
}
