package import Shop
import TOMLKit

/// A table of a file in TOML, with its path for messages: a mapping, a theme, a
/// configuration.
package struct Section {
    private let table: TOMLTable
    package let file: String
    let path: String

    init(_ table: TOMLTable, file: String, path: String = "") {
        self.table = table
        self.file = file
        self.path = path
    }

    package func error(_ problem: Unreadable.Problem, _ key: String) -> Unreadable {
        Unreadable(problem, at: .key(file: file, path: path.isEmpty ? key : "\(path).\(key)"))
    }

    /// Throws where the table has a key that is not among those known.
    package func allow(only known: [String]) throws(Unreadable) {
        for key in table.keys where !known.contains(key) {
            throw error(.unknownKey(nearest: known.nearest(to: key)), key)
        }
    }

    func has(_ key: String) -> Bool {
        table.contains(key: key)
    }

    /// The names that the table gives values to.
    package var keys: [String] { table.keys }

    package func string(_ key: String) throws(Unreadable) -> String? {
        guard let value = table[key] else { return nil }
        guard let string = value.string else { throw error(.wrongType(expected: "string"), key) }
        return string
    }

    package func bool(_ key: String) throws(Unreadable) -> Bool? {
        guard let value = table[key] else { return nil }
        guard let bool = value.bool else { throw error(.wrongType(expected: "boolean"), key) }
        return bool
    }

    /// A whole number of a range.
    package func integer(_ key: String, in range: ClosedRange<Int>) throws(Unreadable) -> Int? {
        guard let value = table[key] else { return nil }
        guard let number = value.int, range.contains(number) else {
            let expected = "one of \(range.lowerBound)–\(range.upperBound)"
            throw error(.wrongType(expected: expected), key)
        }
        return number
    }

    /// A list of texts, which may be written as a single one.
    package func strings(_ key: String) throws(Unreadable) -> [String]? {
        guard let value = table[key] else { return nil }
        if let string = value.string { return [string] }
        let strings = value.array.map { array in array.map(\.string) }
        guard let strings, strings.allSatisfy({ $0 != nil }) else {
            throw error(.wrongType(expected: "list of strings"), key)
        }
        return strings.compactMap(\.self)
    }

    package func section(_ key: String) throws(Unreadable) -> Section? {
        guard let value = table[key] else { return nil }
        guard let inner = value.table else { throw error(.wrongType(expected: "table"), key) }
        return Section(inner, file: file, path: path.isEmpty ? key : "\(path).\(key)")
    }

    func sections(_ key: String) throws(Unreadable) -> [Section] {
        guard let value = table[key] else { return [] }
        let tables = value.array.map { array in array.map(\.table) }
        guard let tables, tables.allSatisfy({ $0 != nil }) else {
            throw error(.wrongType(expected: "list of tables"), key)
        }
        let prefix = path.isEmpty ? key : "\(path).\(key)"
        return tables.compactMap(\.self).enumerated().map { index, table in
            Section(table, file: file, path: "\(prefix)[\(index + 1)]")
        }
    }

    /// All keys of a table whose values are texts.
    func words() throws(Unreadable) -> [String: String] {
        var words: [String: String] = [:]
        for key in table.keys { words[key.lowercased()] = try string(key) }
        return words
    }

    /// An exact number: a whole one, or a text such as `"0.01"`.
    func number(_ key: String) throws(Unreadable) -> ExactNumber? {
        guard let value = table[key] else { return nil }
        let text = value.string ?? value.int.map(String.init) ?? ""
        guard case .number(let number) = NumberFormat().read(Array(text.utf8)[...]) else {
            throw error(.wrongType(expected: "whole number, or a decimal one in quotes"), key)
        }
        return number
    }
}

extension [String] {
    /// The one that differs least, where it is likely to have been meant.
    fileprivate func nearest(to word: String) -> String? {
        let letters = Array<Character>(word)
        let ranked = map { (word: $0, distance: distance(letters, Array<Character>($0))) }
        let nearest = ranked.min { $0.distance < $1.distance }
        return nearest.flatMap { $0.distance <= 2 ? $0.word : nil }
    }

    /// How many letters must be added, taken away or changed (Levenshtein).
    private func distance(_ left: [Character], _ right: [Character]) -> Int {
        var costs = Array<Int>(0...right.count)
        for (row, letter) in left.prefix(100).enumerated() {
            var diagonal = costs[0]
            costs[0] = row + 1
            for (column, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = costs[column + 1]
                costs[column + 1] = Swift.min(change, diagonal + 1, costs[column] + 1)
            }
        }
        return costs[right.count]
    }
}
