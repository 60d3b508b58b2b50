import Shop
import Testing

/// What holds of a count whatever keys are pressed and codes scanned.
@Suite struct AnyCountTests {
    @Test(arguments: 1...60)
    func `no unit is lost and none invented`(seed: Int) throws {
        var desk = try RandomCount(seed: seed)
        for _ in 1...120 {
            let key = desk.press()
            #expect(desk.count.rows.map(\.units).reduce(0, +) == desk.expected, "\(key)")
            #expect(desk.count.rows.allSatisfy { $0.units >= 0 }, "\(key)")
            #expect(desk.count.units + desk.count.wrongItems == desk.expected, "\(key)")
            #expect(desk.count.receipt.items.map(\.units).reduce(0, +) == desk.expected, "\(key)")
        }
    }

    @Test(arguments: 1...60)
    func `no two rows are of the same item in the same condition`(seed: Int) throws {
        var desk = try RandomCount(seed: seed)
        for _ in 1...120 {
            let key = desk.press()
            let places = desk.count.rows.map { "\($0.item) \($0.condition)" }
            #expect(Set(places).count == places.count, "\(key)")
            for line in desk.count.goods.lines {
                #expect(desk.count.rows.contains { $0.item == .line(line.orderLine) }, "\(key)")
            }
        }
    }

    @Test(arguments: 1...60)
    func `a count that was kept goes on as it was`(seed: Int) throws {
        var desk = try RandomCount(seed: seed)
        for _ in 1...120 {
            let key = desk.press()
            let count = desk.count
            let kept = Count(draft: count.draft, of: count.goods, order: count.order)
            #expect(kept == count, "\(key)")
        }
    }

    @Test(arguments: 1...60)
    func `a draft that was cut or scribbled on still opens`(seed: Int) throws {
        var desk = try RandomCount(seed: seed)
        for _ in 1...40 { _ = desk.press() }
        let announced = Set(desk.count.goods.lines.map(\.orderLine))
        for _ in 1...20 {
            let draft = desk.spoiled(desk.count.draft)
            let count = Count(draft: draft, of: desk.count.goods, order: desk.count.order)
            #expect(count.rows.allSatisfy { $0.units >= 0 })
            #expect(announced.isSubset(of: Set(count.rows.compactMap(\.item.line))))
        }
    }
}

/// Somebody at the desk who presses any key on any row.
private struct RandomCount {
    private(set) var count: Count
    /// How many units there must be: what was scanned and added, less what was taken away.
    private(set) var expected = 0
    private var random: SplitMix64

    private static let codes = [
        "5901234123457", "SKU-3", "SKU-4", "96385074", "5901111111119",
        "a brick\u{2028}with a tab\t",
    ]

    init(seed: Int) throws {
        random = SplitMix64(seed: seed)
        let bought = order([
            line(1, units: 2, gross: 2_000, ean: "5901234123457"),
            line(2, units: 60, gross: 900, ean: "5901234123457"),
            line(3, units: 1, gross: 500), line(4, units: 3, gross: 300, asksForSeal: true),
        ])
        var purchase = Purchase(order: bought)
        try purchase.announce([2: 3, 1: 1, 4: 2])
        count = Count(try purchase.known(), of: bought)
    }

    mutating func press() -> String {
        let row = random.number(0...count.rows.count)
        let before = count.rows.indices.contains(row) ? count.rows[row].units : 0
        let key = random.number(1...12)
        switch key {
        case 1...4: scan()
        case 5: expected += count.add(to: row) ? 1 : 0
        case 6: expected -= count.remove(from: row) ? 1 : 0
        case 7:
            let units = random.number(-1...130)
            if count.set(units, in: row) { expected += units - before }
        case 8, 9: put(row)
        case 10: count.note(random.pick(["", "torn\tsleeve", "a\r\nb", "ż; ó"]) ?? "", on: row)
        case 11: say(of: row)
        case _:
            count.drop(row)
            expected -= before
        }
        return "key \(key) on row \(row)"
    }

    private mutating func scan() {
        guard let code = Code(random.pick(Self.codes) ?? "") else { return }
        let isKept = count.rows.contains { $0.item == .wrong(code.text) && $0.units > 0 }
        switch count.scan(code) {
        case .counted, .surplus: expected += 1
        case .wrong: expected += isKept ? 1 : 0
        }
    }

    private mutating func put(_ row: Int) {
        guard let condition = random.pick(Condition.allCases) else { return }
        _ = count.put(condition, on: row, all: random.once(in: 2))
    }

    private mutating func say(of row: Int) {
        count.toggleSeal(of: row)
        if random.once(in: 3) { count.shelf = random.pick(["", "Z-07", "A\t1\n"]) ?? "" }
        if let disposition = random.pick(Disposition.allCases) { count.send(row, to: disposition) }
    }

    /// A draft that lost its end, or of which a character became another.
    mutating func spoiled(_ draft: String) -> String {
        var text = Array(draft.prefix(random.number(0...draft.count)))
        if let place = text.indices.randomElement(using: &random) {
            text[place] = random.pick(["\t", "\n", "9", "-", "x"]) ?? "x"
        }
        return String(text)
    }
}
