import Canvas
import Testing

/// What comes out of a recogniser that a test plays keys to.
struct Listener {
    var recogniser: ScanRecogniser
    var isTyping = false
    var now: Int64 = 1_000
    private(set) var heard: [ScanRecogniser.Heard] = []

    init(gap: Int = 40, prefix: Key? = nil) {
        recogniser = ScanRecogniser(gap: gap, prefix: prefix)
    }

    /// Plays one key, after so many milliseconds in which nothing came but deadlines.
    mutating func press(_ key: Key, after pause: Int64 = 0) {
        wait(pause)
        heard += recogniser.hear(.key(key), at: now, isTyping: isTyping)
    }

    mutating func wait(_ milliseconds: Int64) {
        let end = now + milliseconds
        while let deadline = recogniser.deadline, deadline <= end {
            heard += recogniser.wake(at: deadline)
        }
        now = end
    }

    /// Plays letters; `\r` is Enter and `\t` Tab.
    mutating func play(_ text: String, every gap: Int64) {
        for letter in text { press(Key(letter), after: gap) }
    }

    /// Plays clumps, all letters of one at the same time.
    mutating func play(clumps: [String], every pause: Int64) {
        for clump in clumps {
            wait(pause)
            play(clump, every: 0)
        }
    }

    /// What has come out in the end.
    mutating func result() -> [ScanRecogniser.Heard] {
        wait(10_000)
        return heard
    }
}

extension Key {
    init(_ letter: Character) {
        switch letter {
        case "\r": self = .enter
        case "\t": self = .tab
        case _: self = .character(letter)
        }
    }
}

func keys(_ text: String) -> [ScanRecogniser.Heard] {
    text.map { .input(.key(Key($0))) }
}

@Suite struct ScanRecogniserTests {
    @Test(arguments: [0, 1, 2, 5, 10, 40] as [Int64], ["\r", "\t"])
    func `a burst that Enter or Tab ends is a scan`(gap: Int64, end: String) {
        var listener = Listener()
        listener.play("R-2026-000301" + end, every: gap)
        #expect(listener.result() == [.scan("R-2026-000301", typed: 0)])
    }

    /// A clock of whole milliseconds shows every second key at the time of the one before.
    @Test func `half a millisecond a key is a scan`() {
        var listener = Listener()
        for (index, letter) in "5901234567893\r".enumerated() {
            listener.press(Key(letter), after: Int64(index % 2))
        }
        #expect(listener.result() == [.scan("5901234567893", typed: 0)])
    }

    @Test(arguments: [60, 100, 200, 300] as [Int64])
    func `what a person types are keys`(gap: Int64) {
        var listener = Listener()
        listener.play("2jeR1901234567893\rx", every: gap)
        #expect(listener.result() == keys("2jeR1901234567893\rx"))
    }

    @Test func `a single key waits until the gap has passed, and no longer`() {
        var listener = Listener()
        listener.press(.character("2"))
        #expect(listener.heard.isEmpty)
        #expect(listener.recogniser.deadline == 1_041)
        listener.wait(40)
        #expect(listener.heard.isEmpty)
        listener.wait(1)
        #expect(listener.heard == keys("2"))
        #expect(listener.recogniser.deadline == nil)
    }

    @Test(arguments: [
        Key.enter, .tab, .up, .down, .left, .right, .escape, .function(2), .character(" "),
        .control("l"), .backspace, .delete, .pageDown, .home,
    ])
    func `a key that no code holds never waits`(key: Key) {
        var listener = Listener()
        listener.press(key)
        #expect(listener.heard == [.input(.key(key))])
    }

    @Test(arguments: [25, 28, 30, 33] as [Int64], ["j", "k", "h", "l", "n"])
    func `a held key moves at once from the second on`(gap: Int64, key: String) {
        var listener = Listener()
        listener.play(key, every: gap)
        #expect(listener.heard.isEmpty)
        for count in 2...20 {
            listener.play(key, every: gap)
            #expect(listener.heard == keys(String(repeating: key, count: count)))
        }
        listener.press(.character("e"), after: gap)
        listener.wait(41)
        #expect(listener.heard == keys(String(repeating: key, count: 20) + "e"))
    }

    @Test func `a scan after a held key is not taken together with it`() {
        var listener = Listener()
        listener.play("jjjj", every: 30)
        listener.play("5901234567893\r", every: 2)
        #expect(listener.result() == keys("jjjj") + [.scan("5901234567893", typed: 0)])
    }

    @Test func `a code that begins like a held key is read whole`() {
        var listener = Listener()
        listener.play("llama-01\r", every: 2)
        #expect(listener.result() == keys("ll") + [.scan("llama-01", typed: 2)])
    }

    @Test func `other letters are not let go for being alike`() {
        var listener = Listener()
        listener.play("uuuuuu\r", every: 2)
        #expect(listener.result() == [.scan("uuuuuu", typed: 0)])
    }

    @Test func `spaces within a burst belong to the code`() {
        var listener = Listener()
        listener.play("7719 0042 18\r", every: 3)
        #expect(listener.result() == [.scan("7719 0042 18", typed: 0)])
    }

    @Test(arguments: [60, 120, 200] as [Int64])
    func `every split of a code into two clumps is a scan`(pause: Int64) {
        let code = "R-2026-000301\r"
        for place in 3..<code.count {
            let clumps = [String(code.prefix(place)), String(code.dropFirst(place))]
            var listener = Listener()
            listener.play(clumps: clumps, every: pause)
            #expect(listener.result() == [.scan("R-2026-000301", typed: 0)], "\(clumps)")
        }
    }

    @Test func `two digits wait for the rest too, since nobody types them so fast`() {
        var listener = Listener()
        listener.play(clumps: ["59", "0123", "4567893", "\r"], every: 150)
        #expect(listener.result() == [.scan("5901234567893", typed: 0)])
    }

    @Test func `two scans in one clump are two scans`() {
        var listener = Listener()
        listener.play("5901234567893\r5907654321091\r", every: 0)
        let expected: [ScanRecogniser.Heard] = [
            .scan("5901234567893", typed: 0), .scan("5907654321091", typed: 0),
        ]
        #expect(listener.result() == expected)
    }

    @Test func `a key after a scan is a key again`() {
        var listener = Listener()
        listener.play("R-2026-000301\re", every: 0)
        #expect(listener.result() == [.scan("R-2026-000301", typed: 0)] + keys("e"))
    }

    @Test func `a line feed after the carriage return opens nothing`() {
        var listener = Listener()
        listener.play("R-2026-000301\r\r", every: 1)
        listener.press(.enter, after: 300)
        #expect(listener.result() == [.scan("R-2026-000301", typed: 0)] + keys("\r"))
    }

    @Test(arguments: ["12", "2e", "1234", "12345\r", "5901234567893", "abcdef", "R-2026 "])
    func `a burst that is no scan is told, and none of it is a command`(burst: String) {
        var listener = Listener()
        listener.play(burst, every: 2)
        #expect(listener.result() == [.broken(burst.filter { $0 != "\r" })])
    }

    @Test(arguments: ["jk", "ab", "abcde", "nj\r", "gg"])
    func `a short burst without a digit is what a quick hand typed`(burst: String) {
        var listener = Listener()
        listener.play(burst, every: 2)
        #expect(listener.result() == keys(burst))
    }

    @Test func `another key breaks a burst off, and is not lost`() {
        var listener = Listener()
        listener.play("590123", every: 2)
        listener.press(.down, after: 2)
        #expect(listener.result() == [.broken("590123"), .input(.key(.down))])
    }

    @Test func `a paste is never a scan, and a window that changes disturbs none`() {
        var listener = Listener()
        listener.play("590", every: 2)
        let resized = listener.recogniser.hear(.resized, at: listener.now, isTyping: false)
        #expect(resized == [.input(.resized)])
        listener.play("1234\r", every: 2)
        #expect(listener.heard == [.scan("5901234", typed: 0)])
        let paste = Input.paste("5901234567893\n")
        let pasted = listener.recogniser.hear(paste, at: listener.now, isTyping: false)
        #expect(pasted == [.input(paste)])
    }

    @Test func `a gap of nothing recognises nothing`() {
        var listener = Listener(gap: 0)
        listener.play("5901234567893\r", every: 0)
        #expect(listener.heard == keys("5901234567893\r"))
    }

    @Test func `a clock that is set back holds no key`() {
        var listener = Listener()
        listener.press(.character("e"))
        listener.now = 10
        listener.press(.character("x"))
        #expect(listener.heard == keys("e"))
    }
}
