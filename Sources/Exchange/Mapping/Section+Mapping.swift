import Shop
import TOMLKit

extension Section {
    func readFile() throws(Unreadable) -> (TextEncoding, UInt8?) {
        guard let file = try section("file") else { return (.utf8, nil) }
        try file.allow(only: ["encoding", "delimiter"])
        let delimiters: [String: UInt8] = [
            ",": .comma, ";": .semicolon, "tab": .tab, "\t": .tab, "|": UInt8(ascii: "|"),
        ]
        let pairs = TextEncoding.allCases.map { ($0.rawValue, $0) }
        let encodings = Dictionary(uniqueKeysWithValues: pairs)
        return (
            try file.choice("encoding", of: encodings) ?? .utf8,
            try file.choice("delimiter", of: delimiters)
        )
    }

    func readDates() throws(Unreadable) -> ([DatePattern], zoneName: String?) {
        let standard = ["YYYY-MM-DD HH:mm:ss", "YYYY-MM-DDTHH:mm:ssZ", "YYYY-MM-DD"]
        let dates = try section("dates")
        try dates?.allow(only: ["patterns", "zone"])
        var patterns: [DatePattern] = []
        for text in try dates?.strings("patterns") ?? standard {
            guard let pattern = DatePattern(text) else {
                let words = DatePattern.words.map(\.word)
                throw (dates ?? self).error(.noSuchValue(text, allowed: words), "patterns")
            }
            patterns.append(pattern)
        }
        return (patterns, try dates?.string("zone"))
    }

    func readNumbers() throws(Unreadable) -> (NumberFormat, pricesAreNet: Bool) {
        var format = NumberFormat()
        guard let numbers = try section("numbers") else { return (format, false) }
        try numbers.allow(only: ["decimal", "thousands", "prices"])
        let marks: [String: UInt8] = [".": .point, ",": .comma]
        format.decimal = try numbers.choice("decimal", of: marks) ?? .point
        let groups = marks.merging([" ": .space, "'": UInt8(ascii: "'")]) { mark, _ in mark }
            .filter { $0.value != format.decimal }
        format.thousands = try numbers.choice("thousands", of: groups)
        let prices = try numbers.choice("prices", of: ["gross": false, "net": true])
        return (format, prices ?? false)
    }

    func readRules(_ key: String) throws(Unreadable) -> [Rule] {
        var rules: [Rule] = []
        for rule in try sections(key) {
            try rule.allow(only: ["name", "when"])
            guard let name = try rule.string("name"), !name.isEmpty else {
                throw rule.error(.missingValue, "name")
            }
            var conditions: [Condition] = []
            for condition in try rule.sections("when") {
                conditions.append(try condition.readCondition())
            }
            guard !conditions.isEmpty else { throw rule.error(.missingValue, "when") }
            rules.append(Rule(name: name, conditions: conditions))
        }
        return rules
    }

    private func choice<Value>(
        _ key: String,
        of choices: [String: Value]
    ) throws(Unreadable) -> Value? {
        guard let word = try string(key) else { return nil }
        guard let value = choices[word.lowercased()] else {
            throw error(.noSuchValue(word, allowed: choices.keys.sorted()), key)
        }
        return value
    }

    private func readCondition() throws(Unreadable) -> Condition {
        let tests = ["equals", "starts", "ends", "contains", "empty", "below", "above"]
        try allow(only: ["column", "optional"] + tests)
        guard let column = try string("column") else { throw error(.missingValue, "column") }
        guard tests.filter(has).count == 1 else {
            throw error(.wrongType(expected: "one of " + tests.joined(separator: ", ")), "column")
        }
        let isOptional = try bool("optional") ?? false
        return Condition(column: column, isOptional: isOptional, test: try readTest())
    }

    private func readTest() throws(Unreadable) -> Condition.Test {
        if let texts = try strings("equals") { return .equals(texts) }
        if let text = try string("starts") { return .starts(text) }
        if let text = try string("ends") { return .ends(text) }
        if let text = try string("contains") { return .contains(text) }
        if let number = try number("below") { return .below(number) }
        if let number = try number("above") { return .above(number) }
        return .empty(try bool("empty") ?? true)
    }
}
