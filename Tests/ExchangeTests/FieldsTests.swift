import Shop
import Testing

@testable import Exchange

@Suite struct FieldsTests {
    /// A mapping with a column for every field, named after the field's key.
    private func everything(_ extra: String = "") throws -> Mapping {
        var text = extra + "\n"
        for table in Field.tables {
            text += "[\(table)]\n"
            for field in Field.allCases where field.place.table == table {
                text += "\(field.place.key) = \"\(field.rawValue)\"\n"
            }
        }
        return try Mapping(text: text, name: "everything.toml")
    }

    private func table(_ rows: [[Field: String]]) -> String {
        let heading = Field.allCases.map(\.rawValue).joined(separator: ";") + "\n"
        return rows.reduce(heading) { text, row in
            text + Field.allCases.map { row[$0] ?? "" }.joined(separator: ";") + "\n"
        }
    }

    private let least: [Field: String] = [
        .id: "77", .group: "g", .currency: "eur", .placed: "2024-03-05", .status: "Packed",
        .sku: "A", .units: "3", .price: "10.00",
    ]

    private func money(_ minorUnits: Int) -> Money { Money(minorUnits: minorUnits) }

    @Test func `every field finds its place in the order`() throws {
        let row = least.merging([
            .number: "N-1", .channel: "allegro", .discount: "-5", .delivery: "9.99",
            .total: "32.99", .instrument: "BLIK", .paid: "32.99", .reference: "tx-1",
            .carrier: "InPost", .tracking: "0012", .delivered: "2024-03-07",
            .tags: "\"a, b;;c \"", .note: "hurry", .invoice: "FV/1", .customerID: "c9",
            .customerName: "Jan", .email: "jan@example.com", .phone: "600", .city: "Radom",
            .country: "PL", .company: "Jan sp. z o.o.", .taxNumber: "5260001246",
            .ean: "5901234123457", .name: "Kubek", .lineDiscount: "2.00", .vat: "23 %",
        ]) { _, new in new }
        let orders = try items(table([row]), try everything()).orders
        let expected = IncomingOrder(
            row: 1,
            channel: "allegro",
            externalID: "77",
            number: "N-1",
            currency: .eur,
            placed: Instant(milliseconds: 1_709_596_800_000),
            status: .packed,
            customer: IncomingCustomer(
                externalID: "c9",
                name: "Jan",
                email: "jan@example.com",
                phone: "600",
                city: "Radom",
                country: "PL",
                company: "Jan sp. z o.o.",
                taxNumber: "5260001246"
            ),
            lines: [
                IncomingLine(
                    row: 1,
                    sku: "A",
                    ean: "5901234123457",
                    name: "Kubek",
                    units: 3,
                    gross: money(2_800),
                    vat: 2_300
                )
            ],
            discount: money(500),
            delivery: money(999),
            total: money(3_299),
            instrument: .blik,
            paid: money(3_299),
            paymentReference: "tx-1",
            carrier: "InPost",
            tracking: "0012",
            delivered: Instant(milliseconds: 1_709_769_600_000),
            tags: ["a", "b", "c"],
            note: "hurry",
            invoice: "FV/1"
        )
        #expect(orders == [expected])
    }

    @Test func `a line's stated total goes before its price, units and discount`() throws {
        let row = least.merging([.lineTotal: "25.555", .lineDiscount: "1"]) { _, new in new }
        let orders = try items(table([row]), try everything()).orders
        #expect(orders.first?.lines.map(\.gross) == [money(2_556)])
    }

    @Test(
        arguments: [
            (
                Field.status, "lost",
                .noSuchValue("lost", allowed: Order.Status.allCases.map(\.rawValue))
            ),
            (
                .instrument, "shells",
                .noSuchValue("shells", allowed: Instrument.allCases.map(\.rawValue))
            ),
            (.vat, "101", .notANumber("101")), (.vat, "a lot", .notANumber("a lot")),
            (.discount, "31", .discountTooLarge(Money(minorUnits: 3_100))),
            (.lineDiscount, "30.01", .discountTooLarge(Money(minorUnits: 3_001))),
            (.delivery, "-1", .notAnAmount("-1")), (.lineTotal, "-1", .notAnAmount("-1")),
            (.currency, "EURO", .noSuchCurrency("EURO")), (.paid, "1e9", .notAnAmount("1e9")),
            (
                .delivered, "soon",
                .notADate("soon", pattern: "YYYY-MM-DD HH:mm:ss, YYYY-MM-DDTHH:mm:ssZ, YYYY-MM-DD")
            ),
        ] as [(Field, String, Unreadable.Problem)]
    )
    func `a cell that cannot be is named by its column`(
        field: Field,
        text: String,
        problem: Unreadable.Problem
    ) throws {
        let row = least.merging([field: text]) { _, new in new }
        let rejects = try items(table([row]), try everything()).rejects
        let place = Unreadable.Place.row(1, column: field.rawValue)
        #expect(rejects.map(\.reason) == [Unreadable(problem, at: place)])
    }

    @Test func `rates below zero are exempt, and empty ones unknown`() throws {
        let rows = ["-1", "", "0"].enumerated().map { number, rate in
            least.merging([.vat: rate, .group: "\(number)"]) { _, new in new }
        }
        let orders = try items(table(rows), try everything()).orders
        #expect(orders.flatMap(\.lines).map(\.vat) == [nil, nil, 0])
    }
}
