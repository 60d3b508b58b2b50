import Testing

@testable import zaplecze

@Suite struct AppClipboardTests {
    @Test func `text goes to the terminal's clipboard encoded`() {
        let sequence = Clipboard.sequence(for: "Łódź\u{1B}", isInTmux: false)
        #expect(sequence == "\u{1B}]52;c;xYHDs2TFuhs=\u{7}")
    }

    @Test func `in tmux it also passes through`() {
        let sequence = Clipboard.sequence(for: "a", isInTmux: true)
        let plain = "\u{1B}]52;c;YQ==\u{7}"
        #expect(sequence == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
    }

    @Test func `what terminals would cut is not sent`() {
        let most = String(repeating: "a", count: Clipboard.limit / 4 * 3)
        #expect(Clipboard.sequence(for: most, isInTmux: false) != nil)
        #expect(Clipboard.sequence(for: most + "a", isInTmux: false) == nil)
    }
}
