import Shop
import Testing

@Suite struct QueryTests {
    typealias Orders = Query<OrderField>
    typealias Returns = Query<ReturnField>

    @Test(arguments: ["", "   ", "\n", "()", "( () )", "() OR anna"])
    func `nothing typed is everything`(text: String) throws {
        #expect(try Orders(text) == .everything)
    }

    static let shapes: [(String, Orders)] = [
        ("Łódź", .word("lodz")),
        ("anna@shop.pl", .word("anna@shop.pl")),
        ("R-2026-000123", .word("r-2026-000123")),
        ("\"Jan  Kowalski\"", .word("jan  kowalski")),
        ("\"status:new\"", .word("status:new")),
        ("21\"", .word("21\"")),
        ("\"21\"\" monitor\"", .word("21\" monitor")),
        ("or", .word("or")),
        ("\"OR\"", .word("or")),
        ("a b", .all([.word("a"), .word("b")])),
        ("a (b c) d", .all([.word("a"), .word("b"), .word("c"), .word("d")])),
        ("a OR b LUB c", .any([.word("a"), .word("b"), .word("c")])),
        ("a b OR c", .any([.all([.word("a"), .word("b")]), .word("c")])),
        ("a (b OR c)", .all([.word("a"), .any([.word("b"), .word("c")])])),
        ("a(b)c", .all([.word("a"), .word("b"), .word("c")])),
        ("-a b", .all([.not(.word("a")), .word("b")])),
        ("-(a b)", .not(.all([.word("a"), .word("b")]))),
        ("--a", .word("a")),
        ("-(-a)", .word("a")),
        ("-()", .not(.everything)),
        ("-\"a b\"", .not(.word("a b"))),
    ]

    @Test(arguments: shapes)
    func `words, quotes, signs and parentheses`(text: String, query: Orders) throws {
        #expect(try Orders(text) == query)
    }

    static let orderFields: [(String, Orders)] = [
        ("status:new", .field(.status, .choice(["new"]))),
        ("status:new,paid", .field(.status, .choice(["new", "paid"]))),
        ("STATUS=Opłacone", .field(.status, .choice(["paid"]))),
        ("-status:oplacone", .not(.field(.status, .choice(["paid"])))),
        ("total>100", .field(.total, .money(.above(Money(minorUnits: 10_000))))),
        ("wartość<=100,5", .field(.total, .money(.atMost(Money(minorUnits: 10_050))))),
        ("total>=-0.05", .field(.total, .money(.atLeast(Money(minorUnits: -5))))),
        ("total:100,50", .field(.total, .money(.any([Money(minorUnits: 10_050)])))),
        (
            "total:100,200",
            .field(.total, .money(.any([Money(minorUnits: 10_000), Money(minorUnits: 20_000)])))
        ),
        (
            "total:100.00,50",
            .field(.total, .money(.any([Money(minorUnits: 10_000), Money(minorUnits: 5_000)])))
        ),
        ("placed<7d", .field(.placed, .day(.below(.ago(7, .days))))),
        ("złożone>=2t", .field(.placed, .day(.atLeast(.ago(2, .weeks))))),
        ("zlozone>3M", .field(.placed, .day(.above(.ago(3, .months))))),
        ("placed:today,1d", .field(.placed, .day(.any([.today, .ago(1, .days)])))),
        ("placed:DZIŚ", .field(.placed, .day(.any([.today])))),
        ("placed:dzis", .field(.placed, .day(.any([.today])))),
        ("customer:Żak", .field(.customer, .text(["zak"]))),
        ("klient:\"Jan Żak\",nowak", .field(.customer, .text(["jan zak", "nowak"]))),
        ("tag:-vip", .field(.tag, .text(["-vip"]))),
        ("tag:a\"b", .field(.tag, .text(["a\"b"]))),
        ("e-mail:anna@", .field(.email, .text(["anna@"]))),
        ("hold:yes", .field(.hold, .flag(true))),
        ("wstrzymane:NIE", .field(.hold, .flag(false))),
        ("zwrot:tak", .field(.hasReturn, .flag(true))),
    ]

    @Test(arguments: orderFields)
    func `fields of orders, in Polish and English`(text: String, query: Orders) throws {
        #expect(try Orders(text) == query)
    }

    @Test(arguments: [
        "status:awaiting", "status:do-rozpatrzenia", "status:\"do rozpatrzenia\"",
        "Status:Do_Rozpatrzenia", "status:oczekuje", "status:\"Oczekuje na realizację\"",
        "status=oczekuje-na-realizacje",
    ])
    func `a value goes by all its names, however spelt`(text: String) throws {
        #expect(try Returns(text) == .field(.status, .choice(["awaiting"])))
    }

    static let returnFields: [(String, Returns)] = [
        ("termin<3d", .field(.due, .day(.below(.ahead(3, .days))))),
        ("settled<3d", .field(.settled, .day(.below(.ago(3, .days))))),
        ("po-terminie:tak", .field(.overdue, .flag(true))),
        ("czeka-na-paczke:tak", .field(.waits, .flag(true))),
        ("powód:zmiana-decyzji", .field(.reason, .choice(["changedMind"]))),
        ("reason:changedMind", .field(.reason, .choice(["changedMind"]))),
        ("rodzaj:odstąpienie", .field(.kind, .choice(["withdrawal"]))),
        ("sposób:osobiście,inpost", .field(.way, .choice(["person", "inpost"]))),
        ("by:anna", .field(.by, .text(["anna"]))),
    ]

    @Test(arguments: returnFields)
    func `fields of returns`(text: String, query: Returns) throws {
        #expect(try Returns(text) == query)
    }

    @Test func `fields of the history`() throws {
        let query = try Query<DeedField>("kto:anna dzień:dziś return.accept")
        let parts: [Query<DeedField>] = [
            .field(.staff, .text(["anna"])), .field(.day, .day(.any([.today]))),
            .word("return.accept"),
        ]
        #expect(query == .all(parts))
    }

    @Test func `a catalogue of its own is all that a further list needs`() throws {
        let query = try Query<ShelfField>("units>=3 półka:a1")
        #expect(
            query == .all([.field(.units, .number(.atLeast(3))), .field(.shelf, .text(["a1"]))])
        )
        #expect(try Query<ShelfField>("units:1,-2") == .field(.units, .number(.any([1, -2]))))
    }

    @Test func `a view's query and what is typed over it become one`() throws {
        let view = try Orders("status:new -hold:yes")
        let typed = try Orders("anna OR ewa")
        #expect(
            Query.all(of: [view, .everything, typed]).text(in: .english)
                == "status:new -hold:yes (anna OR ewa)"
        )
        #expect(Orders.all(of: []) == .everything)
        #expect(Orders.any(of: []) == .not(.everything))
    }
}

/// A list that only the tests have.
enum ShelfField: QueryField {
    case units
    case shelf

    var name: QueryName {
        switch self {
        case .units: QueryName("units", "sztuki")
        case .shelf: QueryName("shelf", "półka")
        }
    }

    var kind: QueryKind {
        switch self {
        case .units: .number
        case .shelf: .text
        }
    }
}
