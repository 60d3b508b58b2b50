import Shop

extension QueryCondition where Field == OrderField {
    /// Conditions over `orders AS o`, as far as the reader may see what they ask for.
    init(by rights: Set<Right>, today: Day) {
        word = { text in
            var parts: [SQL] = ["o.number_key" + .like("%\(text)%")]
            let test = QueryTest.text([text])
            if rights.contains(.seeNames) { parts.append(test.wordStarts(in: "o.name_search")) }
            if rights.contains(.seeEmails) { parts.append(test.isPart(of: "o.email_search")) }
            if text.count > 2 { parts.append(.orderHas(test)) }
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .number: test.isPart(of: "o.number_key")
            case .status: test.isWord(of: "o.status")
            case .placed: test.compares("o.placed_day", today: today)
            case .total: test.compares("o.total", today: today)
            case .customer:
                rights.contains(.seeNames) ? test.wordStarts(in: "o.name_search") : "1 = 0"
            case .email:
                rights.contains(.seeEmails) ? test.isPart(of: "o.email_search") : "1 = 0"
            case .city:
                rights.contains(.seeNames) ? test.wordStarts(in: "o.city_search") : "1 = 0"
            case .sku: .orderHas(test)
            case .channel: test.isPart(of: "folded(o.channel)")
            case .tag: test.wordStarts(in: "o.tags_search")
            case .hold: test.isFlag("o.is_on_hold = 1")
            case .hasReturn: test.isFlag("EXISTS (SELECT 1 FROM returns WHERE order_id = o.id)")
            case .currency: test.isPart(of: "lower(o.currency)")
            }
        }
    }
}

extension SQL {
    /// An order with a variant whose SKU or EAN begins so.
    fileprivate static func orderHas(_ test: QueryTest) -> SQL {
        """
        o.id IN (SELECT l.order_id FROM variants AS v
            JOIN order_lines AS l ON l.variant_id = v.id
            WHERE \(sql: test.wordStarts(in: "v.search")))
        """
    }
}
