import Shop
import Testing

@Suite struct CountTests {
    @Test func `a scan counts a unit of the line it names, and the rest is missing`() throws {
        var count = try jackets([1: 2, 2: 1])
        #expect(count.rows.map(\.units) == [0, 0] && count.missing == 3 && count.isEmpty)
        check(count.scan(jacket), is: .counted(row: 0))
        #expect(count.units == 1 && count.missing == 2 && !count.isEmpty)
    }

    @Test func `the same article on two lines fills the first one first`() throws {
        var count = try jackets([1: 2, 2: 1])
        let scans = (1...4).map { _ in count.scan(jacket) }
        #expect(
            scans == [.counted(row: 0), .counted(row: 0), .counted(row: 1), .surplus(row: 0)]
        )
        #expect(count.surplus == 1 && count.missing == 0 && count.units == 4)
    }

    @Test func `a line without an EAN is counted by its SKU`() throws {
        var count = try jackets([3: 1])
        check(count.scan("sku-3"), is: .counted(row: 0))
        check(count.scan("5901111111119"), is: .wrong(row: 1))
    }

    @Test func `what was bought and not announced is surplus, before anything wrong`() throws {
        var count = try jackets([1: 1])
        _ = count.scan("9638")
        check(count.scan("SKU-3"), is: .surplus(row: 1))
        #expect(count.rows.map(\.item) == [.line(ID(1)), .line(ID(3)), .wrong("9638")])
    }

    @Test func `what is not of the order counts only once somebody says so`() throws {
        var count = try jackets([1: 1])
        let other = "5901111111119"
        check(count.scan(other), is: .wrong(row: 1))
        check(count.scan(other), is: .wrong(row: 1))
        #expect(count.wrongItems == 0 && count.receipt.items.isEmpty)
        count.add(to: 1)
        _ = count.scan(other)
        #expect(count.wrongItems == 2 && count.units == 0)
        #expect(count.receipt.items.map(\.item) == [.wrong("5901111111119")])
        #expect(count.receipt.items.map(\.proposal) == [.backToCustomer])
        count.drop(1)
        #expect(count.rows.count == 1 && count.isEmpty)
    }

    @Test func `earlier receipts count too`() throws {
        var purchase = Purchase(order: bought)
        try purchase.announce([1: 2])
        try purchase.take(.receive(receipt([1: 1])))
        var count = Count(try purchase.known(), of: bought)
        #expect(count.missing == 1)
        check(count.scan(jacket), is: .counted(row: 0))
        check(count.scan(jacket), is: .surplus(row: 0))
    }

    @Test func `a scan is never too much, a key is`() throws {
        var count = try jackets([1: 2])
        check(count.set(99, in: 0), is: true)
        for units in [100, -1] {
            let isTaken = count.set(units, in: 0)
            #expect(!isTaken)
        }
        let isAdded = count.add(to: 0)
        #expect(!isAdded)
        check(count.scan(jacket), is: .surplus(row: 0))
        #expect(count.rows[0].units == 100)
    }

    @Test func `a condition takes one unit with it, or all`() throws {
        var count = try jackets([1: 2])
        check(count.set(3, in: 0), is: true)
        check(count.put(.damaged, on: 0, all: false), is: 1)
        #expect(count.rows.map(\.units) == [2, 1])
        #expect(count.rows.map(\.proposal) == [.restock, .repair])
        check(count.put(.damaged, on: 0, all: true), is: 0)
        #expect(count.rows.map(\.units) == [3] && count.rows[0].condition == .damaged)
        check(count.scan(jacket), is: .surplus(row: 1))
    }

    @Test func `what was said of units goes with them`() throws {
        var count = try jackets([1: 2])
        check(count.set(2, in: 0), is: true)
        count.send(0, to: .supplier)
        count.note("torn\tsleeve\n", on: 0)
        check(count.put(.used, on: 0, all: false), is: 1)
        count.note("worn", on: 1)
        #expect(count.rows[1].proposal == .supplier)
        check(count.put(.used, on: 0, all: true), is: 0)
        #expect(count.rows.map(\.note) == ["worn; torn sleeve "])
    }

    @Test func `a seal is asked for, and one broken stands for all`() throws {
        var count = try jackets([4: 3])
        #expect(count.unsealed == nil)
        check(count.set(2, in: 0), is: true)
        #expect(count.unsealed == 0)
        count.toggleSeal(of: 0)
        #expect(count.rows[0].isSealIntact == true && count.unsealed == nil)
        let opened = count.put(.opened, on: 0, all: false)
        count.toggleSeal(of: opened)
        #expect(count.rows.map(\.isSealIntact) == [true, false])
        _ = count.put(.opened, on: 0, all: true)
        #expect(count.rows.map(\.isSealIntact) == [false])
        _ = count.scan("SKU-4")
        #expect(count.unsealed == 1)
    }

    @Test func `units at whose seal nobody has looked ask again`() throws {
        var count = try jackets([4: 2])
        check(count.set(1, in: 0), is: true)
        count.toggleSeal(of: 0)
        _ = count.put(.opened, on: 0, all: true)
        _ = count.scan("SKU-4")
        let row = count.put(.opened, on: 1, all: true)
        #expect(count.rows[row].isSealIntact == nil && count.unsealed == row)
    }

    @Test func `a line that asks for no seal has none to toggle`() throws {
        var count = try jackets([1: 1])
        count.toggleSeal(of: 0)
        #expect(count.rows[0].isSealIntact == nil)
    }

    @Test func `a dropped line counts nothing and stays`() throws {
        var count = try jackets([1: 1])
        _ = count.scan(jacket)
        _ = count.put(.damaged, on: 0, all: true)
        count.drop(0)
        #expect(count.isEmpty)
        _ = count.scan("SKU-3")
        count.drop(1)
        #expect(count.isEmpty)
    }

    @Test func `a row that is not there changes nothing`() throws {
        var count = try jackets([1: 1])
        let before = count
        count.send(9, to: .scrap)
        count.note("x", on: -1)
        count.drop(1)
        count.toggleSeal(of: 1)
        _ = count.set(1, in: 7)
        count.add(to: 1)
        count.remove(from: 0)
        let row = count.put(.used, on: 5, all: true)
        #expect(row == 5)
        #expect(count == before)
    }

    @Test func `a count is received as it is`() throws {
        var purchase = Purchase(order: bought)
        try purchase.announce([1: 2, 4: 1])
        var count = Count(try purchase.known(), of: bought, shelf: "Z-07")
        for text in ["5901234123457", "5901234123457", "SKU-4", "a brick"] {
            _ = count.scan(text)
        }
        _ = count.put(.used, on: 0, all: false)
        count.note("torn sleeve", on: 1)
        #expect(throws: Return.Refusal.sealNotAnswered(line: "Article 4")) {
            try purchase.take(.receive(count.receipt))
        }
        count.toggleSeal(of: 2)
        try purchase.take(.receive(count.receipt))
        let receptions = try purchase.known().receptions.standing
        #expect(receptions.map(\.condition) == [.asNew, .used, .asNew])
        #expect(receptions.map(\.note) == ["", "torn sleeve", ""])
        #expect(receptions.allSatisfy { $0.shelf == "Z-07" })
    }

    private let jacket = "5901234123457"

    private func check<Value: Equatable>(
        _ value: Value,
        is expected: Value,
        at place: SourceLocation = #_sourceLocation
    ) {
        #expect(value == expected, sourceLocation: place)
    }

    private func jackets(_ units: KeyValuePairs<Int64, Int>) throws -> Count {
        var purchase = Purchase(order: bought)
        try purchase.announce(units)
        return Count(try purchase.known(), of: bought)
    }

    /// The same jacket on two lines, a scarf without an EAN, and something sealed.
    private let bought = order([
        line(1, units: 2, gross: 2_000, ean: "5901234123457"),
        line(2, units: 1, gross: 900, ean: "5901234123457"),
        line(3, units: 1, gross: 500), line(4, units: 3, gross: 300, asksForSeal: true),
    ])
}

extension Count {
    /// Scans what a label says.
    fileprivate mutating func scan(_ text: String) -> Scan? {
        Code(text).map { scan($0) }
    }
}
