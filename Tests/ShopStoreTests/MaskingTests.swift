import Shop
import Testing

@testable import ShopStore

/// Personal data is seen, and searched by, as far as one's rights go.
@Suite struct MaskingTests {
    private struct View: Hashable {
        var name: String
        var email: String
        var phone: String
        var city: String
    }

    private static let full = View(
        name: "Anna Łącka",
        email: "anna@example.com",
        phone: "600100200",
        city: "Łódź"
    )

    private static let expected: [Role: View] = [
        .viewer: View(name: "A… Ł…", email: "a…@example.com", phone: "…00", city: ""),
        .warehouse: View(
            name: "Anna Łącka",
            email: "a…@example.com",
            phone: "600100200",
            city: "Łódź"
        ),
        .customerService: full,
        .accounting: View(name: "Anna Łącka", email: "a…@example.com", phone: "…00", city: "Łódź"),
        .manager: full,
        .owner: full,
    ]

    @Test(arguments: Role.allCases.filter { $0 != .counter })
    func `the digits for a locker are for who has to do with the parcel`(role: Role) throws {
        let shop = try TestShop()
        try shop.store.set(.lockerPrices, to: "999,1099,1199", by: shop.owner.signatory)
        let order = try shop.add(order())
        let file = try #require(try shop.store.order(order, by: shop.owner))
        let line = try #require(file.purchase.order.lines.first)
        var announcement = shop.announcement([Return.Line(orderLine: line.id, units: 1)])
        announcement.wayBack = .locker(.a)
        announcement.lockerCode = "4821993017"
        let id = try shop.store.register(announcement, of: order, by: shop.owner.signatory).id
        let visitor = try shop.visitor(role)
        let goods = try #require(try shop.store.goodsReturned(id, by: visitor)).goods
        let isShown = role != .viewer && role != .accounting
        #expect(goods.lockerCode == (isShown ? "4821993017" : "…"))
        let message = try #require(try shop.store.message(1, by: visitor))
        #expect(message.payload.lockerCode == (isShown ? "4821993017" : "…"))
    }

    @Test(arguments: Role.allCases.filter { $0 != .counter })
    func `each role sees what it may`(role: Role) throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let goods = try shop.register(1, of: key)
        let visitor = try shop.visitor(role)
        let view = try #require(Self.expected[role])

        let rows = try shop.store.orders(
            .everything,
            sort: Sort(.placed),
            at: .first,
            limit: 1,
            by: visitor
        ).rows
        #expect(rows.map { [$0.name, $0.email, $0.city] } == [[view.name, view.email, view.city]])
        let returns = try shop.store.returns(
            .everything,
            sort: Sort(.due),
            at: .first,
            limit: 1,
            by: visitor
        ).rows
        #expect(returns.map { [$0.name, $0.email] } == [[view.name, view.email]])
        let files = [
            try shop.store.order(key, by: visitor)?.purchase,
            try shop.store.goodsReturned(goods.id, by: visitor)?.purchase,
        ]
        for purchase in files {
            let buyer = try #require(purchase).order.buyer
            let seen = View(
                name: buyer.name,
                email: buyer.email,
                phone: buyer.phone,
                city: buyer.city
            )
            #expect(seen == view)
        }
    }

    @Test(arguments: [(Role.viewer, "…"), (.warehouse, "Pani Łącka prosi o telefon")])
    func `free text is for those who see names`(role: Role, seen: String) throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.take(.cancel(note: "Pani Łącka prosi o telefon"), with: goods.id)
        let visitor = try shop.visitor(role)
        let history = try shop.store.history(
            .everything,
            of: .goodsReturned(goods.id),
            at: .first,
            limit: 1,
            by: visitor
        )
        #expect(history.rows.map(\.note) == [seen])
    }

    @Test(arguments: Role.allCases.filter { $0 != .counter })
    func `what one may not see finds nothing`(role: Role) throws {
        let shop = try TestShop()
        try shop.register(1, of: shop.add(order()))
        let visitor = try shop.visitor(role)
        let seesNames = role.rights.contains(.seeNames)
        let seesEmails = role.rights.contains(.seeEmails)
        let questions = [
            ("łącka", seesNames), ("customer:anna", seesNames), ("customer:łącka,x", seesNames),
            ("example.com", seesEmails), ("email:anna", seesEmails), ("-customer:anna", !seesNames),
            ("-email:anna", !seesEmails), ("kurtka", true), ("zp-1", true),
        ]
        for (text, isFound) in questions {
            let orders = try shop.store.tally(Query<OrderField>(text), by: visitor).rows
            let returns = try shop.store.tally(Query<ReturnField>(text), by: visitor).rows
            #expect([orders, returns] == (isFound ? [1, 1] : [0, 0]), "\(text)")
        }
        let city = try shop.store.tally(Query<OrderField>("city:łódź"), by: visitor).rows
        #expect(city == (seesNames ? 1 : 0))
    }

    @Test(arguments: Role.allCases.filter { $0 != .counter })
    func `phone numbers find returns for those who may see them`(role: Role) throws {
        let shop = try TestShop()
        try shop.register(1, of: shop.add(order()))
        let visitor = try shop.visitor(role)
        let seesPhones = role.rights.contains(.seePhones)
        let questions = [
            ("600100200", seesPhones), ("\"+48 600 100-200\"", seesPhones), ("00100", seesPhones),
            ("0100", false), ("phone:0100", seesPhones), ("phone:\"600 100 200\"", seesPhones),
            ("phone:48600100200", seesPhones), ("phone:700", false), ("phone:anna", false),
            ("-phone:600", !seesPhones), ("x600100200", false),
        ]
        for (text, isFound) in questions {
            let found = try shop.store.tally(Query<ReturnField>(text), by: visitor).rows
            #expect(found == (isFound ? 1 : 0), "\(text)")
        }
    }

    @Test(arguments: [Role.viewer, .accounting])
    func `what was found, agreed and noted is for those who see names`(role: Role) throws {
        let shop = try TestShop()
        try shop.store.set(.fourEyesLimit, to: "0", by: shop.owner.signatory)
        let goods = try shop.register(1, of: shop.add(order()))
        let line = goods.lines[0].orderLine
        let item = Receipt.Counted(item: .line(line), units: 1, condition: .used, note: "list Anny")
        try shop.take(.receive(Receipt(items: [item])), with: goods.id)
        let judgement = Judgement(
            decisions: [
                Decision(
                    line: line,
                    condition: .used,
                    units: 1,
                    verdict: .accepted(.init(amount: grosze(100), finding: "podpis Anny")),
                    disposition: .outlet
                )
            ],
            adjustment: Judgement.Adjustment(amount: grosze(-1), reason: "prośba Anny")
        )
        try shop.take(.accept(judgement), with: goods.id)
        let settlement = Settlement(
            payouts: [
                Settlement.Payout(instrument: .transfer, amount: grosze(9_899), reference: "P-1")
            ],
            document: .register,
            consent: "mail od Anny"
        )
        try shop.take(.settle(settlement), with: goods.id)
        try shop.take(.confirm, with: goods.id, by: shop.visitor(.manager))
        let visitor = try shop.visitor(role)
        let file = try #require(try shop.store.goodsReturned(goods.id, by: visitor))
        let seesNames = role.rights.contains(.seeNames)
        for goods in [file.goods, try #require(file.purchase?[goods.id])] {
            #expect("\(goods)".contains("Anny") == seesNames)
            #expect(goods.receptions.standing.map(\.note) == [seesNames ? "list Anny" : "…"])
            #expect(goods.givenBack == grosze(9_899))
        }
    }

    @Test func `without the right to look nothing is read`() throws {
        let shop = try TestShop()
        var nobody = shop.owner
        nobody.rights = []
        #expect(throws: Forbidden(.look)) { try shop.store.order(ID(1), by: nobody) }
        #expect(throws: Forbidden(.look)) { try shop.store.staff(by: nobody) }
        #expect(throws: Forbidden(.look)) {
            try shop.store.history(.everything, at: .first, limit: 1, by: nobody)
        }
    }
}
