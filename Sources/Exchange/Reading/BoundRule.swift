import Shop

/// A rule with its columns found in the heading of a file.
struct BoundRule {
    let name: String
    private let conditions: [(index: Int?, test: Test)]

    fileprivate enum Test {
        case equals([[UInt8]])
        case starts([UInt8])
        case ends([UInt8])
        case contains([UInt8])
        case empty(Bool)
        case below(ExactNumber)
        case above(ExactNumber)
    }

    init(_ rule: Rule, in heading: Heading, encoding: TextEncoding) throws(Unreadable) {
        name = rule.name
        var conditions: [(index: Int?, test: Test)] = []
        for condition in rule.conditions {
            let index = try heading.index(of: condition.column, isOptional: condition.isOptional)
            conditions.append((index, Test(condition.test, encoding)))
        }
        self.conditions = conditions
    }

    /// Where the columns stand that the rule looks at.
    var indices: [Int] { conditions.compactMap(\.index) }

    /// Whether all conditions hold for a row.
    func holds(for row: Row, _ format: NumberFormat) -> Bool {
        conditions.allSatisfy { condition in
            condition.test.holds(for: condition.index.map { row[$0] } ?? [], format)
        }
    }
}

extension BoundRule.Test {
    fileprivate init(_ test: Condition.Test, _ encoding: TextEncoding) {
        switch test {
        case .equals(let texts): self = .equals(texts.map(encoding.bytes))
        case .starts(let text): self = .starts(encoding.bytes(text))
        case .ends(let text): self = .ends(encoding.bytes(text))
        case .contains(let text): self = .contains(encoding.bytes(text))
        case .empty(let isEmpty): self = .empty(isEmpty)
        case .below(let number): self = .below(number)
        case .above(let number): self = .above(number)
        }
    }

    fileprivate func holds(for cell: ArraySlice<UInt8>, _ format: NumberFormat) -> Bool {
        switch self {
        case .equals(let texts): return texts.contains { cell.elementsEqual($0) }
        case .starts(let text): return cell.starts(with: text)
        case .ends(let text): return cell.reversed().starts(with: text.reversed())
        case .contains(let text):
            return cell.indices.contains { cell[$0...].starts(with: text) }
        case .empty(let isEmpty): return cell.isEmpty == isEmpty
        case .below(let limit):
            guard case .number(let number) = format.read(cell) else { return false }
            return number.isLess(than: limit)
        case .above(let limit):
            guard case .number(let number) = format.read(cell) else { return false }
            return limit.isLess(than: number)
        }
    }
}
