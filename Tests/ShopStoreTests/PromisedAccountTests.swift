import Shop
import Testing

@testable import ShopStore

/// Letters promise a transfer where money really goes by transfer, and nowhere else.
@Suite struct PromisedAccountTests {
    @Test func `paid by card, the account is promised once the customer has asked for it`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.register("ZP-1", .withdrawal, consent: "list Anny")
        #expect(goods.account == annasAccount && goods.accountConsent == "list Anny")
        #expect(try shop.messages().last?.payload.account == annasAccount.masked)
        let viewer = try shop.visitor(.viewer)
        let seen = try #require(try shop.store.goodsReturned(goods.id, by: viewer)).goods
        #expect(seen.accountConsent == "…" && seen.account != annasAccount)
    }

    @Test func `an account that came with a claim promises nothing by itself`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.register("ZP-1", .claim, consent: "")
        #expect(goods.account == annasAccount && goods.accountConsent.isEmpty)
        let letter = try #require(try shop.messages().last)
        #expect(letter.payload.account == nil)
        let (seen, by) = (goods.version, shop.owner.signatory)
        let asked = try shop.store.setAccount(
            annasAccount,
            consent: "telefonicznie",
            of: goods.id,
            seen: seen,
            by: by
        )
        try shop.receive(asked)
        #expect(try shop.messages().last?.payload.account == annasAccount.masked)
    }
}

extension TestShop {
    /// A return of an order that was paid by card, with an account.
    fileprivate func register(
        _ number: String,
        _ kind: Return.Kind,
        consent: String
    ) throws -> Return {
        let lines = [line("KURTKA-M", 2, 40_000)]
        let key = try add(order(number, lines, paidBy: .card))
        let file = try #require(try store.order(key, by: owner))
        let line = try #require(file.purchase.order.lines.first)
        var announcement = announcement([Return.Line(orderLine: line.id, units: 1)])
        announcement.kind = kind
        announcement.account = annasAccount
        announcement.accountConsent = consent
        return try goods(store.register(announcement, of: key, by: owner.signatory).id)
    }
}
