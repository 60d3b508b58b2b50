import Shop
import Testing

@Suite struct QueryProblemTests {
    static let shapes: [(String, Range<Int>, QueryProblem.Kind)] = [
        ("anna \"jan kow", 5..<13, .unclosedQuote),
        ("tag:\"a", 4..<6, .unclosedQuote),
        ("a (b (c)", 2..<3, .unclosedParenthesis),
        ("(", 0..<1, .unclosedParenthesis),
        ("a) b", 1..<2, .unopenedParenthesis),
        ("OR a", 0..<2, .missingTerm),
        ("a OR", 2..<4, .missingTerm),
        ("a OR LUB b", 2..<4, .missingTerm),
        ("(a OR ) b", 3..<5, .missingTerm),
        ("a - b", 2..<3, .missingTerm),
        ("a -", 2..<3, .missingTerm),
        ("(-)", 1..<2, .missingTerm),
        ("a \"\"", 2..<4, .missingTerm),
        ("a \"  \"", 2..<6, .missingTerm),
        (":new", 0..<1, .strayOperator),
        ("total >= 5", 6..<8, .strayOperator),
        ("total>>5", 6..<6, .missingValue(of: OrderField.total.name)),
        ("\"status\":new", 8..<9, .strayOperator),
    ]

    @Test(arguments: shapes)
    func `the shape is wrong`(text: String, place: Range<Int>, kind: QueryProblem.Kind) {
        #expect(problem(text) == QueryProblem(place: place, kind: kind))
    }

    static let values: [(String, Range<Int>, OrderField, Mistake)] = [
        ("status:", 7..<7, .status, .missing),
        ("status:new,", 11..<11, .status, .missing),
        ("status:,new", 7..<7, .status, .missing),
        ("status: new", 7..<7, .status, .missing),
        ("tag:\"\"", 4..<6, .tag, .missing),
        ("placed<", 7..<7, .placed, .missing),
        ("status<new", 6..<7, .status, .notComparable),
        ("customer>=a", 8..<10, .customer, .notComparable),
        ("hold:yes,no", 5..<11, .hold, .oneOnly),
        ("placed<1d,2d", 7..<12, .placed, .oneOnly),
        ("total>100,200", 6..<13, .total, .oneOnly),
        ("total>abc", 6..<9, .total, .notMoney),
        ("total:100.505", 6..<13, .total, .notMoney),
        ("total:10,50,x", 12..<13, .total, .notMoney),
        ("total>1.000.000", 6..<15, .total, .notMoney),
        ("total>99999999999", 6..<17, .total, .notMoney),
        ("total>9999999999999999999999", 6..<28, .total, .notMoney),
        ("total>٣", 6..<7, .total, .notMoney),
        ("placed<2025-02-30", 7..<17, .placed, .notADay),
        ("placed<7x", 7..<9, .placed, .notADay),
        ("placed<d", 7..<8, .placed, .notADay),
        ("placed<-7d", 7..<10, .placed, .notADay),
        ("placed<99999d", 7..<13, .placed, .notADay),
        ("zażółć placed<99999999999999999999d", 14..<35, .placed, .notADay),
    ]

    @Test(arguments: values)
    func `a value is wrong`(
        text: String,
        place: Range<Int>,
        field: OrderField,
        mistake: Mistake
    ) {
        #expect(problem(text) == QueryProblem(place: place, kind: mistake.kind(of: field.name)))
    }

    @Test(arguments: ["units>1.5", "units:x", "units<99999999999999999999", "units: "])
    func `a number is wrong`(text: String) {
        #expect(throws: QueryProblem.self) { try Query<ShelfField>(text) }
    }

    static let fields: [(String, Range<Int>, OrderField?)] = [
        ("statsu:new", 0..<6, .status),
        ("zlozne<7d", 0..<6, .placed),
        ("-(a stat:new)", 4..<8, .status),
        ("qwerty:1", 0..<6, nil),
        (String(repeating: "status", count: 40) + ":1", 0..<240, nil),
    ]

    @Test(arguments: fields)
    func `an unknown field is pointed at with the nearest one`(
        text: String,
        place: Range<Int>,
        nearest: OrderField?
    ) {
        let characters = Array(text)
        let kind = QueryProblem.Kind.unknownField(String(characters[place]), nearest: nearest?.name)
        #expect(problem(text)?.kind == kind)
        #expect(problem(text)?.place == place)
    }

    static let choices: [(String, Range<Int>, String?)] = [
        ("status:new,piad", 11..<15, "paid"),
        ("status:oplac", 7..<12, "paid"),
        ("status:kwiatek", 7..<14, nil),
        ("hold:y", 5..<6, "yes"),
    ]

    @Test(arguments: choices)
    func `an unknown value is pointed at with the nearest one`(
        text: String,
        place: Range<Int>,
        nearest: String?
    ) throws {
        let problem = try #require(self.problem(text))
        #expect(problem.place == place)
        guard case .unknownValue(_, of: _, nearest: let name) = problem.kind else {
            Issue.record("\(problem)")
            return
        }
        #expect(name?.english == nearest)
    }

    @Test func `a text that is too long or too deep is refused`() throws {
        let longest = Query<OrderField>.longest
        let deepest = Query<OrderField>.deepest
        let long = String(repeating: "a", count: longest)
        #expect(problem(long) == nil)
        #expect(
            problem(long + "ab")
                == QueryProblem(place: longest..<longest + 2, kind: .tooLong(limit: longest))
        )
        #expect(problem(nested(deepest)) == nil)
        #expect(
            problem(nested(deepest + 1))
                == QueryProblem(place: deepest..<deepest + 1, kind: .tooDeep(limit: deepest))
        )
        #expect(problem(String(repeating: "(", count: longest))?.kind == .tooDeep(limit: deepest))
    }

    @Test func `what can be read can be stored and read again`() {
        let value = "nr:" + String(repeating: "1", count: 36) + " "
        let polish = String(repeating: value, count: 50)
        #expect(polish.count == Query<OrderField>.longest)
        #expect(
            problem(polish)
                == QueryProblem(
                    place: 0..<polish.count,
                    kind: .tooLong(limit: Query<OrderField>.longest)
                )
        )
    }

    @Test func `more words and values than a database takes are refused`() {
        let most = Query<OrderField>.most
        #expect(problem(String(repeating: "a ", count: most)) == nil)
        #expect(problem(String(repeating: "a ", count: most + 1))?.kind == .tooMany(limit: most))
        let list = "tag:a" + String(repeating: ",a", count: most)
        #expect(problem(list)?.kind == .tooMany(limit: most))
    }

    @Test func `two thousand signs are only signs`() throws {
        let signs = String(repeating: "-", count: 1_999)
        #expect(try Query<OrderField>(signs + "a") == .not(.word("a")))
        #expect(problem(signs)?.kind == .missingTerm)
    }

    @Test func `combining marks hide neither quote nor parenthesis`() throws {
        #expect(try Query<OrderField>("\"\u{301}a b\"\u{20E3}") != .everything)
        #expect(problem("(\u{301}a")?.kind == .unclosedParenthesis)
        #expect(problem("\u{301}")?.kind == .missingTerm)
        #expect(problem("tag:\u{301}")?.kind == .missingValue(of: OrderField.tag.name))
    }

    @Test func `every beginning of a query is a query or a problem inside it`() {
        let text = "kowalski status:new,\"paid\" placed<7d -tag:vip (total>100,50 OR -hold:tak)"
        for count in 0...text.count {
            let beginning = String(text.prefix(count))
            guard let problem = problem(beginning) else { continue }
            #expect((0...count).contains(problem.place.lowerBound))
            #expect((0...count).contains(problem.place.upperBound))
        }
    }

    private func problem(_ text: String) -> QueryProblem? {
        do throws(QueryProblem) {
            _ = try Query<OrderField>(text)
            return nil
        } catch {
            return error
        }
    }

    private func nested(_ depth: Int) -> String {
        String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }

    enum Mistake {
        case missing
        case notComparable
        case oneOnly
        case notMoney
        case notADay

        func kind(of name: QueryName) -> QueryProblem.Kind {
            switch self {
            case .missing: .missingValue(of: name)
            case .notComparable: .notComparable(name)
            case .oneOnly: .oneValueOnly(of: name)
            case .notMoney: .notMoney(of: name)
            case .notADay: .notADay(of: name)
            }
        }
    }
}
