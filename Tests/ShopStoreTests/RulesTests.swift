import Shop
import Testing

@testable import ShopStore

/// The shop's rules: set by the owner, versioned, read by every step.
@Suite struct RulesTests {
    @Test(arguments: [
        (Setting.returnWindow, "60"), (.statutoryWindow, "21"), (.refundTerm, "7"),
        (.undoHold, "0"), (.lockerPrices, "999,1099,1299"), (.lockerPrices, "off"),
    ])
    func `a rule that was set is in force`(setting: Setting, value: String) throws {
        let shop = try TestShop()
        try shop.store.set(setting, to: value, by: shop.owner.signatory)
        #expect(setting.value(in: try shop.store.rules()) == value)
        let row = try shop.store.history(.everything, at: .first, limit: 1, by: shop.owner).rows[0]
        #expect(row.record == setting.rawValue)
        #expect(row.after == [Deed.Fact(setting.rawValue, value)])
    }

    @Test(arguments: [
        (Setting.returnWindow, "13"), (.returnWindow, ""), (.returnWindow, "dużo"),
        (.returnWindow, "99999999999999999999"), (.refundTerm, "15"), (.undoHold, "-1"),
        (.lockerPrices, "999,1099"), (.lockerPrices, "999,x,1099,1299"),
        (.lockerPrices, "999,,1099,1299"), (.lockerPrices, "999,1099,-1"), (.lockerPrices, "on"),
    ])
    func `a value that a rule cannot have is refused`(setting: Setting, value: String) throws {
        let shop = try TestShop()
        let before = try shop.store.dump()
        #expect(throws: Setting.Refusal.unusable(setting, value)) {
            try shop.store.set(setting, to: value, by: shop.owner.signatory)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `earlier values stay in the table`() throws {
        let shop = try TestShop()
        for days in ["40", "50", "45"] {
            try shop.store.set(.returnWindow, to: days, by: shop.owner.signatory)
        }
        #expect(try shop.store.rules().returnWindow == 45)
        let kept = try shop.store.engine.read { session in
            try session.all(
                "SELECT version, value FROM rules WHERE name = 'return-window' ORDER BY version",
                from: "rules"
            ) { "\(try $0.integer()) \(try $0.text())" }
        }
        #expect(kept == ["1 40", "2 50", "3 45"])
    }

    @Test func `a new refund term moves what is due`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        func due() throws -> Return.Deadline {
            let page = try shop.store.returns(
                .everything,
                sort: Sort(.due),
                at: .first,
                limit: 1,
                by: shop.owner
            )
            return page.rows[0].deadline
        }
        #expect(try due() == .due(day("2026-03-24")))
        try shop.store.set(.refundTerm, to: "7", by: shop.owner.signatory)
        #expect(try due() == .due(day("2026-03-17")))
        #expect(try shop.goods(goods.id).deadline(under: shop.store.rules()) == due())
        #expect(try shop.store.check() == [])
    }

    @Test func `a rule that nobody can read is an error that names it`() throws {
        let shop = try TestShop()
        try shop.store.tamper("INSERT INTO rules VALUES ('return-window', 1, 'nonsense')")
        let error = #expect(throws: CorruptRow.self) { try shop.store.rules() }
        #expect(error?.table == "rules")
        #expect(error?.key == "return-window")
    }
}
