import Testing

@testable import Canvas

@Suite struct InputDecoderTests {
    @Test(
        arguments: [
            ("a", [.character("a")]), ("ą", [.character("ą")]), ("作", [.character("作")]),
            ("🧾", [.character("🧾")]), ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]),
            ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("\u{10}", [.control("p")]),
            ("\u{1A}", [.control("z")]), ("\u{1C}", [.control("\\")]), ("\u{0}", [.control(" ")]),
            ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1;2A", [.shiftUp]),
            ("\u{1B}[a", [.shiftUp]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[Z", [.backTab]),
            ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[8~", [.end]),
            ("\u{1B}[3~", [.delete]), ("\u{1B}[3;5~", []), ("\u{1B}[5~", [.pageUp]),
            ("\u{1B}OP", [.function(1)]), ("\u{1B}[[B", [.function(2)]),
            ("\u{1B}[15~", [.function(5)]), ("\u{1B}[24~", [.function(12)]),
            ("\u{1B}OM", [.enter]), ("\u{1B}Op", [.character("0")]),
            ("\u{1B}x", [.escape, .character("x")]), ("\u{1B}\u{1B}[B", [.escape, .down]),
        ] as [(String, [Key])]
    )
    func `bytes become keys`(bytes: String, keys: [Key]) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes.utf8) == keys.map(Input.key))
        #expect(!decoder.isUndecided)
    }

    @Test(arguments: [
        "\u{1B}[?62;4c", "\u{1B}[I", "\u{1B}[O", "\u{1B}[99;5u", "\u{1B}[1;1R", "\u{1B}[201~",
        "\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{7}", "\u{1B}]52;c;x\u{1B}\\", "\u{1B}P1+r436f\u{1B}\\",
        "\u{1B}[<35;4;5M", "\u{1B}[<0;0;5M", "\u{1B}[<0;5M", "\u{1B}[99999999999999999999~",
    ])
    func `what is not a key is swallowed`(bytes: String) {
        var decoder = InputDecoder()
        #expect(decoder.decode((bytes + "x").utf8).last == .key(.character("x")))
        var again = InputDecoder()
        #expect(again.decode(bytes.utf8) == [])
    }

    @Test func `an escape is a key when nothing follows`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.isUndecided)
        #expect(decoder.finish() == [.key(.escape)])
        #expect(!decoder.isUndecided)
        #expect(decoder.decode("[".utf8) == [.key(.character("["))])
    }

    @Test func `a sequence may come in pieces`() {
        var decoder = InputDecoder()
        for byte in "\u{1B}[1;".utf8 { #expect(decoder.decode([byte]) == []) }
        #expect(decoder.decode("2B".utf8) == [.key(.shiftDown)])
        #expect(decoder.decode([0xC4]) == [])
        #expect(decoder.decode([0x85]) == [.key(.character("ą"))])
    }

    @Test func `bytes that are no text become a replacement`() {
        var decoder = InputDecoder()
        let replaced = Input.key(.character("\u{FFFD}"))
        #expect(decoder.decode([0xFF, 0x61]) == [replaced, .key(.character("a"))])
        #expect(decoder.decode([0xC4, 0x61]) == [replaced, .key(.character("a"))])
        #expect(decoder.decode([0xED, 0xA0, 0x80]) == [replaced])
    }

    @Test func `a paste is text and never keys`() {
        var decoder = InputDecoder()
        let pasted = "\u{1B}[200~d\u{1B}[31mą\r\nq\u{7}\t\u{1B}[201~x"
        #expect(decoder.decode(pasted.utf8) == [.paste("d[31mą\nq\t"), .key(.character("x"))])
    }

    @Test func `a paste is limited, and read to its end`() {
        var decoder = InputDecoder()
        let pasted = "\u{1B}[200~" + String(repeating: "ą", count: 100_000) + "\u{1B}[201~x"
        let inputs = decoder.decode(pasted.utf8)
        #expect(inputs.count == 2)
        guard case .paste(let text) = inputs.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count <= 65_536)
        #expect(text.allSatisfy { $0 == "ą" })
    }

    @Test(arguments: [
        ("\u{1B}[<0;5;7M", Mouse(.press, at: Point(x: 4, y: 6))),
        ("\u{1B}[<0;300;7m", Mouse(.release, at: Point(x: 299, y: 6))),
        ("\u{1B}[<64;1;1M", Mouse(.wheelUp, at: Point(x: 0, y: 0))),
        ("\u{1B}[<69;1;1M", Mouse(.wheelDown, at: Point(x: 0, y: 0))),
        ("\u{1B}[M !!", Mouse(.press, at: Point(x: 0, y: 0))),
        ("\u{1B}[M#$%", Mouse(.release, at: Point(x: 3, y: 4))),
    ])
    func `the mouse is read`(bytes: String, mouse: Mouse) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes.utf8) == [.mouse(mouse)])
    }

    @Test func `any bytes are taken, and the next key is read`() {
        var generator = Dice(state: 42)
        for _ in 0..<300 {
            var decoder = InputDecoder()
            let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
            _ = decoder.decode(bytes)
            _ = decoder.decode("\u{1B}[201~".utf8)
            _ = decoder.finish()
            #expect(decoder.decode("\ra".utf8).last == .key(.character("a")))
        }
    }
}

/// A generator that gives the same numbers every time.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
