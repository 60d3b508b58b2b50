import Shop
import Testing

@Suite struct DiscountSharesTests {
    @Test func `without a discount a unit costs its part of the line, dearer ones first`() {
        #expect(runs(0, [(3, 1_000)]) == [[run(1, 334), run(2, 333)]])
    }

    @Test func `a share is proportional to the price`() {
        #expect(runs(300, [(1, 2_000), (1, 1_000)]) == [[run(1, 1_800)], [run(1, 900)]])
    }

    @Test func `halves are rounded down, the grosz left over goes to the first unit`() {
        #expect(runs(1, [(1, 100), (1, 100)]) == [[run(1, 99)], [run(1, 100)]])
    }

    @Test func `what was given too much is taken back from the first unit`() {
        // Three shares of 0.67 round up to 3 grosze where 2 are to be given.
        #expect(runs(2, [(1, 10), (1, 10), (1, 10)]) == [[run(1, 10)], [run(1, 9)], [run(1, 9)]])
    }

    @Test func `a share never leaves the range from nothing to the price`() {
        // The gift can neither take the grosz left over nor give one.
        #expect(runs(1, [(2, 0), (2, 100)]) == [[run(2, 0)], [run(1, 49), run(1, 50)]])
    }

    @Test func `a line of 80,995 units of one article lies in two runs`() throws {
        // Invoice 581483 of the Online Retail data: 80,995 units at 2.08.
        let shared = try #require(runs(1_000_001, [(80_995, 16_846_960)]))
        #expect(shared[0].count == 2)
        #expect(paid(shared) == 16_846_960 - 1_000_001)
        #expect(shared[0].map(\.units).reduce(0, +) == 80_995)
    }

    @Test func `a price of three decimals counts by the line's total`() {
        // 7 units at 0.125 make 0.875, rounded once to 0.88.
        #expect(runs(0, [(7, 88)]) == [[run(4, 13), run(3, 12)]])
    }

    @Test func `more units than grosze leave some of them free`() {
        #expect(runs(0, [(5, 3)]) == [[run(3, 1), run(2, 0)]])
    }

    @Test func `a discount of everything leaves nothing paid`() {
        #expect(runs(1_007, [(3, 1_000), (7, 7)]) == [[run(3, 0)], [run(7, 0)]])
    }

    @Test func `an order of gifts has no discount to share`() {
        #expect(runs(0, [(2, 0)]) == [[run(2, 0)]])
    }

    @Test func `an order without lines has no runs`() {
        #expect(runs(0, []) == [])
    }

    @Test(arguments: [(-1, 100), (101, 100), (Int.max, 100), (Int.min, 100)])
    func `a discount below nothing or above the goods is refused`(discount: Int, goods: Int) {
        #expect(runs(discount, [(1, goods)]) == nil)
    }

    @Test(arguments: [(0, 1), (-1, 100), (2, -100)])
    func `a line of no units or below nothing is refused`(units: Int, gross: Int) {
        #expect(runs(0, [(units, gross), (10, 1_000)]) == nil)
    }

    @Test func `the largest order is shared without overflow`() throws {
        let line = (1_000_000_000, Money.limit.minorUnits)
        let shared = try #require(runs(Money.limit.minorUnits / 3, [line, line, line]))
        #expect(paid(shared) == Money.limit.minorUnits * 3 - Money.limit.minorUnits / 3)
    }

    @Test(arguments: 1...200)
    func `the shares of any order add up to its discount, each within its price`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        for _ in 1...20 {
            let lines = (1...random.number(1...12)).map { _ in
                let units = random.once(in: 4) ? random.number(1...5_000) : random.number(1...4)
                return (units, random.once(in: 5) ? 0 : random.number(0...300) * units)
            }
            let goods = lines.map(\.1).reduce(0, +)
            let discount = random.number(0...goods)
            let shared = try #require(runs(discount, lines))
            #expect(paid(shared) == goods - discount)
            for (runs, (units, gross)) in zip(shared, lines) {
                let dearest = (gross + units - 1) / units
                #expect(runs.map(\.units).reduce(0, +) == units)
                #expect(runs.allSatisfy { $0.units > 0 && (0...dearest).contains($0.paid) })
                #expect(runs.count <= 3)
            }
        }
    }

    @Test(arguments: 1...50)
    func `each share lies within a grosz of its proportion`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let lines = (1...8).map { _ in (1, random.number(1...20_000)) }
        let goods = lines.map(\.1).reduce(0, +)
        let discount = random.number(0...goods)
        for (runs, (_, price)) in zip(try #require(runs(discount, lines)), lines) {
            let share = price - runs[0].paid
            #expect(abs(share * goods - price * discount) <= goods + goods / 2)
        }
    }
}

private struct Plain: Equatable {
    var units: Int
    var paid: Int
}

private func run(_ units: Int, _ paid: Int) -> Plain {
    Plain(units: units, paid: paid)
}

private func runs(_ discount: Int, _ lines: [(Int, Int)]) -> [[Plain]]? {
    Order.shared(grosze(discount), of: lines.map { (units: $0.0, gross: grosze($0.1)) })?
        .map { $0.map { Plain(units: $0.units, paid: $0.paid.minorUnits) } }
}

private func paid(_ shared: [[Plain]]) -> Int {
    shared.joined().map { $0.units * $0.paid }.reduce(0, +)
}
