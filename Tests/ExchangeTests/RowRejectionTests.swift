import Shop
import Testing

@testable import Exchange

@Suite struct RowRejectionTests {
    let plain: PlainOrders

    init() throws {
        plain = try PlainOrders()
    }

    @Test func `a bad row rejects its order, with its own reason, and no other order`() throws {
        let read = try plain.read(
            "1,2024-03-05,A,1,1\n2,2024-03-05,B,1,1\n2,2024-03-05,C,many,1\n2,2024-03-05,D,1,x\n3,2024-03-05,E,1,1\n"
        )
        #expect(read.orders.map(\.externalID) == ["1", "3"])
        #expect(
            read.rejects.map(\.reason) == [
                Unreadable(.orderRejected(row: 3), at: .row(2, column: nil)),
                Unreadable(.notANumber("many"), at: .row(3, column: "units")),
                Unreadable(.notAnAmount("x"), at: .row(4, column: "price")),
            ]
        )
        #expect(
            read.rejects.map { String(decoding: $0.bytes, as: UTF8.self) }.last
                == "2,2024-03-05,D,1,x"
        )
    }

    @Test(
        arguments: [
            (
                "1,2024-02-30,A,1,1", "date",
                .notADate(
                    "2024-02-30",
                    pattern: "YYYY-MM-DD HH:mm:ss, YYYY-MM-DDTHH:mm:ssZ, YYYY-MM-DD"
                )
            ),
            ("1,,A,1,1", "date", .missingValue), (",2024-03-05,A,1,1", "id", .missingValue),
            ("1,2024-03-05,,1,1", "sku", .missingValue),
            ("1,2024-03-05,A,,1", "units", .missingValue),
            ("1,2024-03-05,A,1,", "price", .missingValue),
            ("1,2024-03-05,A,0,1", "units", .unitsOutOfRange("0")),
            ("1,2024-03-05,A,1.5,1", "units", .unitsOutOfRange("1.5")),
            ("1,2024-03-05,A,1000000001,1", "units", .unitsOutOfRange("1000000001")),
            (
                "1,2024-03-05,A,99999999999999999999,1", "units",
                .unitsOutOfRange("99999999999999999999")
            ),
            ("1,2024-03-05,A,1,-1", "price", .notAnAmount("-1")),
            ("1,2024-03-05,A,1000000000,1000000000", "price", .amountTooLarge("1000000000")),
            (
                "1,2024-03-05,A,1,99999999999999999999", "price",
                .amountTooLarge("99999999999999999999")
            ),
            ("1,2024-03-05,A,1,1,2", nil, .tooManyCells(6, expected: 5)),
            ("1,2024-03-05,A", nil, .tooFewCells(3, expected: 5)),
            ("1,\"2024\"-03-05,A,1,1", nil, .unclosedQuote),
        ] as [(String, String?, Unreadable.Problem)]
    )
    func `a row is rejected with what is wrong and where`(
        row: String,
        column: String?,
        problem: Unreadable.Problem
    ) throws {
        let read = try plain.read("0,2024-03-05,A,1,1\n\(row)\n9,2024-03-05,A,1,1\n")
        #expect(read.orders.map(\.externalID) == ["0", "9"])
        #expect(read.rejects.map(\.reason) == [Unreadable(problem, at: .row(2, column: column))])
    }

    @Test func `bytes that are no text reject their row`() throws {
        let folder = try TemporaryFolder()
        let bytes =
            Array(PlainOrders.heading.utf8) + Array("1,2024-03-05,".utf8) + [0xB9]
            + Array(",1,1\n2,2024-03-05,A,1,1\n".utf8)
        var file = try OrderExport(path: try folder.write(bytes), mapping: plain.mapping) { _ in
            .utc
        }
        let read = try file.all()
        #expect(read.orders.map(\.externalID) == ["2"])
        #expect(
            read.rejects.map(\.reason) == [
                Unreadable(.encoding("utf-8"), at: .row(1, column: "sku"))
            ]
        )
    }

    @Test func `rows that disagree on the customer reject the order`() throws {
        let heading = "id,date,sku,units,price,who\n"
        let rejects = try plain.read(
            "1,2024-03-05,A,1,1,7\n1,2024-03-05,B,1,1,8\n",
            heading: heading
        )
        .rejects
        #expect(
            rejects.last?.reason == Unreadable(.contradiction("7", "8"), at: .row(2, column: "who"))
        )
    }

    @Test func `a total that differs from the lines rejects the order`() throws {
        let heading = "id,date,sku,units,price,shipping,total\n"
        let read = try plain.read(
            "1,2024-03-05,A,2,1.50,1,4.00\n2,2024-03-05,A,2,1.50,1,4.01\n",
            heading: heading
        )
        #expect(read.orders.map(\.total) == [Money(minorUnits: 400)])
        let problem = Unreadable.Problem.totalDiffers(
            stated: Money(minorUnits: 401),
            computed: Money(minorUnits: 400)
        )
        #expect(read.rejects.map(\.reason) == [Unreadable(problem, at: .row(2, column: "total"))])
    }
}
