import Shop

/// Makes queries up, the same ones for the same seed.
struct QueryTrees {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func query<Field: QueryField>(depth: Int) -> Query<Field> {
        switch number(below: depth > 0 ? 7 : 3) {
        case 0: .word(text())
        case 3: (query(depth: depth - 1) as Query<Field>).negated
        case 4, 5: .all(of: queries(depth: depth - 1))
        case 6: .any(of: queries(depth: depth - 1))
        case _:
            field()
        }
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(below: elements.count)]
    }

    /// A number from 0 up to a limit (*SplitMix64*).
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}

extension QueryTrees {
    private mutating func queries<Field: QueryField>(depth: Int) -> [Query<Field>] {
        (0...number(below: 3)).map { _ in query(depth: depth) }
    }

    private mutating func field<Field: QueryField>() -> Query<Field> {
        let field = pick(Array(Field.allCases))
        return .field(field, test(of: field.kind))
    }

    private mutating func test(of kind: QueryKind) -> QueryTest {
        switch kind {
        case .text: .text(some { $0.text() })
        case .number: .number(comparison { $0.number(below: 2_001) - 1_000 })
        case .money: .money(comparison { Money(minorUnits: $0.number(below: 200_001) - 100_000) })
        case .day: .day(comparison { $0.day(relative: QueryDay.ago) })
        case .deadline: .day(comparison { $0.day(relative: QueryDay.ahead) })
        case .choice(let choices): .choice(some { $0.pick(choices).word })
        case .flag: .flag(number(below: 2) == 0)
        }
    }

    private mutating func text() -> String {
        let parts = [
            "a", "lodz", "7", "-", " ", "\"", ":", ",", "(", ")", "or", "作", "\u{20E3}", "<",
        ]
        return (0...number(below: 4)).map { _ in pick(parts) }.joined() + pick(["b", "ss"])
    }

    private mutating func day(relative: (Int, QueryUnit) -> QueryDay) -> QueryDay {
        switch number(below: 4) {
        case 0: .today
        case 1: .date(Day(number: number(below: 40_000)))
        case 2: .month(Day(number: number(below: 40_000)).month)
        case _: relative(number(below: 10_000), pick(QueryUnit.allCases))
        }
    }

    private mutating func comparison<Value>(
        _ value: (inout Self) -> Value
    ) -> QueryComparison<Value> {
        switch number(below: 5) {
        case 0: .below(value(&self))
        case 1: .atMost(value(&self))
        case 2: .above(value(&self))
        case 3: .atLeast(value(&self))
        case _: .any(some(value))
        }
    }

    private mutating func some<Value>(_ value: (inout Self) -> Value) -> [Value] {
        (0...number(below: 3)).map { _ in value(&self) }
    }
}
