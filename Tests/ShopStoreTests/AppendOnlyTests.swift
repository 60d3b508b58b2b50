import Foundation
import Shop
import Testing

@testable import ShopStore

/// What was written stays written, whoever asks the database.
@Suite struct AppendOnlyTests {
    private static let ledgers = [
        "gift_card_entries", "point_entries", "point_grants", "point_gains", "tier_changes",
        "loyalty_terms", "loyalty_tiers", "extra_rules", "coupon_events",
        "receptions", "decisions", "refund_rows", "refund_entries", "deeds", "deed_subjects",
        "rules", "proposals", "proposal_payouts", "parcel_contents", "evidence", "templates",
        "transfers", "transfer_payouts", "bank_files", "payment_orders", "order_steps",
    ]

    /// A shop with rows in every ledger.
    private func shop() throws -> TestShop {
        let shop = try TestShop.paying()
        try shop.bankFile(of: [shop.payable("ZP-9")])
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        try shop.store.set(.fourEyesLimit, to: "0", by: shop.owner.signatory)
        try shop.settle(goods)
        try shop.store.set(.fourEyesLimit, to: "off", by: shop.owner.signatory)
        try shop.settle(goods)
        try shop.store.set(.refundTerm, to: "10", by: shop.owner.signatory)
        let template = "Temat\n\nTekst"
        try shop.store.setTemplate(
            .counterCode,
            language: "pl",
            text: template,
            by: shop.owner.signatory
        )
        let other = try shop.register(1, of: shop.add(order("ZP-2")))
        try shop.take(.cancel(note: "pomyłka"), with: other.id)
        try shop.handle(.unpack(["KURTKA-M"]), shop.log("P-1").id)
        let held = try shop.add(order("ZP-3", status: .paid))
        try shop.store.hold(held, true, seen: 1, by: shop.owner.signatory)
        try shop.spend(100, of: shop.sell(1_000).card)
        let folder = try TemporaryFolder()
        try shop.lay("hello", "R-2026-000002.jpg", in: folder)
        _ = try shop.store.takeInEvidence(from: folder.path, by: shop.owner.signatory)
        try programme(in: shop)
        return shop
    }

    /// An order whose points become a coupon the next day, and lift its customer's tier.
    private func programme(in shop: TestShop) throws {
        let rule = ExtraRule(
            name: "Na początek",
            condition: try Query<EarningField>("goods>=10"),
            gives: .points(50)
        )
        let terms = LoyaltyTerms(from: shop.store.moment, waiting: .days(0), extras: [rule])
        try shop.store.openLoyalty(with: terms, by: shop.by)
        try shop.ship(shop.bought("ZP-8", 200_000))
        shop.clock.advance(seconds: 86_400)
        _ = try shop.keepPoints()
        try shop.redeem(try shop.reward())
    }

    private func isRefused(_ shop: TestShop, _ statement: String) throws -> Bool {
        let before = try shop.store.dump()
        do {
            try shop.store.engine.write { try $0.runScript(statement) }
            return false
        } catch {
            return try shop.store.dump() == before
        }
    }

    @Test(arguments: ledgers)
    func `a ledger refuses changes`(table: String) throws {
        let shop = try shop()
        #expect(try shop.store.number(.raw("SELECT count(*) FROM \(table)")) > 0)
        let column = try shop.store.engine.read { session in
            try session.first(
                .raw("SELECT name FROM pragma_table_info('\(table)')"),
                from: table
            ) { try $0.text() }
        }
        let first = try #require(column)
        #expect(try isRefused(shop, "UPDATE \(table) SET \(first) = \(first)"))
        #expect(try isRefused(shop, "DELETE FROM \(table)"))
        #expect(try isRefused(shop, "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)"))
        #expect(try isRefused(shop, "UPDATE OR REPLACE \(table) SET \(first) = \(first)"))
    }

    @Test func `a note can be forgotten and nothing else`() throws {
        let shop = try shop()
        #expect(try shop.store.number("SELECT count(*) FROM deed_private") == 2)
        for change in [
            "UPDATE deed_private SET value = 'x'", "UPDATE deed_private SET salt = 'x', value = ''",
            "UPDATE deed_private SET value = '', salt = '', deed_id = deed_id + 1",
            "DELETE FROM deed_private",
            "INSERT OR REPLACE INTO deed_private SELECT deed_id, field, '', '' FROM deed_private",
        ] {
            #expect(try isRefused(shop, change), "\(change)")
        }
        #expect(try !isRefused(shop, "UPDATE deed_private SET salt = '', value = ''"))
        #expect(try shop.store.check() == [])
    }
}
