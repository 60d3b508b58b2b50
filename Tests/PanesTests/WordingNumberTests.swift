import Panes
import Shop
import Testing

@Suite struct WordingNumberTests {
    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1_204, "1,204", "1 204"),
        (80_995, "80,995", "80 995"), (1_000_000, "1,000,000", "1 000 000"),
        (-1_204, "−1,204", "−1 204"),
        (Int.min, "−9,223,372,036,854,775,808", "−9 223 372 036 854 775 808"),
    ])
    func `thousands are grouped`(number: Int, english: String, polish: String) {
        #expect(Language.english.number(number) == english)
        #expect(Language.polish.number(number) == hard(polish))
    }

    @Test func `a tally that stopped counting says so`() {
        let capped = Tally(rows: 1_000, isCapped: true)
        #expect(Language.english.tally(capped) == "1,000+")
        #expect(Language.polish.tally(capped) == hard("1 000+"))
        #expect(Language.english.part(37, of: Tally(rows: 1_204)) == "37 of 1,204")
        #expect(Language.polish.part(2, of: 3) == "2 z 3")
    }

    @Test func `pieces are counted with their unit`() {
        #expect([1, 3].map(Language.english.pieces) == ["1 pc", "3 pcs"].map(hard))
        #expect([1, 3].map(Language.polish.pieces) == ["1 szt.", "3 szt."].map(hard))
    }

    @Test(arguments: [
        (6, 100, "6%"), (1, 3, "33%"), (2, 3, "67%"), (1, 200, "1%"), (0, 5, "0%"),
        (1, 0, "–"), (-1, 4, "−25%"), (Int.max, Int.max, "100%"),
    ])
    func `shares are rounded to a percent`(part: Int, whole: Int, text: String) {
        #expect(Language.polish.percent(part, of: whole) == text)
    }

    @Test func `shares have a decimal where asked for`() {
        #expect(Language.english.percent(1, of: 3, decimals: 1) == "33.3%")
        #expect(Language.polish.percent(2, of: 3, decimals: 1) == "66,7%")
        #expect(Language.polish.percent(-1, of: 300, decimals: 1) == "−0,3%")
    }

    @Test func `rates are in hundredths of a percent`() {
        #expect(Language.english.rate(2_300) == "23%")
        #expect(Language.polish.rate(550) == "5,50%")
        #expect(Language.polish.rate(nil) == "–")
    }

    @Test(arguments: [
        (0, "0 B"), (999, "999 B"), (1_000, "1,0 kB"), (4_250_000, "4,2 MB"),
        (42_000_000, "42 MB"), (1_500_000_000_000_000, "1 500 TB"),
    ])
    func `files have sizes`(count: Int, text: String) {
        #expect(Language.polish.bytes(count) == hard(text))
    }

    @Test(arguments: [
        (-5, "0 ms"), (180, "180 ms"), (1_100, "1.1 s"), (41_900, "41 s"), (120_000, "2 min"),
        (125_000, "2 min 5 s"), (725_000, "12 min"), (3_900_000, "1 h 5 min"),
        (183_600_000, "2 d 3 h"),
    ])
    func `durations have two units at most`(milliseconds: Int64, text: String) {
        let duration = Language.english.duration(milliseconds: milliseconds)
        #expect(duration.replacing("\u{A0}", with: " ") == text)
    }

    /// The text with spaces that do not break.
    func hard(_ text: String) -> String {
        text.replacing(" ", with: "\u{A0}")
    }
}
