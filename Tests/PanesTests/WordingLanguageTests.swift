import Panes
import Shop
import Testing

@Suite struct WordingLanguageTests {
    @Test(arguments: [
        ("pl_PL.UTF-8", Language.polish),
        ("pl", .polish),
        ("PL_pl", .polish),
        ("pl_PL@euro", .polish),
        ("en_GB.UTF-8", .english),
        ("plt_MG", .english),
        ("C.UTF-8", .english),
        ("", .english),
    ])
    func `the locale names the language`(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test func `queries are shown in the reader's language`() {
        #expect(Language.polish.queryLanguage == .polish)
        #expect(Language.english.queryLanguage == .english)
    }

    @Test func `a wording has a text in every language`() {
        let title = Wording("Line", "Pozycja")
        #expect(title.text(in: .english) == "Line")
        #expect(title.text(in: .polish) == "Pozycja")
    }

    @Test func `words are listed as in the language`() {
        let words = ["a", "b", "c"]
        #expect(Language.english.list(words) == "a, b and c")
        #expect(Language.polish.list(words) == "a, b i c")
        #expect(Language.english.choice(of: words) == "a, b or c")
        #expect(Language.polish.choice(of: words) == "a, b lub c")
        #expect(Language.polish.list(["a"]) == "a")
        #expect(Language.polish.list([]).isEmpty)
        #expect(Language.english.list(words, limit: 2) == "a, b and 1 more")
        #expect(Language.polish.list(words, limit: 2) == "a, b i jeszcze 1")
    }

    @Test func `a text from outside stays on its line and has its length`() {
        #expect(Language.polish.quoted("Żółć") == "„Żółć”")
        #expect(Language.english.quoted("two\nlines\u{202E}") == "“two lines ”")
        #expect(Language.english.quoted("abcdef", limit: 4) == "“abc…”")
        #expect(Language.english.quoted("abcd", limit: 4) == "“abcd”")
    }

    @Test func `a sentence begins with a capital`() {
        #expect("środa".capitalisedFirst == "Środa")
        #expect("".capitalisedFirst.isEmpty)
    }
}
