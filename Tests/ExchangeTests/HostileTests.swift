import Shop
import Testing

@testable import Exchange

/// Files that nobody meant to be read: whatever they hold, nothing traps, and what is
/// handed out is within the bounds of the domain.
@Suite struct HostileTests {
    private static let scraps = [
        "1", "2", "-1", "0", "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\t",
        "2024-03-05",
        "05.03.2024 10:00", "9999999999999999999999", "0.0000000000000000001", "1e999", "-", ".",
        "Ż",
        "=cmd()", "\u{1B}[2J", "\u{202E}", "23%", "100000", "paid", "cancelled", "PLN", "a,b",
    ]

    private func soup(_ seed: Int, _ length: Int) -> [UInt8] {
        var random = SplitMix(state: UInt64(seed))
        return (0..<length).flatMap { _ -> [UInt8] in
            if Int.random(in: 0..<40, using: &random) == 0 { return [UInt8.random(in: 1...255)] }
            return Array((Self.scraps.randomElement(using: &random) ?? "").utf8)
        }
    }

    @Test func `a NUL far into the file rejects its row and no other`() throws {
        let rows = (0..<12_000).map { "\($0),2024-03-05,A,a,1,1\n" }.joined()
        let folder = try TemporaryFolder()
        let text = "order,date,sku,product,quantity,price\n" + rows + "x\u{0},2024-03-05,A,a,1,1\n"
        let path = try folder.write(text)
        var file = try OrderExport(path: path, mapping: try Mapping("generic")) { _ in .utc }
        let read = try file.all()
        #expect(read.orders.count == 12_000)
        let reason = Unreadable(.binary, at: .row(12_001, column: nil))
        #expect(read.rejects.map(\.reason) == [reason])
    }

    @Test(arguments: 0..<100)
    func `scraps at random come to orders, rejects or an error`(seed: Int) throws {
        let folder = try TemporaryFolder()
        let heading = "order,date,sku,product,quantity,price,discount,vat,total,status,currency\n"
        let bytes = Array(heading.utf8) + soup(seed, 1_000)
        let mapping = try Mapping("generic")
        do {
            var file = try OrderExport(path: try folder.write(bytes), mapping: mapping) { _ in .utc
            }
            var rejects = try RejectsFile(of: file, at: file.rejectsPath) { "\($0.problem)" }
            for item in try file.all() {
                switch item {
                case .order(let order): #expect(order.lines.allSatisfy(isWithinBounds))
                case .cancellation(let document):
                    #expect(document.lines.allSatisfy(isWithinBounds))
                case .rejected(let reject): try rejects.write(reject)
                }
            }
            try rejects.finish()
        } catch {
            #expect(error is Unreadable)
        }
    }

    private func isWithinBounds(_ line: IncomingLine) -> Bool {
        (1...IncomingLine.unitsLimit).contains(line.units) && line.gross >= .zero
            && line.gross <= Money.limit
    }

    @Test(arguments: 0..<100)
    func `a mapping with letters lost is read or refused`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let shipped = Mapping.shipped[seed % 2 == 0 ? "generic" : "shopify"]
        var text = Array(String(decoding: try #require(shipped), as: UTF8.self))
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let start = Int.random(in: 0..<text.count, using: &random)
            let end = min(text.count, start + Int.random(in: 1...20, using: &random))
            text.removeSubrange(start..<end)
        }
        do {
            _ = try Mapping(text: String(text), name: "lost.toml")
        } catch {
            #expect(error.place != .file(""))
        }
    }

    private static let tokens = [
        "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "\"", "'", "\"\"\"", "'''", "#", "\n",
        "\r\n",
        " ", "\t", "\u{A0}", "\u{FEFF}", "\\", "\\u", "order", "line", "id", "kinds", "when", "1",
        "-",
        "1979-05-27", "07:32:00", "inf", "0x", "1e9", "true", "Ż", "\u{B}", "\u{2028}", "column",
    ]

    @Test(arguments: 0..<100)
    func `tokens at random are no mapping, and no more than that`(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let length = Int.random(in: 1...30, using: &random)
        let parts = (0..<length).compactMap { _ in Self.tokens.randomElement(using: &random) }
        #expect(throws: Unreadable.self) { try Mapping(text: parts.joined(), name: "soup.toml") }
    }
}
