import Panes
import Post
import Shop
import Testing

@testable import ShopStore

/// What customers read, out of what the shop has really frozen.
@Suite struct ClaimLetterTests {
    private let shop: TestShop
    private let key: ID<Order>

    init() throws {
        shop = try TestShop()
        key = try shop.add(order("ZP-1", [line("KURTKA-M", 2, 20_000)], paidBy: .transfer))
    }

    @Test func `a cut price names its amount, and nothing is to be sent`() throws {
        let claim = try shop.complain(of: key)
        let cut = Claim.Step.answer(.accepted(.priceCut(grosze(2_500))), reason: "")
        try shop.handle(cut, with: claim.id)
        let body = try shop.lastLetter().body
        #expect(body.contains("Obniżamy cenę o 25,00 zł"))
        #expect(body.contains("Towar pozostaje u Państwa"))
        #expect(!body.contains("prosimy wysłać") && !body.contains("R-2026"))
    }

    @Test func `one letter tells that the claim is here and how the goods come in`() throws {
        try shop.complain(of: key, bringsGoods: true)
        #expect(try shop.messages().count == 1)
        let body = try shop.lastLetter().body
        #expect(body.contains("Opis niezgodności: The zip does not close"))
        #expect(body.contains("Towar prosimy wysłać na nasz koszt na adres sklepu"))
        #expect(body.contains("numer zwrotu: R-2026-000001"))
    }

    @Test func `goods that are to come in later are told of by a letter of their own`() throws {
        let claim = try shop.complain(of: key)
        try shop.handle(.expectGoods(.ownParcel), with: claim.id)
        #expect(try shop.messages().map(\.template) == ["claim.registered", "return.registered"])
        let body = try shop.lastLetter().body
        #expect(body.contains("Towar prosimy wysłać na nasz koszt na adres sklepu"))
    }

    @Test func `a promise opens its return in one letter`() throws {
        let claim = try shop.complain(of: key)
        try shop.handle(.answer(.accepted(.repair), reason: ""), with: claim.id)
        #expect(try shop.messages().map(\.template) == ["claim.registered", "claim.answered"])
        #expect(try shop.lastLetter().body.contains("numer zwrotu: R-2026-000001"))
    }

    @Test func `a refusal asks for no goods`() throws {
        let claim = try shop.complain(of: key, bringsGoods: true)
        try shop.handle(.answer(.refused, reason: "Worn"), with: claim.id)
        let body = try shop.lastLetter().body
        #expect(body.contains("nie uznajemy") && !body.contains("prosimy wysłać"))
        #expect(body.contains("Towaru nie trzeba do nas wysyłać ani przynosić."))
    }

    @Test func `a refusal of what the customer kept, or of what lies here, is silent on that`()
        throws
    {
        let kept = try shop.complain(of: key)
        try shop.handle(.answer(.refused, reason: "Worn"), with: kept.id)
        #expect(try !shop.lastLetter().body.contains("Towaru nie trzeba"))
        let brought = try shop.complain(of: key, bringsGoods: true)
        try shop.receive(shop.goods(#require(brought.goods)))
        try shop.handle(.answer(.refused, reason: "Worn"), with: brought.id)
        #expect(try !shop.lastLetter().body.contains("Towaru nie trzeba"))
    }

    @Test func `goods that lie in the shop are not asked for`() throws {
        let claim = try shop.complain(of: key, bringsGoods: true)
        try shop.receive(shop.goods(#require(claim.goods)))
        try shop.handle(.answer(.accepted(.money), reason: ""), with: claim.id)
        #expect(try !shop.lastLetter().body.contains("prosimy wysłać"))
    }

    @Test(arguments: [
        (Claim.Remedy.money, true), (.priceCut(Money(minorUnits: 900)), true), (.repair, false),
        (.exchange, false),
    ])
    func `where money goes out and nobody knows whereto, it asks`(
        remedy: Claim.Remedy,
        asks: Bool
    ) throws {
        for isKnown in [false, true] {
            var complaint = try shop.complaint(of: key)
            if !isKnown { complaint.account = nil }
            let id = try shop.store.complain(complaint, about: key, by: shop.owner.signatory).id
            try shop.handle(.answer(.accepted(remedy), reason: ""), with: id)
            let body = try shop.lastLetter().body
            #expect(body.contains("numeru konta") == (asks && !isKnown), "\(isKnown)")
        }
    }

    @Test func `goods for goods speak of no money`() throws {
        let claim = try shop.complain(of: key, bringsGoods: true)
        try shop.handle(.answer(.accepted(.repair), reason: ""), with: claim.id)
        let id = try #require(claim.goods)
        try shop.receive(shop.goods(id))
        try shop.accept(shop.goods(id))
        let letter = try shop.lastLetter()
        #expect(letter.body.contains("przyjęte: Towar KURTKA-M"))
        #expect(!letter.body.contains("0,00") && !letter.body.contains("konta"))
    }

    @Test func `a transfer that came back says where it had gone to`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.payable("ZP-1")
        try shop.bankFile(of: [goods])
        try shop.take(.bounce(entry: nil, reason: "zamknięte"), with: goods.id)
        #expect(try shop.messages().last?.payload.account == annasAccount.masked)
        #expect(try shop.lastLetter().body.contains("na konto \(annasAccount.masked)"))
    }

    @Test func `what the customer has written is not for everybody`() throws {
        try shop.complain(of: key)
        let viewer = try shop.visitor(.viewer)
        let seen = try #require(try shop.store.message(1, by: viewer))
        #expect(seen.payload.claim?.defect == "…")
        let whole = try #require(try shop.store.message(1, by: shop.owner))
        #expect(whole.payload.claim?.defect == "The zip does not close")
    }
}

extension TestShop {
    /// The last message that was written, as a Polish customer reads it.
    fileprivate func lastLetter() throws -> Letter {
        let written = try #require(try messages().last)
        let template = try #require(Message.Template(rawValue: written.template))
        var letter = try Renderer(rules: store.rules(), zone: .utc)
            .letter(template, telling: written.payload, in: .polish)
        letter.body = letter.body.replacing("\u{A0}", with: " ")
        return letter
    }
}
