import Shop
import Testing

@testable import ShopStore

/// What a customer who was let in can do: with their own order, by the staff's rules.
@Suite struct CounterVisitTests {
    let shop: TestShop
    let order: ID<Order>
    let counter: Counter
    let visit: Counter.Visit

    init() throws {
        shop = try TestShop()
        order = try shop.add(ShopStoreTests.order())
        counter = try shop.store.openCounter(for: shop.visitor(.counter))
        visit = Counter.Visit(order: order, address: "anna@example.com")
    }

    func wish(_ units: Int, _ way: Return.WayBack = .ownParcel) throws -> Counter.Wish {
        let lines = try shop.store.file(of: visit, at: counter).purchase.order.lines
        return Counter.Wish(
            lines: [Return.Line(orderLine: lines[0].id, units: units, reason: .size)],
            wayBack: way,
            account: try IBAN(typed: "PL61109010140000071219812874")
        )
    }

    @Test func `a return is registered, signed by the customer, and acknowledged`() throws {
        let (id, number) = try shop.store.register(wish(2), of: visit, at: counter)
        #expect(number == "R-2026-000001")
        let goods = try shop.goods(id)
        #expect(goods.status == .registered)
        #expect(goods.lastStep?.author == .customer)
        #expect(goods.dates.statementReached == shop.store.moment)
        #expect(goods.account?.masked == "PL61 … 2874")
        let signed = try shop.store.number(
            """
            SELECT count(*) FROM deeds
            WHERE action = 'return.register' AND service = 'customer' AND staff_id IS NULL
            """
        )
        #expect(signed == 1)
        #expect(try shop.store.number("SELECT count(*) FROM messages WHERE return_id = \(id)") == 1)
        #expect(try shop.store.check() == [])
        let own = try shop.store.records(of: visit, at: counter)
        #expect(own.map(\.number) == [number])
    }

    @Test func `the staff's rules hold: quantities, window, what was sent`() throws {
        _ = try shop.store.register(wish(1), of: visit, at: counter)
        let name = "Towar KURTKA-M"
        #expect(throws: Return.Refusal.notReturnable(line: name, asked: 2, left: 1)) {
            try shop.store.register(wish(2), of: visit, at: counter)
        }
        #expect(throws: Return.Refusal.lockerOff) {
            try shop.store.register(wish(1, .locker(.a)), of: visit, at: counter)
        }
        shop.clock.advance(seconds: 60 * 86_400)
        #expect(throws: Return.Refusal.windowClosed(day("2026-04-01"))) {
            try shop.store.register(wish(1), of: visit, at: counter)
        }
    }

    @Test func `nothing is registered on other terms than were shown`() throws {
        try shop.store.set(.lockerPrices, to: "1099,1699,1999", by: shop.owner.signatory)
        var wish = try wish(1, .locker(.a))
        let file = try shop.store.file(of: visit, at: counter)
        var purchase = file.purchase
        let occasion = Occasion(
            author: .customer,
            rights: Author.customersRights,
            now: shop.store.moment,
            rules: file.rules
        )
        _ = try purchase.register(
            wish.announcement(at: occasion.now),
            id: ID(1),
            number: "",
            on: occasion
        )
        let goods = try #require(purchase[ID(1)])
        wish.shown = purchase.terms(of: goods, on: occasion.now.day)
        try shop.store.set(.lockerPrices, to: "1999,1999,1999", by: shop.owner.signatory)
        let before = try shop.store.dump()
        #expect(throws: Counter.TermsChanged.self) {
            try shop.store.register(wish, of: visit, at: counter)
        }
        #expect(try shop.store.dump() == before)
        try shop.store.set(.lockerPrices, to: "1099,1999,1999", by: shop.owner.signatory)
        let (id, _) = try shop.store.register(wish, of: visit, at: counter)
        #expect(try shop.goods(id).label == grosze(1_099))
    }

    @Test func `only returns of the same address are told, of all its orders`() throws {
        let second = try shop.add(ShopStoreTests.order("ZP-2"))
        let strangers = try shop.add(
            ShopStoreTests.order("ZP-3", by: IncomingCustomer.of("ewa@example.com"))
        )
        let first = try shop.register(1, of: order)
        shop.clock.advance(seconds: 60)
        let other = try shop.register(1, of: second)
        try shop.register(1, of: strangers)
        let own = try shop.store.records(of: visit, at: counter)
        #expect(own.map(\.number) == [other.number, first.number])
    }

    @Test func `a visit to an order of another address is none`() throws {
        let stranger = Counter.Visit(order: order, address: "ewa@example.com")
        #expect(throws: Return.Refusal.noOrder) {
            try shop.store.file(of: stranger, at: counter)
        }
        let wish = try wish(1)
        #expect(throws: Return.Refusal.noOrder) {
            try shop.store.register(wish, of: stranger, at: counter)
        }
        #expect(try shop.store.records(of: stranger, at: counter).isEmpty)
    }

    @Test func `ten digits for a locker are noted once, and told by mail`() throws {
        try shop.store.set(.lockerPrices, to: "1499,1699,1999", by: shop.owner.signatory)
        let (id, _) = try shop.store.register(wish(1, .locker(.b)), of: visit, at: counter)
        #expect(try shop.goods(id).label == grosze(1_699))
        #expect(throws: Return.Refusal.noLockerCode("12")) {
            try shop.store.note(lockerCode: "12", of: id, for: visit, at: counter)
        }
        try shop.store.note(lockerCode: "4821 9930 17", of: id, for: visit, at: counter)
        #expect(try shop.goods(id).lockerCode == "4821993017")
        #expect(throws: Return.Refusal.noSuchReturn) {
            try shop.store.note(lockerCode: "1111111111", of: id, for: visit, at: counter)
        }
        let told = try shop.store.number(
            "SELECT count(*) FROM messages WHERE template = 'return.locker-code'"
        )
        #expect(told == 1)
        #expect(try shop.store.check() == [])
        let goods = try shop.goods(id)
        #expect(try shop.receive(goods).status == .awaiting)
    }

    @Test func `a code that another parcel goes by is not noted once more`() throws {
        try shop.store.set(.lockerPrices, to: "1499,1699,1999", by: shop.owner.signatory)
        let (first, number) = try shop.store.register(wish(1, .locker(.b)), of: visit, at: counter)
        try shop.store.note(lockerCode: "4821993017", of: first, for: visit, at: counter)
        let (second, _) = try shop.store.register(wish(1, .locker(.b)), of: visit, at: counter)
        #expect(throws: Return.Refusal.lockerCodeInUse(by: number)) {
            try shop.store.note(lockerCode: "4821993017", of: second, for: visit, at: counter)
        }
        #expect(try shop.goods(second).lockerCode.isEmpty && shop.goods(second).version == 1)
        #expect(throws: Return.Refusal.notByLocker) {
            let parcel = try shop.register(1, of: shop.add(ShopStoreTests.order("ZP-2")))
            let other = Counter.Visit(
                order: try #require(parcel.order),
                address: "anna@example.com"
            )
            try shop.store.note(lockerCode: "1", of: parcel.id, for: other, at: counter)
        }
    }

    @Test func `a registration is not undone under a code that was noted since`() throws {
        try shop.store.set(.lockerPrices, to: "1499,1699,1999", by: shop.owner.signatory)
        let (id, _) = try shop.store.register(wish(1, .locker(.b)), of: visit, at: counter)
        shop.clock.advance(seconds: 1)
        try shop.store.note(lockerCode: "4821993017", of: id, for: visit, at: counter)
        let goods = try shop.goods(id)
        #expect(goods.version == 2 && goods.lastStep?.undoUntil == shop.store.moment.at)
    }
}

/// What a customer sees of variants, exchanges and claims.
@Suite struct CounterVariantTests {
    let shop: TestShop
    let order: ID<Order>
    let counter: Counter
    let visit: Counter.Visit

    init() throws {
        shop = try TestShop()
        order = try shop.add(ShopStoreTests.order())
        try shop.add(ShopStoreTests.order("ZP-2", [line("KURTKA-L", 1, 12_000)]))
        try shop.store.tamper(
            """
            UPDATE variants SET product_id =
                (SELECT product_id FROM variants WHERE sku = 'KURTKA-M')
            WHERE sku = 'KURTKA-L'
            """
        )
        counter = try shop.store.openCounter(for: shop.visitor(.counter))
        visit = Counter.Visit(order: order, address: "anna@example.com")
    }

    private func wish(_ change: (inout Wanted) -> Void = { _ in }) throws -> Counter.Wish {
        let file = try shop.store.file(of: visit, at: counter)
        let line = file.purchase.order.lines[0]
        let variant = try #require(file.substitutes[line.id]?.first)
        var wanted = Wanted(
            variant: variant.id,
            sku: variant.sku,
            name: variant.name,
            until: shop.store.moment.day
        )
        change(&wanted)
        return Counter.Wish(
            lines: [Return.Line(orderLine: line.id, units: 1, wanted: wanted)],
            wayBack: .inPerson
        )
    }

    @Test func `the other variants of a product are on offer, line by line`() throws {
        let file = try shop.store.file(of: visit, at: counter)
        let lines = file.purchase.order.lines
        #expect(file.substitutes[lines[0].id]?.map(\.sku) == ["KURTKA-L"])
        #expect(file.substitutes[lines[1].id] == nil)
    }

    @Test func `an exchange goes from the counter to the linked order, and is told`() throws {
        let (id, number) = try shop.store.register(wish(), of: visit, at: counter)
        let wanted = try #require(try shop.goods(id).lines[0].wanted)
        #expect(wanted.sku == "KURTKA-L" && wanted.price == nil)
        #expect(wanted.until == day("2026-03-24"))
        try shop.receive(shop.goods(id))
        let purchase = try #require(try shop.store.goodsReturned(id, by: shop.owner)?.purchase)
        let goods = try shop.goods(id)
        let judgement = purchase.judgement(
            purchase.proposal(for: goods),
            of: goods,
            on: shop.store.moment.day
        )
        try shop.take(.accept(judgement), with: id)
        let own = try shop.store.records(of: visit, at: counter)
        guard case .goods(let mine)? = own.first else {
            Issue.record("no return")
            return
        }
        let linked = try #require(mine.purchase.exchange(for: id))
        #expect(mine.goods.number == number && linked.number == "W-2026-000001")
        #expect(linked.unpaid == .zero && linked.total == grosze(10_000))
        #expect(try shop.store.check() == [])
    }

    @Test func `nothing else and at no other price is sent in exchange`() throws {
        let cap = try #require(try shop.store.variant(coded: "CZAPKA", by: shop.owner))
        let before = try shop.store.dump()
        let refused = Return.Refusal.noSuchVariant("KURTKA-L")
        #expect(throws: refused) {
            try shop.store.register(wish { $0.price = grosze(1) }, of: visit, at: counter)
        }
        #expect(throws: refused) {
            try shop.store.register(wish { $0.variant = cap.id }, of: visit, at: counter)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `claims of the same address are told, and not what staff noted`() throws {
        let claim = try shop.complain(of: order)
        try shop.handle(.answer(.refused, reason: "Worn by use"), with: claim.id)
        try shop.handle(.close(outcome: "A difficult customer"), with: claim.id)
        let strangers = try shop.add(
            ShopStoreTests.order("ZP-3", by: IncomingCustomer.of("ewa@example.com"))
        )
        _ = try shop.complain(of: strangers)
        let own = try shop.store.records(of: visit, at: counter)
        guard case .claim(let mine)? = own.first, own.count == 1 else {
            Issue.record("\(own.map(\.number))")
            return
        }
        #expect(mine.claim.number == claim.number && mine.claim.defect == claim.defect)
        #expect(mine.claim.answer?.reason == "Worn by use")
        let file = try shop.store.file(of: visit, at: counter)
        #expect(!"\(mine)\(file)".contains("difficult"))
    }
}
