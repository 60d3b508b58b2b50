import Shop

@testable import Panes

// What is to be paid out on a Tuesday in November: by every way, at every stage.
extension PaperShop {
    static let polish = "PL61109010140000071219812874"
    static let german = "DE89370400440532013000"

    static func payday() throws -> PaperShop {
        var shop = PaperShop.empty()
        shop.staff += [
            Staff(id: ID(2), name: "marek", role: .warehouse),
            Staff(id: ID(3), name: "anna", role: .manager),
        ]
        shop.rules.bankAccount = try IBAN(typed: "PL27114020040000300201355387")
        shop.rules.shopName = "Sklep Las"
        shop.rules.lockerPrices = Rules.LockerPrices(
            small: grosze(1_299),
            medium: grosze(1_499),
            large: grosze(1_800)
        )
        try shop.owe(501, "Łukasz Żółkiewski", 8_900, by: .transfer, to: polish)
        try shop.owe(502, "Agnieszka Wiśniewska", 12_050, by: .transfer)
        try shop.owe(503, "Małgorzata Szczepańska-Różańska", 4_599, by: .cashOnDelivery)
        try shop.owe(504, "Piotr Kowalczyk", 3_550, by: .card)
        try shop.owe(505, "Hanna Mazur", 6_490, by: .transfer, to: polish)
        try shop.owe(506, "Ewa Lis", 64_000, by: .transfer, to: polish)
        try shop.owe(507, "Jürgen Groß", 4_200, by: .transfer, to: german, in: .eur)
        try shop.owe(508, "Tomasz Grabowski", 14_900, by: .transfer, to: polish)
        try shop.owe(509, "Karolina Król", 12_980, by: .transfer, to: polish)
        shop.hold(ID(508), for: .empty, of: "620000000108")
        try shop.propose(506)
        shop.visitor = "ola"
        _ = try shop.pay(
            .makeBankFile(.elixir, [Marked(id: ID(505), number: "R-2026-000505", seen: 3)])
        )
        return shop
    }

    /// So many returns to be paid by transfer, all of them with an account.
    static func manyPayouts(_ count: Int) throws -> PaperShop {
        var shop = try payday()
        shop.purchases = []
        shop.bankFiles = []
        for index in 0..<count {
            try shop.owe(
                Int64(600 + index),
                "Klient \(index + 1)",
                10_000 + index,
                by: .transfer,
                to: polish
            )
        }
        return shop
    }

    /// An accepted return of one article that was paid for in some way.
    private mutating func owe(
        _ key: Int64,
        _ name: String,
        _ gross: Int,
        by instrument: Instrument,
        to account: String? = nil,
        in currency: Currency = .pln
    ) throws {
        let order = Int64(purchases.count + 1)
        self.order(
            "ZP-105\(key)",
            name,
            "Toruń",
            placed: "2026-11-02",
            [article("Czajnik", 1, gross)]
        )
        var changed = purchases[purchases.count - 1].order
        changed.currency = currency
        changed.payments = [Order.Payment(instrument: instrument, amount: changed.total)]
        purchases[purchases.count - 1] = Purchase(order: changed)
        let announcement = Announcement(
            lines: [Return.Line(orderLine: ID(order * 10), units: 1)],
            statementSent: moment("2026-11-09", 8),
            statementReached: moment("2026-11-09", 9),
            wayBack: key == 501 ? .locker(.a) : .ownParcel,
            account: try account.map { try IBAN(typed: $0) }
        )
        try register(
            announcement,
            of: ID(order),
            as: ID(key),
            numbered: "R-2026-000\(key)",
            by: "ola",
            at: moment("2026-11-09", 10)
        )
        let counted = Receipt.Counted(item: .line(ID(order * 10)), units: 1)
        let receipt = Receipt(items: [counted])
        try take(.receive(receipt), with: ID(key), by: "marek", at: moment("2026-11-12", 9))
        try acceptAll(key, at: moment("2026-11-13", 9))
    }

    /// Somebody proposes what is more than one person may send.
    private mutating func propose(_ key: Int64) throws {
        guard let file = file(of: ID(key)), let purchase = file.purchase else { return }
        let settlement = Settlement(
            payouts: purchase.payouts(for: file.goods),
            document: .register
        )
        try take(.settle(settlement), with: ID(key), by: "anna", at: moment("2026-11-16", 9))
    }
}
