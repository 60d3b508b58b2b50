import Shop
import Testing

@testable import ShopStore

/// The same numbers for the same seed (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func one<Element>(of choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &self)]
    }
}

private let names = [
    "Łucja Żółć", "Anna Łącka", "Zenon Nowak", "Żaneta Źdźbło", "", "anna łącka", "Ewa 50%",
    "Jan_Kowalski-Nowak", "Zofia Ćma",
]
private let emails = ["", "anna_x@example.com", "ŁUCJA@example.com", "zenon%40@poczta.pl"]
private let cities = ["Łódź", "Gdańsk", "Zielona Góra", ""]
private let phones = ["", "600100200", "+48 600-100-200", "512 345 678", "(0048) 601 100 200"]
private let skus = ["KURTKA-M", "KURTKA-L", "50%-PROMO", "A_B", "85123A", "x"]
/// Two of one article, one written as UPC and one as EAN; one that is no proper EAN.
private let eans = [
    "KURTKA-M": "5901234123457", "KURTKA-L": "036000291452", "A_B": "0036000291452", "x": "590_1",
]

extension TestShop {
    /// A shop with made-up orders and returns in all statuses, full of ties.
    static func random(orders: Int, seed: UInt64) throws -> TestShop {
        let shop = try TestShop()
        try shop.store.set(.fourEyesLimit, to: "4000", by: shop.owner.signatory)
        var dice = Dice(seed)
        let staff = [shop.owner, try shop.visitor(.manager, named: "marek")]
        for number in 1...orders {
            #expect(try shop.take(dice.order(number)) == .new)
        }
        for key in 1...Int64(orders) where Int.random(in: 0..<2, using: &dice) == 0 {
            let file = try #require(try shop.store.order(ID(key), by: shop.owner))
            guard file.purchase.order.status == .delivered else { continue }
            let clerk = dice.one(of: staff)
            try shop.walk(ID(key), steps: Int.random(in: 0...4, using: &dice), by: clerk, &dice)
            shop.clock.advance(seconds: 40_000)
        }
        for number in 0..<orders / 6 {
            try shop.take(
                cancellation("C\(number)", [line(dice.one(of: skus), 1, 50 * number)])
            )
        }
        return shop
    }

    private func walk(
        _ order: ID<Order>,
        steps: Int,
        by clerk: Visitor,
        _ dice: inout Dice
    ) throws {
        let file = try #require(try store.order(order, by: owner))
        let lines = file.purchase.order.lines.prefix(1).map { line in
            Return.Line(
                orderLine: line.id,
                units: 1,
                reason: dice.one(of: Return.Reason.allCases)
            )
        }
        var announcement = announcement(lines)
        announcement.kind = dice.one(of: Return.Kind.allCases)
        announcement.wayBack = dice.one(of: [.ownParcel, .inPerson])
        announcement.lateReason = "uzgodnione"
        let registered = try store.register(announcement, of: order, by: clerk.signatory)
        let goods = try goods(registered.id)
        guard steps > 0 else { return }
        guard Int.random(in: 0..<6, using: &dice) > 0 else {
            try take(.cancel(note: "nie przyszło"), with: goods.id, by: clerk)
            return
        }
        try receive(goods, by: clerk)
        if steps > 1 { try accept(goods, by: clerk) }
        guard steps > 2, try settle(goods, by: clerk).proposal != nil else { return }
        let second = dice.one(of: [owner, try store.signIn("marek")])
        if second.staff.id != clerk.staff.id { try take(.confirm, with: goods.id, by: second) }
    }
}

extension Dice {
    fileprivate mutating func order(_ number: Int) -> IncomingOrder {
        let customer = IncomingCustomer(
            externalID: one(of: ["", "17850", "1", "2"]),
            name: one(of: names),
            email: one(of: emails),
            phone: one(of: phones),
            city: one(of: cities),
            country: "Poland"
        )
        let lines = (1...Int.random(in: 1...3, using: &self)).map { _ in
            var line = line(
                one(of: skus),
                Int.random(in: 1...3, using: &self),
                one(of: [100, 4_999, 5_000, 10_000])
            )
            line.ean = eans[line.sku] ?? ""
            return line
        }
        var order = ShopStoreTests.order(
            one(of: ["ZP-\(number)", "zp-\(number)", "A%\(number)", "Ż_\(number)"]),
            lines,
            by: customer,
            on: (day("2026-02-20") + Int.random(in: 0..<12, using: &self)).iso,
            status: one(of: Order.Status.allCases + [.delivered, .delivered, .delivered]),
            tags: one(of: [[], ["vip"], ["VIP gość", "pilne"], ["50%"]])
        )
        order.externalID = String(number)
        order.channel = one(of: ["shop", "Allegro", "własny sklep"])
        order.currency = one(of: [.pln, .pln, .eur])
        return order
    }
}
