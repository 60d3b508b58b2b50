import Shop
import Testing

@testable import zaplecze

/// What is typed, as values; none of these runs the program.
@Suite struct CommandLineArgumentTests {
    @Test(
        arguments: zip(
            ["12", "12.5", "12,50", "-3.00", "+3", "0.01", "10000000000"],
            [1_200, 1_250, 1_250, -300, 300, 1, 1_000_000_000_000]
        )
    )
    func `an amount is minor units`(text: String, minorUnits: Int) throws {
        #expect(try Money(typed: text, in: .pln) == Money(minorUnits: minorUnits))
    }

    @Test func `an amount has the decimals of its currency, or fewer`() throws {
        let yen = try #require(Currency(code: "JPY"))
        let dinar = try #require(Currency(code: "KWD"))
        #expect(try Money(typed: "1200", in: yen) == Money(minorUnits: 1_200))
        #expect(try Money(typed: "1.205", in: dinar) == Money(minorUnits: 1_205))
        #expect(throws: Trouble.notAnAmount("12.0", yen)) { try Money(typed: "12.0", in: yen) }
    }

    @Test(
        arguments: [
            "", "-", ".5", "5.", "1.2.3", "1 200", "1_200", "+-1", "٣", "0x10", "10000000000.01",
        ]
    )
    func `what is no amount is refused`(text: String) {
        #expect(throws: Trouble.notAnAmount(text, .pln)) { try Money(typed: text, in: .pln) }
    }

    @Test func `a day means noon, today means now, a time means itself`() throws {
        let now = Zone.utc.moment(at: Instant(milliseconds: 1_000_000_000_000))
        let seconds = { (text: String) -> Int? in
            DayAndTime(argument: text).map {
                Zone.utc.clock(at: $0.moment(in: .utc, now: now).at).seconds
            }
        }
        #expect(DayAndTime(argument: now.day.iso)?.moment(in: .utc, now: now) == now)
        #expect(seconds("2001-01-02") == 43_200)
        #expect(seconds("2001-01-02T14:30") == 52_200)
        #expect(seconds("2001-01-02 14:30:05") == 52_205)
        for text in ["", "2001-1-2", "2001-01-02T", "2001-01-02T24:00", "2001-01-02T1:30"] {
            #expect(seconds(text) == nil, "\(text)")
        }
    }

    @Test func `words are typed with hyphens, or as they are stored`() {
        #expect(Return.Reason(argument: "changed-mind") == .changedMind)
        #expect(Return.Reason(argument: "changedMind") == .changedMind)
        #expect(Role(argument: "customer-service") == .customerService)
        #expect(Condition(argument: "AS-NEW") == nil)
    }

    @Test(
        arguments: zip(
            [
                ["--db", "a", "orders", "list"], ["--json", "--lang=pl", "check"],
                ["--as", "anna"], ["--db", "a", "orders", "--", "x"], ["--help", "--db"],
                ["orders", "list", "--db", "a"], ["--db"], [],
            ],
            [
                ["orders", "list", "--db", "a"], ["check", "--json", "--lang=pl"],
                ["--as", "anna"], ["orders", "--db", "a", "--", "x"], ["--help", "--db"],
                ["orders", "list", "--db", "a"], ["--db"], [],
            ]
        )
    )
    func `options of the shop go behind the subcommand`(given: [String], meant: [String]) {
        #expect(given.withSharedOptionsLast == meant)
    }

    @Test func `json is on one line, its keys in their order, its text harmless`() {
        let value: JSON = [
            "b": .text("\u{1B}[31m\"\\\n\u{202E}\u{E0001}ż"),
            "a": .list([.null, .flag(true), .integer(-5)]),
        ]
        let expected = #"{"b":"\u001b[31m\"\\\n\u202e\udb40\udc01ż","a":[null,true,-5]}"#
        #expect(value.text == expected)
    }
}
