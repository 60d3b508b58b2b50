import Shop
import Testing

/// In the texts `|` is the cursor.
@Suite struct QueryCompletionTests {
    static let words: [(String, Range<Int>, [String])] = [
        ("st|", 0..<2, ["status:"]),
        ("anna to|", 5..<7, ["total:"]),
        ("-(zlo|", 2..<5, ["placed:"]),
        ("c|", 0..<1, ["customer:", "city:", "channel:", "currency:"]),
        ("st|atus", 0..<6, ["status:"]),
        ("to|>100", 0..<2, ["total"]),
        ("zaż|", 0..<3, []),
        ("status:p|", 7..<8, ["paid", "picking", "packed"]),
        ("status:new,kom|", 11..<14, ["picking"]),
        ("status:ne|w,paid", 7..<10, ["new"]),
        ("status:\"ope|", 7..<11, []),
        ("status:\"opł|", 7..<11, ["paid"]),
        ("hold:|", 5..<5, ["yes", "no"]),
        ("hold:t|", 5..<6, ["yes"]),
        ("placed<|", 7..<7, ["today", "7d", "2w", "3m"]),
        ("placed<dz|", 7..<9, ["today"]),
        ("status<|", 7..<7, []),
        ("tag:|", 4..<4, []),
        ("nonsense:a|", 10..<10, []),
        ("\"sta|", 4..<4, []),
        ("a OR|", 4..<4, []),
        (":|", 1..<1, []),
    ]

    @Test(arguments: words)
    func `the word under the cursor is completed`(
        marked: String,
        place: Range<Int>,
        candidates: [String]
    ) {
        let completions = completions(of: marked, in: .english)
        #expect(completions.place == place)
        #expect(completions.candidates == candidates)
    }

    @Test func `candidates are offered in the language of the screen`() {
        let field = completions(of: "pla|", in: .polish)
        #expect(field == QueryCompletions(place: 0..<3, candidates: ["złożone:"]))
        let value = completions(of: "status:p|", in: .polish)
        #expect(value.candidates == ["opłacone", "kompletowane", "spakowane"])
        #expect(completions(of: "placed:|", in: .polish).candidates.first == "dziś")
    }

    @Test func `where no name begins with the text, a later word may`() {
        let completions = Query<ReturnField>.completions(for: "status:rozp", at: 11, in: .polish)
        #expect(completions.candidates == ["do-rozpatrzenia"])
    }

    @Test(arguments: ["|", "anna |", "(|", "-|", "(a)|"])
    func `where a term begins every field is offered`(marked: String) {
        let candidates = completions(of: marked, in: .english).candidates
        #expect(candidates == OrderField.allCases.map { $0.name.english + ":" })
    }

    @Test(arguments: [-5, 0, 3, 999])
    func `a cursor outside the text stands at its end`(cursor: Int) {
        let completions = Query<OrderField>.completions(for: "abc", at: cursor, in: .english)
        #expect((0...3).contains(completions.place.upperBound))
    }

    @Test func `a text that is too long is not completed`() {
        let text = String(repeating: "a ", count: 2_000)
        let completions = Query<OrderField>.completions(for: text, at: 4_000, in: .english)
        #expect(completions.candidates.isEmpty)
    }

    private func completions(of marked: String, in language: QueryLanguage) -> QueryCompletions {
        let cursor = marked.prefix { $0 != "|" }.count
        let text = marked.filter { $0 != "|" }
        return Query<OrderField>.completions(for: text, at: cursor, in: language)
    }
}
