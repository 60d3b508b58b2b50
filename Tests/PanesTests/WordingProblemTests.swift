import Panes
import Shop
import Testing

@Suite struct WordingProblemTests {
    @Test(arguments: problems)
    func `a problem with a file says where and what to do`(problem: Unreadable.Problem) {
        for place in places {
            expectSentences { Unreadable(problem, at: place).explanation(in: $0) }
        }
    }

    @Test func `a missing column is told with those that are there`() {
        let problem = Unreadable.Problem.noSuchColumn("SKU", found: ["Name", "Total"])
        let unreadable = Unreadable(problem, at: .file("orders.csv"))
        let texts = Language.allCases.map { unreadable.explanation(in: $0) }
        let expected = [
            """
            orders.csv: there is no column “SKU”, but there are: “Name” and “Total”. \
            Correct the heading or the mapping.
            """,
            """
            orders.csv: nie ma kolumny „SKU”, a są: „Name” i „Total”. \
            Popraw nagłówek albo mapowanie.
            """,
        ]
        #expect(texts == expected)
    }

    @Test func `a cell is named by row and column`() {
        let unreadable = Unreadable(.notAnAmount("12,x"), at: .row(1_204, column: "Total"))
        let texts = Language.allCases.map {
            unreadable.explanation(in: $0).replacing("\u{A0}", with: " ")
        }
        let expected = [
            """
            Row 1,204 (heading not counted), column “Total”: “12,x” is not an amount. \
            Correct it, or the decimal mark in the mapping.
            """,
            """
            Wiersz 1 204 (nie licząc nagłówka), kolumna „Total”: „12,x” to nie kwota. \
            Popraw ją albo znak dziesiętny w mapowaniu.
            """,
        ]
        #expect(texts == expected)
    }

    @Test func `a code that comes twice is told with both places`() {
        let first = Unreadable.Place.line(12, path: nil)
        let unreadable = Unreadable(.duplicate("A-1", first: first), at: .line(40, path: nil))
        let texts = Language.allCases.map { unreadable.explanation(in: $0) }
        let expected = [
            "Line 40: “A-1” is in the file already: Line 12. Keep one of the two.",
            "Linia 40: „A-1” już jest w tym pliku: Linia 12. Zostaw tylko jeden z nich.",
        ]
        #expect(texts == expected)
    }

    @Test(
        arguments: [
            FeedRefusal.articlesRefused(
                1,
                of: 200,
                first: Unreadable(.belowZero("-1"), at: .row(2, column: "price"))
            ), .emptiesHalf(51, of: 100),
        ]
    )
    func `a feed that is not applied says why and what to do`(refusal: FeedRefusal) {
        expectSentences { refusal.explanation(in: $0) }
    }

    @Test func `amounts have the currency where it is known`() {
        let problem = Unreadable.Problem.totalDiffers(
            stated: Money(minorUnits: 1_000),
            computed: Money(minorUnits: 1_200)
        )
        let unreadable = Unreadable(problem, at: .row(1, column: nil))
        #expect(unreadable.explanation(in: .english).contains("total is 10.00, but"))
        let inPounds = unreadable.explanation(in: .english, currency: .gbp)
        #expect(inPounds.contains("total is £10.00, but"))
    }

    @Test(arguments: mistakes)
    func `a mistake in a query says how to write it`(kind: QueryProblem.Kind) {
        let problem = QueryProblem(place: 0..<1, kind: kind)
        expectSentences { problem.explanation(in: $0) }
    }

    @Test func `the nearest field is shown in the reader's language`() throws {
        let problem = try #require(throws: QueryProblem.self) {
            try Query<OrderField>("statsu:new")
        }
        let texts = Language.allCases.map { problem.explanation(in: $0) }
        let expected = [
            "There is no field “statsu”. Perhaps status is meant.",
            "Nie ma pola „statsu”. Może chodzi o status.",
        ]
        #expect(texts == expected)
    }
}

private let places: [Unreadable.Place] = [
    .file("orders.csv"), .row(0, column: nil), .row(12, column: nil), .row(12, column: "Total"),
    .line(3_000, path: nil), .line(3, path: "sizes/size/@code"),
    .text(file: "shop.toml", line: 3, column: 7), .key(file: "shop.toml", path: "columns.sku"),
]

private let problems: [Unreadable.Problem] = [
    .notFound, .isDirectory, .notAllowed, .alreadyThere, .empty, .binary, .encoding("utf-8"),
    .noSuchColumn("SKU", found: []), .noSuchColumn("SKU", found: ["A"]),
    .noSuchColumn("SKU", found: (1...20).map { "C\($0)" }), .duplicateColumn("SKU"),
    .unclosedQuote, .tooFewCells(1, expected: 5), .tooManyCells(7, expected: 5),
    .fieldTooLong(limit: 1_000), .missingValue, .notANumber("x"), .notAnAmount("x"),
    .amountTooLarge("9"), .unitsOutOfRange("0"), .notADate("x", pattern: "yyyy-MM-dd"),
    .noSuchCurrency("x"), .noSuchValue("x", allowed: []), .noSuchValue("x", allowed: ["a", "b"]),
    .contradiction("a", "b"),
    .totalDiffers(stated: Money(minorUnits: 1), computed: Money(minorUnits: 2)),
    .discountTooLarge(Money(minorUnits: 1)),
    .differsFromStored(stored: Money(minorUnits: 1), incoming: Money(minorUnits: 2)),
    .differsFromStored(stored: Money(minorUnits: 1), incoming: Money(minorUnits: 1)),
    .orderRejected(row: 4), .syntax(""), .syntax("expected a value"), .unknownKey(nearest: nil),
    .unknownKey(nearest: "sku"), .wrongType(expected: "string"), .wrongType(expected: "colour"),
    .wrongType(expected: "one of a, b"),
    .notXML, .notWellFormed, .unknownEntity, .definesEntities, .cutOff, .forbiddenCharacter,
    .nestedTooDeep(limit: 64), .elementTooLong(limit: 1_000_000),
    .noSuchElement("offers/o", root: "stocks"), .belowZero("-1"), .stockOutOfRange("1.5"),
    .duplicate("A-1", first: .row(3, column: nil)), .duplicate("A-1", first: .line(3, path: nil)),
    .noSuchWarehouse("X", known: ["MAIN", "B"]), .fitsSeveral(["A-1", "B-2"]),
    .severalComponents("P-1"), .otherCurrency(.eur), .stock(.noSuchArticle("A-1")),
    .unknownMapping("x", known: []), .unknownMapping("x", known: ["shopify", "generic"]),
]

private let name = QueryName("status", "status")

private let mistakes: [QueryProblem.Kind] = [
    .tooLong(limit: 2_000), .tooDeep(limit: 32), .tooMany(limit: 200),
    .unknownField("x", nearest: nil), .unknownField("x", nearest: name),
    .unknownValue("x", of: name, nearest: nil), .unknownValue("x", of: name, nearest: name),
    .notANumber(of: name), .notMoney(of: name), .notADay(of: name), .missingValue(of: name),
    .missingTerm, .notComparable(name), .oneValueOnly(of: name), .strayOperator, .unclosedQuote,
    .unclosedParenthesis, .unopenedParenthesis,
]
