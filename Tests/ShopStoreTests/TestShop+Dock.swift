import Shop
import Testing

@testable import ShopStore

extension TestShop {
    /// A shop with an order on its way, under the label `62000-ZP-1`.
    static func shipped(paid: Int? = nil) throws -> (shop: TestShop, order: ID<Order>) {
        let shop = try TestShop()
        return (shop, try shop.add(order(status: .shipped, paid: paid)))
    }

    func status(of order: ID<Order>) throws -> Order.Status? {
        try store.order(order, by: owner)?.purchase.order.status
    }

    /// The topics that a call moves.
    func moved(_ body: () throws -> Void) throws -> [String] {
        let before = try store.topics()
        try body()
        return try store.topics().filter { before[$0.key] != $0.value }.map(\.key).sorted()
    }

    func lastDeed(of subject: Deed.Subject) throws -> DeedRow {
        let page = try store.history(.everything, of: subject, at: .first, limit: 1, by: owner)
        return try #require(page.rows.first)
    }

    @discardableResult
    func log(
        _ tracking: String,
        carrier: String = "",
        sender: String = "",
        shelf: String = "",
        returns: [ID<Return>] = [],
        by visitor: Visitor? = nil
    ) throws -> Parcel {
        let incoming = IncomingParcel(
            tracking: tracking,
            carrier: carrier,
            sender: sender,
            shelf: shelf,
            returns: returns
        )
        return try store.log(incoming, by: (visitor ?? owner).signatory)
    }

    /// Takes a step with a parcel as it now is.
    @discardableResult
    func handle(
        _ step: Parcel.Step,
        _ id: ID<Parcel>,
        by visitor: Visitor? = nil
    ) throws -> Parcel {
        let seen = try #require(try store.parcel(id, by: owner)?.parcel).version
        return try store.take(step, with: id, seen: seen, by: (visitor ?? owner).signatory)
    }

    /// A shop at whose dock much has happened, full of ties.
    static func dock(parcels: Int, seed: UInt64) throws -> TestShop {
        let shop = try TestShop()
        var dice = Dice(seed)
        for number in 1...parcels {
            let isShipped = Int.random(in: 0..<3, using: &dice) == 0
            let paid = Int.random(in: 0..<3, using: &dice) == 0 ? 0 : nil
            let key = try shop.add(
                order(
                    "ZP-\(number)",
                    [line("KURTKA-M", 2, 20_000)],
                    status: isShipped ? .shipped : .delivered,
                    paid: paid
                )
            )
            let goods = isShipped ? [] : [try shop.register(1, of: key).id]
            let parcel = try shop.log(
                isShipped ? "62000-ZP-\(number)" : "P-\(number % 7)-\(number)",
                carrier: dice.one(of: ["InPost", "DPD", ""]),
                sender: dice.one(of: ["Anna Łącka", "Jan Nowak", ""]),
                shelf: dice.one(of: ["D-1", "D-2"]),
                returns: Bool.random(using: &dice) ? goods : []
            )
            for _ in 0..<Int.random(in: 0...3, using: &dice) {
                _ = try? shop.handle(dice.step(goods, number), parcel.id)
            }
            shop.clock.advance(seconds: 20_000 * Int.random(in: 0...2, using: &dice))
        }
        return shop
    }
}

extension Dice {
    fileprivate mutating func step(_ goods: [ID<Return>], _ number: Int) -> Parcel.Step {
        one(of: [
            .match(goods), .match([]), .unpack(["KURTKA-M"]),
            .resend(carrier: "DPD", tracking: "N"),
            .report(one(of: Parcel.Finding.allCases), note: "opis"), .close(outcome: "koniec"),
            .cancel(note: "nie odebrano"), .resend(carrier: "", tracking: "N-\(number)"),
        ])
    }
}
