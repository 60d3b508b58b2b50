import Shop

extension QueryCondition where Field == MessageField {
    /// Conditions over `messages AS m`, as far as the reader may see what they ask for.
    init(by rights: Set<Right>, at now: Moment) {
        word = { text in
            let test = QueryTest.text([text])
            var parts: [SQL] = ["folded(m.record)" + .like("%\(text)%")]
            if rights.contains(.seeNames) { parts.append(test.wordStarts(in: "m.name_search")) }
            if rights.contains(.seeEmails) {
                parts.append("m.recipient_search" + .like("%\(text)%"))
            }
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .state: test.isStanding(at: now.at)
            case .template: test.isPart(of: "m.template")
            case .record: test.isPart(of: "folded(m.record)")
            case .to: rights.contains(.seeEmails) ? test.isPart(of: "m.recipient_search") : "1 = 0"
            case .customer:
                rights.contains(.seeNames) ? test.wordStarts(in: "m.name_search") : "1 = 0"
            case .written: test.compares("m.written_day", today: now.day)
            case .attempts: test.compares("m.attempts", today: now.day)
            }
        }
    }
}

extension QueryTest {
    /// How a message stands; what waits for somebody or for its time lies at the front of
    /// the index that the list walks.
    fileprivate func isStanding(at now: Instant) -> SQL {
        switch self {
        case .choice(let words):
            let parts = words.compactMap(Message.Standing.init(rawValue:)).map { standing -> SQL in
                switch standing {
                case .held: "m.rank = 1 AND m.hold_until > \(now)"
                case .waiting: "m.rank = 1 AND m.hold_until <= \(now)"
                case .failed: "m.rank = 0"
                case .sent, .dropped, .withdrawn: "+m.state = \(standing.rawValue)"
                }
            }
            return "(\(sql: parts.joined(by: " OR ")))"
        case .text, .flag, .number, .money, .day: return "1 = 0"
        }
    }
}
