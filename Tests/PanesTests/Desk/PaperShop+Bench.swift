import Shop

@testable import Panes

// A return that waits to be counted: two jackets by their EANs, earphones with a
// seal, and a scarf that was bought and not announced.
extension PaperShop {
    static let jacketL = "5903344556675"
    static let jacketXL = "5903344556682"
    static let earphones = "5907654321098"
    static let scarf = "5901111222235"

    static let counted = ID<Return>(294)

    static func bench(_ lines: KeyValuePairs<Int64, Int> = [10: 1, 11: 1]) throws -> PaperShop {
        var shop = PaperShop.empty()
        shop.staff.append(Staff(id: ID(2), name: "anna", role: .manager))
        shop.staff.append(Staff(id: ID(3), name: "widz", role: .viewer))
        shop.rules.lockerPrices = Rules.LockerPrices(
            small: grosze(1_299),
            medium: grosze(1_499),
            large: grosze(1_800)
        )
        shop.order(
            "ZP-104201",
            "Małgorzata Szczepańska-Różańska",
            "Łódź",
            placed: "2026-11-02",
            [
                article("Kurtka przejściowa oliwkowa, r. L", 12_990, ean: jacketL),
                article("Kurtka przejściowa oliwkowa, r. XL", 12_990, ean: jacketXL),
                article("Słuchawki douszne", 8_900, ean: earphones, asksForSeal: true),
                article("Szalik kaszmirowy", 15_050, ean: scarf),
            ],
            discount: 2_462
        )
        try shop.announce(lines)
        return shop
    }

    /// A return of so many lines, one unit each.
    static func longBench(_ count: Int) throws -> PaperShop {
        var shop = try bench()
        shop.purchases = []
        shop.deeds = []
        let lines = (1...count).map { number in
            article("Towar nr \(number)", 1_000, ean: "59012345\(padded(number, 5))")
        }
        shop.order("ZP-1", "Ewa Lis", "Łódź", placed: "2026-11-02", lines)
        let announcement = Announcement(
            lines: (0..<count).map { Return.Line(orderLine: ID(Int64(10 + $0)), units: 1) },
            statementSent: moment("2026-11-16", 8),
            statementReached: moment("2026-11-16", 9)
        )
        try shop.register(
            announcement,
            of: ID(1),
            as: counted,
            numbered: "R-2026-000294",
            by: "ola",
            at: moment("2026-11-16", 10)
        )
        return shop
    }

    private mutating func announce(_ lines: KeyValuePairs<Int64, Int>) throws {
        let announcement = Announcement(
            lines: lines.map { Return.Line(orderLine: ID($0.key), units: $0.value) },
            statementSent: moment("2026-11-16", 8),
            statementReached: moment("2026-11-16", 9),
            wayBack: .locker(.a),
            lockerCode: "7719004218"
        )
        try register(
            announcement,
            of: ID(1),
            as: Self.counted,
            numbered: "R-2026-000294",
            by: "ola",
            at: moment("2026-11-16", 10)
        )
    }

    private static func article(
        _ name: String,
        _ gross: Int,
        ean: String,
        asksForSeal: Bool = false
    ) -> Order.Line {
        Order.Line(
            id: ID(0),
            sku: "S-\(ean.suffix(4))",
            ean: ean,
            name: name,
            units: 1,
            gross: grosze(gross),
            asksForSeal: asksForSeal
        )
    }

    /// What stands of the counted return's units: line, condition, units, place.
    var receptions: [Reception] {
        file(of: Self.counted)?.goods.receptions.standing ?? []
    }
}
