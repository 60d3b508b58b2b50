import Panes
import Shop
import Testing

@Suite struct WordingReturnTests {
    let today = Day(number: 20_774)  // Tuesday, 17 November 2026

    @Test(arguments: [
        (2, "2 d", "due in 2 days (Thu 19 Nov)", "termin za 2 dni (czw. 19 lis)"),
        (1, "1 d", "due tomorrow (Wed 18 Nov)", "termin jutro (śr. 18 lis)"),
        (0, "! today", "due today (Tue 17 Nov)", "termin dziś (wt. 17 lis)"),
        (-1, "!-1 d", "1 day overdue (Mon 16 Nov)", "1 dzień po terminie (pon. 16 lis)"),
        (-12, "!-12 d", "12 days overdue (Thu 5 Nov)", "12 dni po terminie (czw. 5 lis)"),
    ])
    func `a deadline counts days`(days: Int, short: String, english: String, polish: String) {
        let deadline = Return.Deadline.due(today + days)
        #expect(deadline.short(today: today, in: .english) == short)
        #expect(deadline.phrase(today: today, in: .english) == english)
        #expect(deadline.phrase(today: today, in: .polish) == polish)
    }

    @Test func `what waits for its parcel is never late`() {
        #expect(Return.Deadline.waitsForParcel.short(today: today, in: .english) == "waits")
        #expect(Return.Deadline.waitsForParcel.short(today: today, in: .polish) == "czeka")
        #expect(Return.Deadline.goodsOnly.short(today: today, in: .polish) == "towar")
        #expect(Return.Deadline.nothingOwed.short(today: today, in: .polish).isEmpty)
        #expect(Return.Deadline.due(today).short(today: today, in: .polish) == "! dziś")
        let phrase = Return.Deadline.waitsForParcel.phrase(today: today, in: .polish)
        #expect(phrase == "czeka na paczkę")
    }

    @Test func `an order tells until when it can be returned`() {
        let english = [today, today - 1, nil].map {
            Language.english.returnWindow(until: $0, today: today)
        }
        let expected = [
            "can be returned until 17 Nov", "could be returned until 16 Nov",
            "can be returned, the delivery is not known yet",
        ]
        #expect(english == expected)
        let polish = Language.polish.returnWindow(until: today - 1, today: today)
        #expect(polish == "zwrot był możliwy do 16 lis")
    }

    @Test func `a refund is told on one line`() {
        let rows = [
            units(1, of: 1, 88_920), units(1, of: 2, 44_720),
            RefundRow(.label(price: Money(minorUnits: 1_800)), Money(minorUnits: -1_800)),
        ]
        let english = Language.english.refundSum(rows, .pln)
        #expect(english == "lines at the price paid 1,336.40 − return shipping 18.00")
        let polish = Language.polish.refundSum(rows, .pln).replacing("\u{A0}", with: " ")
        #expect(polish == "pozycje po cenie zapłaconej 1 336,40 − przesyłka zwrotna 18,00")
    }

    @Test func `what is waived or added says so`() {
        let rows = [
            units(2, of: 1, 25_980),
            RefundRow(.delivery, Money(minorUnits: 999)),
            RefundRow(.label(price: Money(minorUnits: 1_800)), .zero),
        ]
        let expected = "lines at the price paid 259.80 + delivery 9.99 + return shipping (waived)"
        #expect(Language.english.refundSum(rows, .pln) == expected)
    }

    @Test func `delivery that was free is left out of the sum, and explained as such`() {
        let free = RefundRow(.delivery, .zero)
        let rows = [units(2, of: 1, 25_980), free]
        #expect(Language.english.refundSum(rows, .pln) == "lines at the price paid 259.80")
        let english = free.explanation(of: nil, currency: .pln, in: .english)
        #expect(english == "delivery: the cheapest way offered was free")
        let polish = free.explanation(of: nil, currency: .pln, in: .polish)
        #expect(polish == "dostawa: najtańsza oferowana była darmowa")
    }

    @Test func `each row of a refund is explained`() {
        let order = order(named: "Kurtka")
        let rows: [(RefundRow, String, String)] = [
            (
                units(2, of: 1, 25_980), "Kurtka: 2 × 129.90 zł at the price paid",
                "Kurtka: 2 × 129,90 zł po cenie zapłaconej"
            ),
            (
                RefundRow(.label(price: Money(minorUnits: 1_800)), .zero),
                "return shipping 18.00 zł, waived", "przesyłka zwrotna 18,00 zł, bez potrącenia"
            ),
            (
                RefundRow(
                    .diminished(line: ID(1), finding: "plama"),
                    Money(minorUnits: -500)
                ),
                "diminished value (Kurtka): plama", "zmniejszenie wartości (Kurtka): plama"
            ),
            (
                RefundRow(.adjustment(reason: "gest"), Money(minorUnits: 100)),
                "adjustment: gest", "korekta: gest"
            ),
        ]
        for (row, english, polish) in rows {
            let texts = Language.allCases.map {
                row.explanation(of: order, currency: .pln, in: $0)
                    .replacing("\u{A0}", with: " ")
            }
            #expect(texts == [english, polish])
        }
    }

    @Test func `a row of a line that nobody knows is still explained`() {
        let row = units(3, of: 9, 100)
        let text = row.explanation(of: nil, currency: .eur, in: .english)
        #expect(text == "3 × €1.00 / 3 at the price paid")
    }

    @Test func `facts of the history are told in words`() {
        let facts = [
            Deed.Fact("status", "awaiting"), Deed.Fact("role", "customer-service"),
            Deed.Fact("refund", "24698 PLN"), Deed.Fact("due", "2026-11-19"),
            Deed.Fact("shared", "yes"), Deed.Fact("returnWindow", "30"),
            Deed.Fact("status", "withdrawn"), Deed.Fact("order-status", "undelivered"),
            Deed.Fact("finding", "empty"), Deed.Fact("case", "open"),
            Deed.Fact("tracking", "6200"), Deed.Fact("carrier", "DPD"),
            Deed.Fact("contents", "590"),
        ]
        let polish = facts.map { $0.text(in: .polish).replacing("\u{A0}", with: " ") }
        let expected = [
            "status: do rozpatrzenia", "rola: obsługa klienta", "do wypłaty: 246,98 zł",
            "termin: 19 lis 2026", "konto wspólne: tak", "returnWindow: 30", "status: wycofana",
            "status zamówienia: nieodebrane", "ustalenie: pusta przesyłka", "sprawa: trwa",
            "nr przesyłki: 6200", "przewoźnik: DPD", "zawartość: 590",
        ]
        #expect(polish == expected)
    }

    func units(_ units: Int, of line: Int64, _ amount: Int) -> RefundRow {
        RefundRow(.units(line: ID(line), run: 0, units: units), Money(minorUnits: amount))
    }

    func order(named name: String) -> Order {
        let placed = Moment(at: Instant(milliseconds: 0), day: Day(number: 0))
        let line = Order.Line(
            id: ID(1),
            sku: "K-1",
            name: name,
            units: 2,
            gross: Money(minorUnits: 25_980)
        )
        return Order(id: ID(1), number: "ZP-1", placed: placed, status: .delivered, lines: [line])
    }
}
