import Shop
import Testing

@testable import Exchange

@Suite struct GatheringTests {
    let mapping: Mapping

    init() throws {
        mapping = try Mapping(
            text: """
                [order]
                id = "id"
                placed = "date"
                currency = { column = "currency", optional = true, constant = "PLN" }
                status = { constant = "paid" }
                delivery = { column = "shipping", optional = true }
                total = { column = "total", optional = true }
                [customer]
                id = { column = "who", optional = true }
                [line]
                sku = "sku"
                units = "units"
                price = "price"
                [[kinds]]
                name = "gift"
                when = [{ column = "price", equals = "gift" }]
                [[kinds]]
                name = "cancellation"
                when = [{ column = "units", below = 0 }]
                """,
            name: "test.toml"
        )
    }

    static let heading = "id,date,sku,units,price\n"

    func read(_ rows: String, heading: String = Self.heading) throws -> [Item] {
        try items(heading + rows, mapping)
    }

    @Test func `rows of one order belong together wherever they stand`() throws {
        let orders = try read(
            """
            1,2024-03-05,A,1,1
            2,2024-03-05,B,1,1
            2,2024-03-06,C,1,1
            3,2024-03-05,D,1,1
            1,2024-03-07,E,1,1
            4,2024-03-05,F,1,1
            1,2024-03-05,G,1,1
            """
        ).orders
        #expect(orders.map(\.externalID) == ["2", "3", "4", "1"])
        let first = try #require(orders.first { $0.externalID == "1" })
        #expect(first.lines.map(\.sku) == ["A", "E", "G"])
        #expect(first.row == 1)
        #expect(first.placed == Instant(milliseconds: 1_709_596_800_000))
    }

    @Test func `lines that are the same stay two lines`() throws {
        let orders = try read("1,2024-03-05,A,1,1\n1,2024-03-05,A,1,1\n").orders
        #expect(orders.first?.lines.map(\.row) == [1, 2])
    }

    @Test func `a bad row rejects its order, with its own reason, and no other order`() throws {
        let read = try read(
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
        let read = try read("0,2024-03-05,A,1,1\n\(row)\n9,2024-03-05,A,1,1\n")
        #expect(read.orders.map(\.externalID) == ["0", "9"])
        #expect(read.rejects.map(\.reason) == [Unreadable(problem, at: .row(2, column: column))])
    }

    @Test func `bytes that are no text reject their row`() throws {
        let folder = try TemporaryFolder()
        let bytes =
            Array(Self.heading.utf8) + Array("1,2024-03-05,".utf8) + [0xB9]
            + Array(",1,1\n2,2024-03-05,A,1,1\n".utf8)
        var file = try OrderFile(path: try folder.write(bytes), mapping: mapping) { _ in .utc }
        let read = try file.all()
        #expect(read.orders.map(\.externalID) == ["2"])
        #expect(
            read.rejects.map(\.reason) == [
                Unreadable(.encoding("utf-8"), at: .row(1, column: "sku"))
            ]
        )
    }

    @Test func `what belongs to the order may stand on its first row, on all, or on a later one`()
        throws
    {
        let heading = "id,date,sku,units,price,shipping,who\n"
        let orders = try read(
            "1,2024-03-05,A,1,1,9.99,\n1,,B,1,1,,7\n1,2024-03-05,C,1,1,9.99,7\n",
            heading: heading
        ).orders
        #expect(orders.first?.delivery == Money(minorUnits: 999))
        #expect(orders.first?.customer.externalID == "7")
        #expect(orders.first?.lines.count == 3)
    }

    @Test func `rows that disagree on the customer reject the order`() throws {
        let heading = "id,date,sku,units,price,who\n"
        let rejects = try read("1,2024-03-05,A,1,1,7\n1,2024-03-05,B,1,1,8\n", heading: heading)
            .rejects
        #expect(
            rejects.last?.reason == Unreadable(.contradiction("7", "8"), at: .row(2, column: "who"))
        )
    }

    @Test func `each line has the decimals of its currency`() throws {
        let heading = "id,date,sku,units,price,currency\n"
        let read = try read(
            "1,2024-03-05,A,1,1500,JPY\n2,2024-03-05,A,1,1.2345,kwd\n3,2024-03-05,A,1,1,zł\n",
            heading: heading
        )
        #expect(read.orders.map { $0.lines[0].gross.minorUnits } == [1_500, 1_235])
        #expect(read.rejects.map(\.reason.problem) == [.noSuchCurrency("zł")])
    }

    @Test func `a total that differs from the lines rejects the order`() throws {
        let heading = "id,date,sku,units,price,shipping,total\n"
        let read = try read(
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

    @Test
    func
        `kinds are counted, made cancellations, or sold, and never rejected for being short of more`()
        throws
    {
        let folder = try TemporaryFolder()
        let text =
            Self.heading
            + "1,2024-03-05,A,1,gift\n1,2024-03-05,B,1,1\n1,2024-03-05,C,-2,3\n2,,,1,gift\n\n"
        var file = try OrderFile(path: try folder.write(text), mapping: mapping) { _ in .utc }
        let read = try file.all()
        #expect(read.orders.map { $0.lines.map(\.sku) } == [["B"]])
        #expect(read.cancellations.map { $0.lines.map(\.units) } == [[2]])
        #expect(read.cancellations.first?.lines.first?.gross == Money(minorUnits: 600))
        #expect(file.tally.setAside == [Tally.SetAside(name: "gift", rows: 2)])
        #expect(file.tally.blankRows == 1)
    }

    @Test func `whoever stops after some items goes on with the others`() throws {
        let folder = try TemporaryFolder()
        let rows = (1...50).map { "\($0 % 7),2024-03-05,A,\($0 % 11 == 0 ? "x" : "1"),1\n" }
        let path = try folder.write(Self.heading + rows.joined())
        var file = try OrderFile(path: path, mapping: mapping) { _ in .utc }
        let all = try file.all()
        var again = try OrderFile(path: path, mapping: mapping) { _ in .utc }
        for _ in 0..<5 { _ = try again.next() }
        #expect(again.progress.items == 5)
        #expect(try again.all() == Array(all.dropFirst(5)))
    }

    @Test(arguments: 0..<20)
    func `rows in any order make the same orders`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        var rows = (0..<60).map { "\($0 % 9),2024-03-05,S\($0),1,1\n" }
        rows.shuffle(using: &random)
        let orders = try read(rows.joined()).orders
        #expect(orders.count == 9)
        for order in orders {
            let expected = (0..<60).filter { String($0 % 9) == order.externalID }.map { "S\($0)" }
            #expect(Set(order.lines.map(\.sku)) == Set(expected))
            #expect(order.lines.map(\.row) == order.lines.map(\.row).sorted())
        }
    }
}
