import Shop
import Testing

@testable import Exchange

@Suite struct GatheringTests {
    let plain: PlainOrders

    init() throws {
        plain = try PlainOrders()
    }

    @Test func `rows of one order belong together wherever they stand`() throws {
        let orders = try plain.read(
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
        let orders = try plain.read("1,2024-03-05,A,1,1\n1,2024-03-05,A,1,1\n").orders
        #expect(orders.first?.lines.map(\.row) == [1, 2])
    }

    @Test func `what belongs to the order may stand on its first row, on all, or on a later one`()
        throws
    {
        let heading = "id,date,sku,units,price,shipping,who\n"
        let orders = try plain.read(
            "1,2024-03-05,A,1,1,9.99,\n1,,B,1,1,,7\n1,2024-03-05,C,1,1,9.99,7\n",
            heading: heading
        ).orders
        #expect(orders.first?.delivery == Money(minorUnits: 999))
        #expect(orders.first?.customer.externalID == "7")
        #expect(orders.first?.lines.count == 3)
    }

    @Test func `each line has the decimals of its currency`() throws {
        let heading = "id,date,sku,units,price,currency\n"
        let read = try plain.read(
            "1,2024-03-05,A,1,1500,JPY\n2,2024-03-05,A,1,1.2345,kwd\n3,2024-03-05,A,1,1,zł\n",
            heading: heading
        )
        #expect(read.orders.map { $0.lines[0].gross.minorUnits } == [1_500, 1_235])
        #expect(read.rejects.map(\.reason.problem) == [.noSuchCurrency("zł")])
    }

    @Test
    func
        `kinds are counted, made cancellations, or sold, and never rejected for being short of more`()
        throws
    {
        let folder = try TemporaryFolder()
        let text =
            PlainOrders.heading
            + "1,2024-03-05,A,1,gift\n1,2024-03-05,B,1,1\n1,2024-03-05,C,-2,3\n2,,,1,gift\n\n"
        var file = try OrderExport(path: try folder.write(text), mapping: plain.mapping) { _ in .utc
        }
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
        let path = try folder.write(PlainOrders.heading + rows.joined())
        var file = try OrderExport(path: path, mapping: plain.mapping) { _ in .utc }
        let all = try file.all()
        var again = try OrderExport(path: path, mapping: plain.mapping) { _ in .utc }
        for _ in 0..<5 { _ = try again.next() }
        #expect(again.progress.items == 5)
        #expect(try again.all() == Array(all.dropFirst(5)))
    }

    @Test(arguments: 0..<20)
    func `rows in any order make the same orders`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        var rows = (0..<60).map { "\($0 % 9),2024-03-05,S\($0),1,1\n" }
        rows.shuffle(using: &random)
        let orders = try plain.read(rows.joined()).orders
        #expect(orders.count == 9)
        for order in orders {
            let expected = (0..<60).filter { String($0 % 9) == order.externalID }.map { "S\($0)" }
            #expect(Set(order.lines.map(\.sku)) == Set(expected))
            #expect(order.lines.map(\.row) == order.lines.map(\.row).sorted())
        }
    }

    @Test func `a sum at the foot of the file can be set aside, though it names no order`() throws {
        let mapping = try Mapping(
            text: """
                order.id = "id"
                order.placed = "date"
                order.currency.constant = "PLN"
                order.status.constant = "paid"
                line = { sku = "sku", units = "units", price = "price" }
                kinds = [
                    { name = "sum", when = [{ column = "sku", equals = "SUM" }] },
                    { name = "sale", when = [{ column = "sku", ends = "-S" }] },
                    { name = "other", when = [{ column = "sku", contains = "-" }] },
                ]
                """,
            name: "test.toml"
        )
        let folder = try TemporaryFolder()
        let rows = "1,2024-03-05,A-S,1,1\n1,2024-03-05,A-T,1,1\n,,SUM,2,2\n"
        let path = try folder.write(PlainOrders.heading + rows)
        var file = try OrderExport(path: path, mapping: mapping) { _ in .utc }
        let read = try file.all()
        #expect(read.orders.map { $0.lines.map(\.sku) } == [["A-S"]])
        #expect(read.rejects.isEmpty)
        #expect(file.tally.setAside.map { "\($0.name) \($0.rows)" } == ["sum 1", "other 1"])
    }

    @Test func `whoever waits long for an item can stop, and go on`() throws {
        let folder = try TemporaryFolder()
        let rows = String(repeating: ",,,,gift\n", count: 10_000) + "1,2024-03-05,A,1,1\n"
        let path = try folder.write(PlainOrders.heading + rows)
        var file = try OrderExport(path: path, mapping: plain.mapping) { _ in .utc }
        try file.survey { _, _ in true }
        #expect(try file.next(while: { _ in false }) == nil)
        #expect(!file.isFinished)
        #expect(try file.all().count == 1)
        #expect(file.isFinished)
        #expect(file.tally.setAside.map(\.rows) == [10_000])
    }
}
