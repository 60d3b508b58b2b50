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
        let own = try shop.store.returns(of: visit, at: counter)
        #expect(own.map(\.goods.number) == [number])
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

    @Test func `only returns of the same address are told, of all its orders`() throws {
        let second = try shop.add(ShopStoreTests.order("ZP-2"))
        let strangers = try shop.add(
            ShopStoreTests.order("ZP-3", by: IncomingCustomer.of("ewa@example.com"))
        )
        let first = try shop.register(1, of: order)
        shop.clock.advance(seconds: 60)
        let other = try shop.register(1, of: second)
        try shop.register(1, of: strangers)
        let own = try shop.store.returns(of: visit, at: counter)
        #expect(own.map(\.goods.id) == [other.id, first.id])
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
        #expect(try shop.store.returns(of: stranger, at: counter).isEmpty)
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
