import Shop

extension QueryCondition where Field == ReturnField {
    /// Conditions over `returns AS r LEFT JOIN orders AS o`, as far as the reader may
    /// see what they ask for.
    init(by rights: Set<Right>, today: Day) {
        word = { text in
            var parts: [SQL] = [
                "lower(r.number)" + .like("%\(text)%"), "o.number_key" + .like("%\(text)%"),
            ]
            let test = QueryTest.text([text])
            if rights.contains(.seeNames) { parts.append(test.wordStarts(in: "o.name_search")) }
            if rights.contains(.seeEmails) { parts.append(test.isPart(of: "o.email_search")) }
            if rights.contains(.seePhones), text.isPhoneNumber {
                parts.append(test.isPhone(in: "o.phone"))
            }
            if text.count > 2 {
                let starts = test.wordStarts(in: "v.search")
                let isWhole = test.isArticleNumber(in: "v.ean")
                parts.append(.returnHas("(\(sql: starts) OR \(sql: isWhole))"))
            }
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .number: test.isPart(of: "lower(r.number)")
            case .order: test.isPart(of: "o.number_key")
            case .status: test.isWord(of: "r.status")
            case .kind: test.isWord(of: "r.kind")
            case .due:
                "(r.due_rank = 0 AND \(sql: test.compares("r.due_day", today: today)))"
            case .overdue: test.isFlag("r.due_rank = 0 AND r.due_day < \(today)")
            case .waits: test.isFlag("r.due_rank = 1 AND r.due_day = 0")
            case .registered: test.compares("r.registered_day", today: today)
            case .settled: test.compares("r.settled_day", today: today)
            case .amount: test.compares("r.amount", today: today)
            case .customer:
                rights.contains(.seeNames) ? test.wordStarts(in: "o.name_search") : "1 = 0"
            case .email:
                rights.contains(.seeEmails) ? test.isPart(of: "o.email_search") : "1 = 0"
            case .phone: rights.contains(.seePhones) ? test.isPhone(in: "o.phone") : "1 = 0"
            case .sku: .returnHas(test.wordStarts(in: "v.search"))
            case .ean: .returnHas(test.isArticleNumber(in: "v.ean"))
            case .reason:
                """
                EXISTS (SELECT 1 FROM return_lines AS n
                    WHERE n.return_id = r.id AND \(sql: test.isWord(of: "n.reason")))
                """
            case .way:
                test.isWord(of: "CASE WHEN r.way LIKE 'locker%' THEN 'inpost' ELSE r.way END")
            case .proposed: test.isFlag("r.is_proposed = 1")
            case .frozen: test.isFlag(.isFrozen)
            case .atBank: test.isFlag("r.bank_file_id IS NOT NULL")
            case .account: test.isFlag("r.account <> ''")
            case .paidBy:
                """
                EXISTS (SELECT 1 FROM payments AS p
                    WHERE p.order_id = r.order_id AND \(sql: test.isWord(of: "p.instrument")))
                """
            case .exchange:
                test.isFlag(
                    """
                    EXISTS (SELECT 1 FROM return_lines AS n
                        WHERE n.return_id = r.id AND n.wanted_id IS NOT NULL)
                    """
                )
            case .orphan: test.isFlag("r.order_id IS NULL")
            case .by: test.isPart(of: "(SELECT name FROM staff WHERE id = r.last_staff_id)")
            }
        }
    }
}

extension SQL {
    /// A return that announces such a variant.
    fileprivate static func returnHas(_ condition: SQL) -> SQL {
        """
        r.id IN (SELECT n.return_id FROM variants AS v
            JOIN order_lines AS l ON l.variant_id = v.id
            JOIN return_lines AS n ON n.line_id = l.id
            WHERE \(sql: condition))
        """
    }
}
