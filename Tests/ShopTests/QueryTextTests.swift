import Shop
import Testing

@Suite struct QueryTextTests {
    @Test(arguments: [
        ("  anna   kowalska ", "anna kowalska", "anna kowalska"),
        ("status=Oplacone,nowe", "status:paid,new", "status:opłacone,nowe"),
        ("total>=100,50", "total>=100.50", "wartość>=100,50"),
        ("total>100.00", "total>100", "wartość>100"),
        ("total:100.00,50", "total:100.00,50.00", "wartość:100.00,50.00"),
        ("total<-0.05", "total<-0.05", "wartość<-0,05"),
        ("złożone<2t OR placed:dzis", "placed<2w OR placed:today", "złożone<2t LUB złożone:dziś"),
        ("placed>2025-12-31", "placed>2025-12-31", "złożone>2025-12-31"),
        ("-(a OR b) ((c d))", "-(a OR b) c d", "-(a LUB b) c d"),
        ("a (b OR (c d))", "a (b OR (c d))", "a (b LUB (c d))"),
        ("klient:\"Jan Żak\"", "customer:\"jan zak\"", "klient:\"jan zak\""),
        ("\"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\""),
        ("\"-a\" \"OR\"", "\"-a\" or", "\"-a\" or"),
        ("-hold:tak", "-hold:yes", "-wstrzymane:tak"),
        ("-()", "-()", "-()"),
    ])
    func `a query is written in English to store and in Polish to show`(
        typed: String,
        english: String,
        polish: String
    ) throws {
        let query = try Query<OrderField>(typed)
        #expect(query.text(in: .english) == english)
        #expect(query.text(in: .polish) == polish)
    }

    @Test func `multi-word values are written with hyphens`() throws {
        let query = try Query<ReturnField>("status:\"do rozpatrzenia\" reason:changedmind")
        #expect(query.text(in: .english) == "status:awaiting reason:changed-mind")
        #expect(query.text(in: .polish) == "status:do-rozpatrzenia powód:zmiana-decyzji")
    }

    @Test(arguments: QueryLanguage.allCases, [1, 2, 3] as [UInt64])
    func `what is written is read as the same query`(
        language: QueryLanguage,
        seed: UInt64
    ) throws {
        var trees = QueryTrees(seed: seed)
        for _ in 0..<300 {
            try checkReading(trees.query(depth: 3) as Query<OrderField>, language)
            try checkReading(trees.query(depth: 3) as Query<ReturnField>, language)
            try checkReading(trees.query(depth: 3) as Query<DeedField>, language)
            try checkReading(trees.query(depth: 3) as Query<ShelfField>, language)
        }
    }

    @Test func `whatever is typed, a query that comes of it survives being written`() throws {
        let parts = [
            "(", ")", "-", "\"", ":", "<", ">", "=", ",", " ", "OR", "LUB", "status", "new",
            "total",
            "100", "50", ".", "placed", "7d", "ż", "\u{301}", "\u{20E3}", "\u{200D}", "作", "\r\n",
        ]
        var trees = QueryTrees(seed: 7)
        for _ in 0..<5_000 {
            let text = (0...trees.number(below: 14)).map { _ in trees.pick(parts) }.joined()
            guard let query = try? Query<OrderField>(text) else { continue }
            for language in QueryLanguage.allCases {
                try checkReading(query, language)
            }
        }
    }

    private func checkReading<Field>(_ query: Query<Field>, _ language: QueryLanguage) throws {
        let text = query.text(in: language)
        #expect(try Query<Field>(text) == query, "\(text)")
    }
}
