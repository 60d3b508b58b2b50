import Shop
import Testing

/// A variant's card: levels, cost layers and movements are one thing told three ways.
@Suite struct StockCardTests {
    @Test func `what came first goes first, at what it cost`() throws {
        var card = StockCard.empty
        try card.bring(3, to: .shelf, .receipt, because: .reason("PZ 1"), at: grosze(1_000))
        try card.bring(2, to: .shelf, .receipt, because: .reason("PZ 2"), at: grosze(900))
        try card.take(4, from: .shelf, .sale, because: .reason(""))
        #expect(card.entries.last?.movement.value == grosze(-1_450))
        #expect(card.value == grosze(450))
        #expect(card.onHand == 1)
        try card.take(1, from: .shelf, .sale, because: .reason(""))
        #expect(card.value == .zero)
        #expect(card.layers == [])
    }

    @Test func `a value that does not divide loses no grosz`() throws {
        var card = StockCard.empty
        try card.bring(3, to: .shelf, .receipt, because: .reason(""), at: grosze(1_000))
        for _ in 0..<3 { try card.take(1, from: .shelf, .sale, because: .reason("")) }
        #expect(
            card.entries.dropFirst().map(\.movement.value) == [
                grosze(-333), grosze(-333), grosze(-334),
            ]
        )
    }

    @Test func `what costs more than the books can hold costs the most that they can`() {
        let dear = UnitCost(units: 1, value: Money.limit)
        #expect(dear.of(IncomingLine.unitsLimit) == Money.limit)
        #expect(UnitCost(units: 2, value: Money(minorUnits: 3)).of(4) == Money(minorUnits: 6))
    }

    @Test func `more than there is cannot be taken, and nothing has changed`() throws {
        var card = StockCard.empty
        try card.bring(2, to: .shelf, .opening, because: .reason(""), at: .zero)
        let before = card
        #expect(throws: StockRefusal.notThere(article: "KURTKA-M", asked: 3, there: 2)) {
            try card.take(3, from: .shelf, .adjustment, because: .reason("brak"))
        }
        #expect(card == before)
    }

    @Test func `goods that come back come in at the cost they went out at`() throws {
        var card = StockCard.empty
        try card.bring(2, to: .shelf, .receipt, because: .reason(""), at: grosze(2_000))
        let stock = LineStock(line: ID(7), order: ID(1))
        try card.follow(Whereabouts(sent: 2), of: stock, .init(free: 2))
        try card.bring(5, to: .shelf, .receipt, because: .reason(""), at: grosze(10_000))
        let back = Whereabouts(sent: 2, back: [.shelf: 1])
        try card.follow(back, of: card.stock(of: stock), .init(free: 5))
        #expect(card.value == grosze(11_000))
        #expect(card.sellable == 6)
        try card.follow(Whereabouts(), of: card.stock(of: stock), .init(free: 6))
        #expect(card.value == grosze(12_000))
        #expect(card.sellable == 7)
    }

    @Test func `what was damaged is on hand and never for sale`() throws {
        var card = StockCard.empty
        try card.bring(1, to: .shelf, .receipt, because: .reason(""), at: grosze(500))
        let stock = LineStock(line: ID(7), order: ID(1))
        try card.follow(Whereabouts(sent: 1, back: [.quarantine: 1]), of: stock, .init(free: 1))
        #expect((card.onHand, card.sellable) == (1, 0))
        try card.follow(
            Whereabouts(sent: 1, back: [.outlet: 1]),
            of: card.stock(of: stock),
            .init(free: 0)
        )
        #expect((card.onHand, card.sellable) == (1, 0))
        try card.follow(
            Whereabouts(sent: 1, back: [.scrapped: 1]),
            of: card.stock(of: stock),
            .init(free: 0)
        )
        #expect((card.onHand, card.value) == (0, .zero))
    }

    @Test func `what is sold again cannot be pulled back from the shelf`() throws {
        var card = StockCard.empty
        try card.bring(1, to: .shelf, .receipt, because: .reason(""), at: grosze(500))
        let stock = LineStock(line: ID(7), order: ID(1))
        try card.follow(Whereabouts(sent: 1, back: [.shelf: 1]), of: stock, .init(free: 1))
        let undecided = Whereabouts(sent: 1, back: [.quarantine: 1])
        let known = card.stock(of: stock)
        #expect(throws: StockRefusal.goneAgain(article: "KURTKA-M", units: 1)) {
            try card.follow(undecided, of: known, .init(free: 0))
        }
        try card.follow(undecided, of: known, .init(free: 1))
        #expect(card.sellable == 0)
    }

    @Test func `a file that sends what no book knew of writes it in first`() throws {
        var card = StockCard.empty
        let stock = LineStock(line: ID(7), order: ID(1))
        #expect(throws: StockRefusal.notThere(article: "KURTKA-M", asked: 2, there: 0)) {
            try card.follow(Whereabouts(sent: 2), of: stock, .init(free: 0))
        }
        try card.follow(Whereabouts(sent: 2), of: stock, .init(free: 0, isTold: true))
        #expect(card.entries.map(\.movement.kind) == [.unrecorded, .sale])
        #expect(card.onHand == 0)
    }

    @Test(arguments: 1...40)
    func `whatever an order tells, the ledger, the levels and the layers agree`(seed: Int) throws {
        var dice = SplitMix64(seed: seed)
        var card = StockCard.empty
        var lines = (1...3).map { LineStock(line: ID($0), order: ID(1)) }
        for _ in 0..<60 {
            var trial = card
            do throws(StockRefusal) {
                if Bool.random(using: &dice) {
                    let units = Int.random(in: 1...9, using: &dice)
                    let cost = grosze(Int.random(in: 0...5_000, using: &dice))
                    try trial.bring(units, to: .shelf, .receipt, because: .reason(""), at: cost)
                } else {
                    let index = lines.indices.randomElement(using: &dice) ?? 0
                    let wanted = Whereabouts.random(&dice)
                    let free = Int.random(in: 0...trial.sellable, using: &dice)
                    let following = StockCard.Following(
                        free: free,
                        isTold: Bool.random(using: &dice)
                    )
                    try trial.follow(wanted, of: lines[index], following)
                    let booked = trial.stock(of: LineStock(line: lines[index].line, order: ID(1)))
                    #expect(booked.booked.sent == wanted.sent)
                    for place in Whereabouts.Place.allCases {
                        #expect(
                            booked.booked.back[place, default: 0] == wanted.back[place, default: 0]
                        )
                    }
                    lines[index] = booked
                }
                card = trial
            } catch {
                continue
            }
            card.expectToAddUp()
        }
    }
}

extension ID<Bin> {
    fileprivate static var shelf: ID<Bin> { ID(1) }
}

extension Whereabouts {
    fileprivate static func random(_ dice: inout SplitMix64) -> Whereabouts {
        let sent = Int.random(in: 0...6, using: &dice)
        var back: [Place: Int] = [:]
        for place in Place.allCases where Int.random(in: 0...2, using: &dice) == 0 {
            back[place] = Int.random(in: 0...3, using: &dice)
        }
        return Whereabouts(sent: sent, back: back)
    }
}

extension StockCard {
    fileprivate static var empty: StockCard {
        let purposes = Bin.Purpose.allCases
        let bins = purposes.enumerated().map { index, purpose in
            Bin(id: ID(Int64(index + 1)), warehouse: ID(1), code: "", purpose: purpose)
        }
        let main = Warehouse(id: ID(1), code: "MAIN", name: "", bins: bins)
        return StockCard(variant: ID(1), article: "KURTKA-M", warehouses: Warehouses([main]))
    }

    /// What the ledger holds of a line, by all that was booked on this card.
    fileprivate func stock(of line: LineStock) -> LineStock {
        var stock = LineStock(line: line.line, order: line.order)
        for entry in entries where entry.movement.cause.line == line.line {
            guard let purpose = warehouses[entry.movement.bin]?.purpose else { continue }
            stock.count(
                entry.movement.kind,
                purpose,
                delta: entry.movement.delta,
                value: entry.movement.value
            )
        }
        return stock
    }

    fileprivate func expectToAddUp() {
        var sums: [ID<Bin>: Int] = [:]
        for entry in entries { sums[entry.movement.bin, default: 0] += entry.movement.delta }
        #expect(sums.filter { $0.value != 0 } == levels.filter { $0.value != 0 })
        #expect(levels.values.allSatisfy { $0 >= 0 })
        #expect(layers.map(\.unitsLeft).reduce(0, +) == onHand)
        #expect(entries.map(\.movement.value).total == value)
        for entry in entries where !entry.takes.isEmpty {
            #expect(entry.takes.map(\.value).total == -entry.movement.value)
            #expect(entry.takes.map(\.units).reduce(0, +) == -entry.movement.delta)
        }
    }
}
