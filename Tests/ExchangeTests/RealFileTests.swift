import Foundation
import Shop
import Testing

@testable import Exchange

/// The UCI Online Retail file, whole, against what pandas and DuckDB made of it.
@Suite struct RealFileTests {
    private static let packed = "\(SharedData.folder)/online-retail/online_retail.csv.xz"

    /// London's clocks from 2010 to 2011.
    private let london = Zone(
        name: "Europe/London",
        periods: [
            Zone.Period(start: Instant(milliseconds: 0), offset: 0),
            Zone.Period(start: Instant(milliseconds: 1_301_187_600_000), offset: 3_600),
            Zone.Period(start: Instant(milliseconds: 1_319_936_400_000), offset: 0),
        ]
    )

    @Test(
        .enabled(
            if: FileManager.default.isReadableFile(atPath: packed),
            "the shared data is neither beside the checkout nor named by ZAPLECZE_SHARED"
        )
    )
    func `a real shop's two seasons come to the figures that others computed`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/online-retail.csv"
        try unpack(to: path)
        let mapping = try Mapping(fixture("online-retail.toml"))
        var file = try OrderExport(path: path, mapping: mapping) { name in
            name == london.name ? london : nil
        }
        var found = Findings()
        while let item = try file.next() { found.add(item) }

        #expect(file.progress.rowsTotal == 541_909)
        #expect(file.progress.rows == 541_909)
        #expect(found.gross == Money(minorUnits: 1_065_562_248))
        #expect(found.calledBack == Money(minorUnits: 89_681_249))
        #expect(found.guests == 1_427)
        #expect(found.first == Instant(milliseconds: 1_291_191_960_000))
        #expect(found.resumed == [78_087, 78_093])
        let tally = file.tally
        #expect((tally.orders, tally.orderLines) == (19_959, 530_103))
        #expect((tally.cancellations, tally.cancellationLines) == (3_836, 9_288))
        #expect((tally.rejectedRows, tally.blankRows) == (0, 0))
        let counts = tally.setAside.map { "\($0.name) \($0.rows)" }
        #expect(counts == ["bad debt 3", "write-off 1336", "zero price 1179"])
    }

    private func unpack(to path: String) throws {
        try #require(FileManager.default.createFile(atPath: path, contents: nil))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xz", "-dc", Self.packed]
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}

/// What the items of the file add up to.
private struct Findings {
    var gross = Money.zero
    var calledBack = Money.zero
    var guests = 0
    var first = Instant(milliseconds: .max)
    /// Where invoice 542806 begins, and where it goes on.
    var resumed: [Int] = []

    mutating func add(_ item: Item) {
        switch item {
        case .order(let order):
            gross += order.lines.map(\.gross).total
            guests += order.customer.externalID.isEmpty ? 1 : 0
            first = min(first, order.placed)
            guard order.externalID == "542806" else { return }
            let rows = order.lines.map(\.row)
            resumed = rows.enumerated().filter { $0 == 0 || rows[$0 - 1] + 1 < $1 }.map(\.element)
        case .cancellation(let cancellation):
            calledBack += cancellation.lines.map(\.gross).total
        case .rejected:
            Issue.record("\(item)")
        }
    }
}
