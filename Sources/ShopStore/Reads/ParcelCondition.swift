import Shop

extension QueryCondition where Field == ParcelField {
    /// Conditions over `parcels AS p`, as far as the reader may see what they ask for.
    init(by rights: Set<Right>, today: Day) {
        word = { text in
            let test = QueryTest.text([text])
            var parts: [SQL] = [
                "p.tracking_key" + .like("%\(text)%"), "folded(p.carrier)" + .like("%\(text)%"),
                .parcelBelongs(to: test), .parcelHolds(text),
            ]
            if rights.contains(.seeNames) { parts.append(test.wordStarts(in: "p.sender_search")) }
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .tracking: test.isPart(of: "p.tracking_key")
            case .carrier: test.isPart(of: "folded(p.carrier)")
            case .sender:
                rights.contains(.seeNames) ? test.wordStarts(in: "p.sender_search") : "1 = 0"
            case .shelf: test.isPart(of: "folded(p.shelf)")
            case .status: test.isWord(of: "p.status")
            case .finding:
                """
                EXISTS (SELECT 1 FROM parcel_cases AS c
                    WHERE c.parcel_id = p.id AND \(sql: test.isWord(of: "c.finding")))
                """
            case .open: test.isFlag("p.rank = 0")
            case .logged: test.compares("p.logged_day", today: today)
            case .record: .parcelBelongs(to: test)
            }
        }
    }
}

extension SQL {
    /// A parcel in which an article with such a code was found.
    fileprivate static func parcelHolds(_ text: String) -> SQL {
        """
        EXISTS (SELECT 1 FROM parcel_contents AS i
            WHERE i.parcel_id = p.id AND folded(i.code)\(sql: .like("%\(text)%")))
        """
    }

    /// A parcel of a return, or of an order, with such a number.
    fileprivate static func parcelBelongs(to test: QueryTest) -> SQL {
        """
        (EXISTS (SELECT 1 FROM parcel_returns AS h JOIN returns AS r ON r.id = h.return_id
            WHERE h.parcel_id = p.id AND \(sql: test.isPart(of: "lower(r.number)")))
        OR EXISTS (SELECT 1 FROM orders AS o
            WHERE o.id = p.order_id AND \(sql: test.isPart(of: "o.number_key"))))
        """
    }
}

extension QueryCondition where Field == ScanField {
    /// Conditions over `unknown_scans AS u JOIN staff AS s`.
    init(today: Day) {
        word = { text in
            let parts: [SQL] = [
                "folded(u.code)" + .like("%\(text)%"), "folded(u.place)" + .like("%\(text)%"),
                "s.name" + .like("%\(text)%"),
            ]
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .code: test.isPart(of: "folded(u.code)")
            case .by: test.isPart(of: "s.name")
            case .at: test.compares("u.day", today: today)
            }
        }
    }
}
