import Canvas
import Panes
import Shop
import ShopStore
import Testing

@testable import zaplecze

/// The loyalty programme from its screens down to the shop's file.
@Suite struct AppLoyaltyTests {
    @Test func `a programme begins, and a rule is tried and put in force`() throws {
        let shop = try AppShop()
        try shop.addOrders(1...3)
        var script = try Script(at: shop)
        script.press(.character("4"))
        #expect(script.screen.contains("This shop has no loyalty programme yet."))
        script.press(.character("O"), .character("y"))
        #expect(try shop.store.loyaltyOpening(by: shop.owner) != nil)
        #expect(script.screen.contains("No accounts yet."))
        script.press(.character("="), .enter, .backspace, .character("2"), .function(2))
        #expect(script.screen.contains("by these"), "\(script.screen)")
        #expect(try shop.store.allTerms(by: shop.owner).count == 1)
        script.press(.function(2))
        let terms = try shop.store.allTerms(by: shop.owner)
        #expect(terms.map(\.rate) == [100, 200])
        script.press(.character("%"))
        #expect(script.screen.contains("Points outstanding"))
    }

    @Test func `rules without a programme are refused`() throws {
        let shop = try AppShop()
        let executor = shop.executor()
        guard
            case .failed? = executor.act(
                Ticket(1),
                .changeLoyalty(
                    .setTerms(
                        LoyaltyTerms(from: shop.store.moment),
                        from: nil
                    )
                )
            )
        else {
            Issue.record("rules without a programme were taken")
            return
        }
        #expect(try shop.store.allTerms(by: shop.owner).isEmpty)
    }

    @Test func `points for an account that there is not are refused`() throws {
        let shop = try AppShop()
        try shop.store.openLoyalty(by: shop.owner.signatory)
        shop.advance(seconds: 60)
        let executor = shop.executor()
        let row = AccountRow(
            id: 1,
            number: "L-000001",
            version: 1,
            name: "",
            email: "",
            balance: 0,
            pending: 0,
            expiring: 0,
            tier: .bronze,
            tierUntil: nil,
            spent: .zero
        )
        let answer = executor.act(
            Ticket(1),
            .changeLoyalty(.adjust(by: 5, reason: "test", of: row))
        )
        guard case .failed(let error)? = answer else {
            Issue.record("points went to nobody")
            return
        }
        #expect(error as? PointsRefusal == .noSuchAccount("L-000001"))
    }
}
