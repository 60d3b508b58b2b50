/// Chance that is the same for the same seed, on every machine.
///
/// SplitMix64 (G. Steele, D. Lea, C. Flood, *Fast Splittable Pseudorandom Number
/// Generators*, OOPSLA 2014). The standard library's own ways to draw from a range
/// may change with its version, so they are not used.
struct Dice: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Dice of their own, so that what is drawn there moves nothing here.
    mutating func fork() -> Dice {
        Dice(seed: next())
    }

    /// A number from 0 up to, not including, a limit of at least 1.
    mutating func below(_ limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    mutating func between(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// A number below a limit, the smaller the likelier: half of them lie in its
    /// first quarter.
    mutating func low(below limit: Int) -> Int {
        let square = below(65_536)
        return square * square / 65_536 * limit / 65_536
    }

    /// Whether something comes true that does so many times out of a thousand.
    mutating func falls(_ perMille: Int) -> Bool {
        below(1_000) < perMille
    }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[below(values.count)]
    }

    /// So many decimal digits, zeros in front included.
    mutating func digits(_ count: Int) -> String {
        String(unsafeUninitializedCapacity: count) { bytes in
            for index in 0..<count { bytes[index] = UInt8(48 + below(10)) }
            return count
        }
    }
}

/// Values of which some come up more often than others.
struct Odds<Value: Sendable>: Sendable {
    private let values: [Value]
    /// The weights, added up so far.
    private let marks: [Int]

    /// Values with their weights; the weights must not all be 0.
    init(_ weighted: [(Value, Int)]) {
        values = weighted.map(\.0)
        marks = weighted.reduce(into: []) { marks, next in
            marks.append((marks.last ?? 0) + next.1)
        }
    }

    func draw(with dice: inout Dice) -> Value {
        let mark = dice.below(max(1, marks.last ?? 1))
        var low = 0
        var high = marks.count - 1
        while low < high {
            let middle = (low + high) / 2
            if marks[middle] <= mark { low = middle + 1 } else { high = middle }
        }
        return values[low]
    }
}
