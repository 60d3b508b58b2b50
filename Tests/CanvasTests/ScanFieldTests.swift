import Canvas
import Testing

/// Scans into text fields, scans with a prefix, and that no key is ever lost.
@Suite struct ScanFieldTests {
    @Test func `in a text field letters pass at once, and the end of a burst is told`() {
        var listener = Listener()
        listener.isTyping = true
        listener.play("Anna ", every: 120)
        listener.wait(100)
        listener.play("5901234567893", every: 2)
        #expect(listener.heard == keys("Anna 5901234567893"))
        #expect(listener.recogniser.deadline == nil)
        listener.press(.enter, after: 2)
        let expected: [ScanRecogniser.Heard] = [.burstInField("5901234567893", end: .enter)]
        #expect(listener.result() == keys("Anna 5901234567893") + expected)
    }

    @Test func `in a text field a person's Enter is a key`() {
        var listener = Listener()
        listener.isTyping = true
        listener.play("5901234567893\r", every: 70)
        #expect(listener.result() == keys("5901234567893\r"))
    }

    @Test func `a burst that began in a field is read whole when the field has gone`() {
        var listener = Listener()
        listener.isTyping = true
        listener.play("5901", every: 2)
        listener.isTyping = false
        listener.play("234567893\r", every: 2)
        #expect(listener.result() == keys("5901") + [.scan("5901234567893", typed: 4)])
    }

    @Test func `a burst that began before a field opened stays out of it`() {
        var listener = Listener()
        listener.play("5901", every: 2)
        listener.isTyping = true
        listener.play("234567893\r", every: 2)
        #expect(listener.result() == [.scan("5901234567893", typed: 0)])
    }

    @Test(arguments: [Key.control("b"), .character("~")], [true, false])
    func `after a prefix all up to Enter is the code, at any pace`(prefix: Key, isTyping: Bool) {
        var listener = Listener(prefix: prefix)
        listener.isTyping = isTyping
        listener.press(prefix)
        listener.play("59 01\r", every: 500)
        listener.play("2", every: 0)
        #expect(listener.heard == [.scan("59 01", typed: 0)] + keys("2"))
    }

    @Test func `with a prefix no other key waits, however fast`() {
        var listener = Listener(prefix: .control("b"))
        listener.play("5901234567893\r", every: 0)
        #expect(listener.heard == keys("5901234567893\r"))
    }

    @Test func `a code after a prefix that does not end is told after a second`() {
        var listener = Listener(prefix: .control("b"))
        listener.press(.control("b"))
        listener.play("5901", every: 10)
        listener.wait(1_000)
        #expect(listener.heard.isEmpty)
        listener.wait(1)
        #expect(listener.heard == [.broken("5901")])
    }

    @Test func `a prefix that nothing follows is the key it is`() {
        var listener = Listener(prefix: .character("~"))
        listener.press(.character("~"))
        listener.press(.enter, after: 10)
        listener.press(.character("~"), after: 10)
        #expect(listener.result() == keys("~\r~"))
    }

    @Test(arguments: [
        ("~", Key.character("~")), ("Ctrl-B", .control("b")), ("ctrl-]", .control("]")),
        ("ł", .character("ł")), ("Ctrl-M", nil), ("Ctrl-i", nil), ("ctrl-h", nil), ("", nil),
        (" ", nil), ("Ctrl-", nil), ("F12", nil), ("Ctrl-1", nil), ("Ctrl-BB", nil),
    ])
    func `prefixes are written as hints write keys`(name: String, key: Key?) {
        #expect(Key(scanPrefix: name) == key)
    }

    @Test(arguments: [true, false])
    func `a flood of letters is not kept for ever`(isTyping: Bool) {
        var listener = Listener()
        listener.isTyping = isTyping
        listener.play(String(repeating: "5", count: 1_000), every: 0)
        #expect(listener.heard.count == (isTyping ? 1_000 : 3))
        #expect(listener.result().map(\.letters).joined().count == 1_000)
    }

    /// Typed, scanned and held keys at random, with fields that open and close.
    @Test(arguments: 0..<200)
    func `every letter comes out once and in order`(seed: Int) {
        var random = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
        func next(_ count: UInt64) -> UInt64 {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return random % count
        }
        let letters = Array("jjkehnaR-2590123 \r\t")
        let pauses: [Int64] = [0, 0, 0, 1, 2, 5, 10, 30, 40, 41, 60, 150, 201, 250]
        var listener = Listener()
        var played = ""
        for _ in 0..<300 {
            let pause = pauses[Int(next(UInt64(pauses.count)))]
            for _ in 0..<(1 + next(9)) {
                let letter = letters[Int(next(UInt64(letters.count)))]
                played.append(letter)
                listener.press(Key(letter), after: next(3) == 0 ? pause : pause % 3)
            }
            if next(7) == 0 { listener.isTyping.toggle() }
        }
        let heard = listener.result().map(\.letters).joined()
        #expect(heard == played.filter { $0 != "\r" && $0 != "\t" })
    }
}

extension ScanRecogniser.Heard {
    /// The letters that came out for the first time.
    fileprivate var letters: String {
        switch self {
        case .input(.key(.character(let letter))): String(letter)
        case .input, .burstInField: ""
        case .scan(let code, let typed): String(code.dropFirst(typed))
        case .broken(let rest): rest
        }
    }
}
