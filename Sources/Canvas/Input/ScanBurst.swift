/// Letters that came faster than a hand types, or a first one that may begin such a burst.
struct ScanBurst: Hashable, Sendable {
    private(set) var letters: [Character] = []

    /// How many of the letters were let through as keys.
    private(set) var typed = 0

    /// How many of those were let through as one and the same key of movement.
    private(set) var walked = 0

    /// When the last letter came, or the prefix.
    private(set) var last: Int64

    /// The key that announced it, if one did.
    let prefix: Key?

    /// Whether two of its letters were as far apart as those of a held key.
    private var isSlow = false

    init(after prefix: Key? = nil, at now: Int64) {
        self.prefix = prefix
        last = now
    }

    /// The letters that wait.
    var held: ArraySlice<Character> { letters.dropFirst(typed) }

    var isHolding: Bool { typed < letters.count }

    /// The letters after those of a key of movement that was pressed again and again.
    var afterWalk: ArraySlice<Character> { letters.dropFirst(walked) }

    /// Whether it is one and the same key of movement so far.
    ///
    /// A held key repeats, and must not wait for its end.
    var isWalk: Bool {
        guard letters.count > 1, walked == typed, let first = letters.first else { return false }
        return "jkhln".contains(first) && letters.allSatisfy { $0 == first }
    }

    /// Whether it is such a key which was held by a person: a scanner is quicker.
    var isHeldKey: Bool { isSlow && isWalk && !isHolding }

    mutating func add(_ letter: Character, at now: Int64, isSlow: Bool) {
        letters.append(letter)
        last = now
        self.isSlow = self.isSlow || isSlow
    }

    /// Lets the letters through that wait.
    mutating func letGo() -> [ScanRecogniser.Heard] {
        defer { typed = letters.count }
        return held.map { .input(.key(.character($0))) }
    }

    /// Lets them through as a key of movement.
    mutating func letWalk() -> [ScanRecogniser.Heard] {
        defer { walked = typed }
        return letGo()
    }
}

extension Sequence<Character> {
    /// Whether there is a digit among them, which would switch panes.
    var hasDigit: Bool { contains { ("0"..."9").contains($0) } }
}
