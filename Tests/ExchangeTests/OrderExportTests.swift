import Glibc
import Shop
import Testing

@testable import Exchange

@Suite struct OrderExportTests {
    let mapping: Mapping

    init() throws {
        mapping = try Mapping(
            text: """
                [order]
                id = "id"
                placed = "date"
                currency = { constant = "PLN" }
                status = { constant = "paid" }
                delivery = { column = "shipping", optional = true }
                [customer]
                id = { column = "who", optional = true }
                [line]
                sku = "sku"
                units = "units"
                price = "price"
                """,
            name: "test.toml"
        )
    }

    func open(_ bytes: [UInt8], name: String = "orders.csv") -> Unreadable? {
        unreadable {
            let folder = try TemporaryFolder()
            var file = try OrderExport(path: try folder.write(bytes), mapping: mapping) { _ in .utc
            }
            _ = try file.all()
        }
    }

    func open(at path: String) -> Unreadable? {
        unreadable { _ = try OrderExport(path: path, mapping: mapping) { _ in .utc } }
    }

    static let heading = "id,date,sku,units,price\n"

    @Test func `what is no readable file is said so`() throws {
        let folder = try TemporaryFolder()
        let pipe = "\(folder.path)/pipe"
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(open(at: "\(folder.path)/none.csv")?.problem == .notFound)
        #expect(open(at: "a\u{0}b")?.problem == .notFound)
        #expect(open(at: folder.path)?.problem == .isDirectory)
        #expect(open(at: pipe)?.problem == .notAllowed)
        #expect(open(at: "\(folder.path)/none.csv")?.place == .file("\(folder.path)/none.csv"))
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", "  \r\n "])
    func `a file without text is empty`(text: String) {
        #expect(open(Array(text.utf8))?.problem == .empty)
    }

    @Test(
        arguments: [
            [0x50, 0x4B, 0x03, 0x04, 0x14], [0x69, 0x00, 0x64, 0x00], [0xFF, 0xFE, 0x69, 0x00],
            [0xD0, 0xCF, 0x11, 0xE0], [0x1F, 0x8B, 0x08],
        ] as [[UInt8]]
    )
    func `spreadsheets, archives and UTF-16 are no text`(bytes: [UInt8]) {
        #expect(open(bytes)?.problem == .binary)
    }

    @Test func `a heading alone is a file without orders`() throws {
        #expect(try items(Self.heading, mapping).isEmpty)
        #expect(try items("id,date,sku,units,price", mapping).isEmpty)
    }

    @Test func `a missing column is named, with what was found`() {
        let error = open(Array("id,date,SKU,Units\n".utf8))
        #expect(error?.problem == .noSuchColumn("price", found: ["id", "date", "SKU", "Units"]))
    }

    @Test func `a column that comes twice is an error where it is read, and only there`() throws {
        let error = open(Array("id,id,date,sku,units,price\n".utf8))
        #expect(error?.problem == .duplicateColumn("id"))
        #expect(try items("id,date,sku,units,price,x,x\n", mapping).isEmpty)
    }

    @Test func `a heading of more columns than a table has is an error`() {
        let error = open(Array(String(repeating: "x,", count: 2_000).utf8))
        #expect(error?.problem == .tooManyCells(2_001, expected: 1_000))
    }

    @Test(arguments: [
        "id;date;sku;units;price\n1;2024-03-05;A;2;1.50\n",
        "id\tdate\tsku\tunits\tprice\r\n1\t2024-03-05\tA\t2\t1.50\r\n",
        "\u{FEFF}id,date,sku,units,price\r1,2024-03-05,A,2,1.50",
        "sep=;\r\nid;date;sku;units;price\r\n1;2024-03-05;A;2;1.50\r\n",
        "\"id\";\"date, or so\";\"date\";\"sku\";\"units\";\"price\"\n1;x;2024-03-05;A;2;1.50\n",
        "\n\nid,date,sku,units,price,,\n\n1, 2024-03-05 ,A,2,1.50,,\n,,,,\n\n",
    ])
    func `the heading tells the delimiter`(text: String) throws {
        let orders = try items(text, mapping).orders
        #expect(orders.map(\.externalID) == ["1"])
        #expect(orders.first?.lines.map(\.gross) == [Money(minorUnits: 300)])
    }

    @Test func `an unknown zone is an error of the mapping`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.heading)
        let error = unreadable { _ = try OrderExport(path: path, mapping: mapping) { _ in nil } }
        #expect(error?.place == .key(file: "test.toml", path: "dates.zone"))
    }

    @Test func `a file that somebody writes to meanwhile is not read on`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.heading + "1,2024-03-05,A,2,1.50\n")
        var file = try OrderExport(path: path, mapping: mapping) { _ in .utc }
        try file.survey { _, _ in true }
        _ = try folder.write(Self.heading + "1,2024-03-05,A,2,1.50\n2,2024-03-05,B,1,1\n")
        #expect(unreadable { _ = try file.all() }?.problem == .changedMeanwhile)
    }

    @Test func `the survey hands out every byte, counts the rows, and can be stopped`() throws {
        let folder = try TemporaryFolder()
        let text = "\u{FEFF}" + Self.heading + "1,2024-03-05,A,2,1.50\n"
        var file = try OrderExport(path: try folder.write(text), mapping: mapping) { _ in .utc }
        var bytes: [UInt8] = []
        #expect(try !file.survey { _, _ in false })
        #expect(
            try file.survey { piece, progress in
                bytes += Array(piece)
                return progress.bytes == progress.bytesTotal
            }
        )
        #expect(bytes == Array(text.utf8))
        #expect(file.progress == Progress(rowsTotal: 1, bytesTotal: bytes.count))
        #expect(try file.all().count == 1)
        #expect(file.progress.bytes == bytes.count)
        #expect(file.progress.items == 1)
    }
}
