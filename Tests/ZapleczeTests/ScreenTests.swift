import Glibc
import PseudoTerminal
import Testing

@Suite struct ScreenTests {
    /// A screen of 12 columns and 4 rows that was sent some bytes.
    private func screen(_ bytes: String) -> Screen {
        var screen = Screen(columns: 12, rows: 4)
        screen.feed(Array(bytes.utf8))
        return screen
    }

    /// Four full rows, the cursor in row 1, column 2.
    private let rows = "aaaaa\r\nbbbbb\r\nccccc\r\nddddd\u{1B}[2;3H"

    @Test(arguments: [
        ("\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[2Bz\u{1B}[3D<", "   y\n  x\n  < z"),
        ("\u{1B}[3dx\u{1B}[6Gy\u{1B}[9`z", "\n\nx    y  z"),
        ("\tx\u{1B}[2Zy\r\u{1B}[Iz", "y       z"),
        ("abcdefghijklmno", "abcdefghijkl\nmno"),
        ("abcdefghijkl\r\nx", "abcdefghijkl\nx"),
        ("\u{1B}[?7labcdefghijklmno", "abcdefghijko"),
        ("-\u{1B}[5b|", "------|"),
        ("\u{1B}(0lqk\u{1B}(B lqk", "┌─┐ lqk"),
        ("\u{1B})0\u{0E}mqj\u{0F}mqj", "└─┘mqj"),
        ("a\u{1B}]0;title\u{07}b\u{1B}P1$r0m\u{1B}\\c", "abc"),
        ("a\u{1B}[?25\r\nlb", "a\nb"),
        ("\u{1B}[3;5H\u{1B}7\u{1B}[Hx\u{1B}8y", "x\n\n    y"),
        ("abc\u{1B}[4h\rxy", "xyabc"),
    ])
    func `text lands where the terminal puts it`(bytes: String, expected: String) {
        #expect(screen(bytes).text == expected)
    }

    @Test(arguments: [
        ("\u{1B}[K", "aaaaa\nbb\nccccc\nddddd"),
        ("\u{1B}[1K", "aaaaa\n   bb\nccccc\nddddd"),
        ("\u{1B}[J", "aaaaa\nbb"),
        ("\u{1B}[1J", "\n   bb\nccccc\nddddd"),
        ("\u{1B}[2J", ""),
        ("\u{1B}[2X", "aaaaa\nbb  b\nccccc\nddddd"),
        ("\u{1B}[2@", "aaaaa\nbb  bbb\nccccc\nddddd"),
        ("\u{1B}[2P", "aaaaa\nbbb\nccccc\nddddd"),
        ("\u{1B}[L", "aaaaa\n\nbbbbb\nccccc"),
        ("\u{1B}[M", "aaaaa\nccccc\nddddd"),
        ("\u{1B}[S", "bbbbb\nccccc\nddddd"),
        ("\u{1B}[2T", "\n\naaaaa\nbbbbb"),
        ("\u{1B}[2;3r\u{1B}[3H\n", "aaaaa\nccccc\n\nddddd"),
        ("\u{1B}[2;3r\u{1B}[2H\u{1B}M", "aaaaa\n\nbbbbb\nddddd"),
        ("\u{1B}[99M\u{1B}[99P\u{1B}[99@\u{1B}[99L", "aaaaa"),
    ])
    func `rows are erased, shifted and scrolled`(bytes: String, expected: String) {
        #expect(screen(rows + bytes).text == expected)
    }

    @Test(arguments: [
        ("作者x", "作者x", 5),
        ("\u{1B}[1;12H作", "\n作", 2),
        ("作者\u{1B}[1;2Hx", " x者", 2),
        ("作者\u{1B}[1;3Hx", "作x", 3),
        ("作者\r\u{1B}[@", " 作者", 0),
        ("作者\u{1B}[1;2H\u{1B}[P", " 者", 1),
        ("z\u{307}x", "z\u{307}x", 2),
        ("作\u{301}x", "作\u{301}x", 3),
    ])
    func `wide characters take two cells, marks none`(bytes: String, text: String, column: Int) {
        let screen = screen(bytes)
        #expect(screen.text == text)
        #expect(screen.cursorColumn == column)
    }

    @Test func `bytes may be cut anywhere`() {
        let bytes = Array("\u{1B}[2;3HŻółć\u{1B}[38;5;9m作\u{1B}]0;Zaplecze\u{1B}\\.".utf8)
        var screen = Screen(columns: 12, rows: 4)
        for byte in bytes { screen.feed([byte]) }
        #expect(screen.text == "\n  Żółć作.")
        #expect(screen.commands == ["0;Zaplecze"])
        #expect(screen.byteCount == bytes.count)
        #expect(screen.chunkCount == bytes.count)
    }

    @Test func `bytes that are no text become a replacement character`() {
        var screen = Screen(columns: 12, rows: 1)
        screen.feed([0x61, 0xC5, 0x62, 0xFF, 0x63])
        #expect(screen.text == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test(arguments: [
        ("\u{1B}[31;48;5;200m", Screen.Colour.palette(1), Screen.Colour.palette(200)),
        ("\u{1B}[97;48;2;1;2;3m", .palette(15), .rgb(1, 2, 3)),
        ("\u{1B}[38:2::4:5:6;48:5:7m", .rgb(4, 5, 6), .palette(7)),
        ("\u{1B}[38:2:4:5:6;104m", .rgb(4, 5, 6), .palette(12)),
        ("\u{1B}[31;42;39;49m", .standard, .standard),
    ])
    func `colours are kept as asked for`(
        bytes: String,
        foreground: Screen.Colour,
        background: Screen.Colour
    ) {
        let rendition = screen(bytes + "x").rendition(of: "x")
        #expect(rendition?.foreground == foreground)
        #expect(rendition?.background == background)
    }

    @Test func `the highlighted row can be found`() {
        let screen = screen(
            "one\r\n\u{1B}[7mtwo \u{1B}[1mbold\u{1B}[27m!\r\n\u{1B}[0;7mthree\u{1B}[m"
        )
        #expect(screen.row(1, where: \.isReversed) == "two bold")
        #expect(screen.rendition(of: "bold")?.isBold == true)
        #expect(screen.reversedRows == [2])
    }

    @Test func `erased cells keep the background`() {
        let screen = screen("\u{1B}[44m\u{1B}[2;1H\u{1B}[K")
        #expect(screen[1, 11].rendition.background == .palette(4))
        #expect(screen[0, 0].rendition.background == .standard)
    }

    @Test func `the alternate screen hides the main one and gives it back`() {
        var screen = screen(
            "$ zaplecze\r\n\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1000;1006hOrders"
        )
        #expect(screen.text == "\n" + "Orders")
        #expect(screen.modes.alternateScreen && !screen.modes.cursorVisible)
        #expect(screen.modes.bracketedPaste && screen.modes.reportsMouse)
        screen.feed(Array("\u{1B}[?1000;1006l\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l$".utf8))
        #expect(screen.text == "$ zaplecze\n$")
        #expect(screen.modes == Screen.Modes())
    }

    @Test func `a smaller window keeps the row of the cursor`() {
        var screen = screen("aaaaa\r\nbbbbb\r\nccccc\r\nddddd")
        screen.resize(columns: 3, rows: 2)
        #expect(screen.text == "ccc\nddd")
        #expect(screen.cursorRow == 1 && screen.cursorColumn == 2)
    }
}

@Suite struct SessionTests {
    /// A shell on a terminal of 60 columns and 6 rows.
    private func session(_ script: String) throws -> Session {
        try Session("/bin/sh", arguments: ["-c", script], columns: 60, rows: 6)
    }

    @Test func `keys are typed and the answer is seen`() throws {
        let session = try session("echo ready; read word; echo \"got $word\"; exit 3")
        try session.wait(for: "ready")
        try session.send(keys: ["Żółć", .enter])
        try session.wait(forScreen: "ready\nŻółć\ngot Żółć")
        #expect(try session.waitForExit() == .exited(3))
        #expect(session.leftovers == [])
    }

    @Test func `the program sees the size and the resize`() throws {
        let session = try session(
            "trap 'stty size; exit 0' WINCH; stty size; while :; do read x; done"
        )
        try session.wait(for: "6 60")
        try session.resize(columns: 80, rows: 10)
        try session.wait(for: "10 80")
        #expect(try session.waitForExit() == .success)
    }

    @Test func `keys follow the modes the program has set`() throws {
        let session = try session("stty -icanon -echo; printf '\\033[?1;2004hready '; cat -v")
        try session.wait(for: "ready")
        try session.send(keys: [.up, .shift(.left), .function(5), .control("a"), .alt("x")])
        try session.wait(for: "^[OA^[[1;2D^[[15~^A^[x")
        try session.paste("text")
        try session.wait(for: "^[[200~text^[[201~")
    }

    @Test func `what is left switched on is named`() throws {
        let session = try session("printf '\\033[?1049h\\033[?25l'; stty -echo")
        #expect(try session.waitForExit() == .success)
        #expect(session.leftovers == ["alternate screen", "hidden cursor", "line settings"])
    }

    @Test func `a wait in vain shows the screen`() throws {
        let session = try session("echo something else; read x")
        try session.wait(for: "else")
        let failure = #expect(throws: WaitFailure.self) {
            try session.wait(for: "Orders", within: .milliseconds(10))
        }
        #expect(failure?.reason == .timedOut(after: .milliseconds(10)))
        #expect(failure?.description.contains("│something else ") == true)
        session.signal(SIGKILL)
        #expect(throws: WaitFailure.self) { try session.wait(for: "Orders") }
        #expect(try session.waitForExit() == .signalled(SIGKILL))
    }

    @Test func `a closed terminal hangs up the program`() throws {
        let session = try session("echo ready; read x")
        try session.wait(for: "ready")
        session.hangUp()
        #expect(try session.waitForExit() == .signalled(SIGHUP))
    }

    @Test func `a long text and a long answer do not block each other`() throws {
        let session = try session("stty raw -echo; echo ready; exec cat")
        try session.wait(for: "ready")
        try session.send(keys: String(repeating: "0123456789", count: 20_000) + "END")
        try session.wait(for: "END")
        #expect(session.screen.byteCount > 200_000)
    }

    @Test func `a program runs without a terminal`() throws {
        let input = String(repeating: "line\n", count: 100_000)
        let outcome = try run(
            "/bin/sh",
            arguments: ["-c", "cat; echo $NAME >&2; exit 2"],
            environment: ["NAME": "Żółć"],
            input: input
        )
        #expect(outcome.status == .exited(2))
        #expect(outcome.output == input)
        #expect(outcome.errors == "Żółć\n")
    }
}
