/// Tells what a scanner types from what a person types, by the pace of the keys alone.
///
/// It is a function of keys and times. Outside a text field a letter waits until no
/// other has followed it for a while: six or more in a burst that Enter or Tab ends
/// are a scan, and no part of a burst runs as commands before that is decided. In a
/// text field letters pass at once, and only the end of a burst is told apart.
///
/// Through SSH keys come in clumps, with a longer pause between two of them than
/// between two keys; a burst that no hand types waits for the next clump.
package struct ScanRecogniser: Hashable, Sendable {
    /// What was heard once it was clear what it is.
    package enum Heard: Hashable, Sendable {
        case input(Input)

        /// A code, of which so many letters were let through as keys before.
        case scan(String, typed: Int)

        /// The key that ends a burst which went into a text field letter by letter.
        case burstInField(String, end: Key)

        /// What is left of a scan, and not to be taken for commands.
        case broken(String)
    }

    /// Two keys of one burst come within so many milliseconds; 0 recognises none.
    private let gap: Int64

    /// The key that a scanner sends before each code; with one, no key waits.
    private let prefix: Key?

    private var burst: ScanBurst?

    /// When a scan ended, for the second half of a carriage return and line feed.
    private var ended: Int64?

    /// For how many gaps a burst that no hand types waits for its rest.
    private static let clumps: Int64 = 5

    /// For how long a code after a prefix may pause, in milliseconds.
    private static let longestPause: Int64 = 1_000

    /// The fewest letters of a scan.
    private static let leastLetters = 6

    /// The most letters that are kept together; no barcode of the trade holds as many.
    private static let mostLetters = 256

    /// Creates a recogniser that has heard nothing.
    package init(gap: Int = 40, prefix: Key? = nil) {
        self.gap = Int64(max(0, gap))
        self.prefix = prefix
    }

    /// When it lets go of what it holds, if nothing more comes; nil while it holds nothing.
    package var deadline: Int64? {
        guard let burst, burst.isHolding || burst.prefix != nil else { return nil }
        return burst.last + pause(in: burst) + 1
    }
}

extension ScanRecogniser {
    /// Takes what came, at a time in milliseconds.
    ///
    /// - Parameter isTyping: Whether letters go into a text field now.
    package mutating func hear(_ input: Input, at now: Int64, isTyping: Bool) -> [Heard] {
        let due = wake(at: now)
        switch input {
        case .resized: return due + [.input(input)]
        case .mouse, .paste: return due + breakOff() + [.input(input)]
        case .key(let key): return due + hear(key, at: now, isTyping: isTyping)
        }
    }

    /// Lets go of what has waited long enough.
    package mutating func wake(at now: Int64) -> [Heard] {
        if let ended, !(0...gap).contains(now - ended) { self.ended = nil }
        guard let burst, !(0...pause(in: burst)).contains(now - burst.last) else { return [] }
        return breakOff()
    }

    private mutating func hear(_ key: Key, at now: Int64, isTyping: Bool) -> [Heard] {
        if key == .enter, burst == nil, ended != nil {
            ended = nil
            return []
        }
        ended = nil
        if key == prefix {
            let rest = breakOff()
            burst = ScanBurst(after: key, at: now)
            return rest
        }
        guard burst?.prefix != nil || (prefix == nil && gap > 0) else { return [.input(.key(key))] }
        switch key {
        case .enter, .tab: return end(by: key, at: now)
        case .character(" ") where burst.map { $0.prefix == nil && $0.letters.count < 2 } ?? true:
            return breakOff() + [.input(.key(key))]
        case .character(let letter): return add(letter, at: now, isTyping: isTyping)
        case .control, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
            .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight,
            .function:
            return breakOff() + [.input(.key(key))]
        }
    }

    /// How many milliseconds may pass before the next key of a burst.
    private func pause(in burst: ScanBurst) -> Int64 {
        if burst.prefix != nil { return Self.longestPause }
        let letters = burst.afterWalk
        let isScanner = letters.count > 2 || (letters.count == 2 && letters.hasDigit)
        return isScanner ? gap * Self.clumps : gap
    }

    private mutating func add(_ letter: Character, at now: Int64, isTyping: Bool) -> [Heard] {
        let full = burst.map { $0.letters.count >= Self.mostLetters } ?? false
        let rest = full ? breakOff() : []
        var burst = burst ?? ScanBurst(after: prefix, at: now)
        if burst.isHeldKey, letter != burst.letters.last { burst = ScanBurst(at: now) }
        let isHolding = burst.isHolding
        burst.add(letter, at: now, isSlow: now - burst.last > gap / 2)
        defer { self.burst = burst }
        if burst.prefix != nil { return rest }
        if burst.isWalk, !isTyping { return rest + burst.letWalk() }
        guard isTyping, !isHolding else { return rest }
        return rest + burst.letGo()
    }

    private mutating func end(by key: Key, at now: Int64) -> [Heard] {
        guard let burst else { return [.input(.key(key))] }
        let isLong = burst.letters.count >= Self.leastLetters
        if burst.prefix == nil, !burst.isHolding {
            self.burst = nil
            guard isLong, burst.walked == 0 else { return [.input(.key(key))] }
            ended = now
            return [.burstInField(String(burst.letters), end: key)]
        }
        if burst.prefix == nil ? isLong : burst.isHolding {
            self.burst = nil
            ended = now
            return [.scan(String(burst.letters), typed: burst.typed)]
        }
        let rest = breakOff()
        guard case .broken? = rest.first else { return rest + [.input(.key(key))] }
        ended = now
        return rest
    }

    /// Lets go of a burst that did not become a scan: as keys, if a person may have
    /// pressed them.
    private mutating func breakOff() -> [Heard] {
        guard var burst else { return [] }
        self.burst = nil
        guard burst.isHolding else { return burst.prefix.map { [.input(.key($0))] } ?? [] }
        let letters = burst.afterWalk
        let isScanner =
            letters.count >= Self.leastLetters || (letters.count > 1 && letters.hasDigit)
        guard burst.prefix != nil || isScanner else { return burst.letGo() }
        return [.broken(String(burst.held))]
    }
}
