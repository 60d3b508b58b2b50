import Demo
import Shop
import Testing

@Suite struct OrderOfFactsTests {
    @Test func `a fact names only what was told before it`() {
        var products = Set<ID<Product>>()
        var variants = Set<ID<Variant>>()
        var customers = Set<ID<Customer>>()
        var orders = Set<ID<Order>>()
        var returns = Set<ID<Return>>()
        for fact in MadeUpShop.made(orders: 3_000) {
            switch fact {
            case .product(let product): products.insert(product.id)
            case .variant(let variant):
                #expect(products.contains(variant.product))
                variants.insert(variant.id)
            case .customer(let customer): customers.insert(customer.id)
            case .order(let order):
                #expect(order.customer.map(customers.contains) ?? true)
                #expect(order.lines.allSatisfy { $0.variant.map(variants.contains) ?? false })
                orders.insert(order.id)
            case .goodsReturned(let goods, let purchase, _):
                #expect(goods.order == purchase.order.id)
                #expect(orders.contains(purchase.order.id))
                #expect(goods.follows.map(returns.contains) ?? true)
                returns.insert(goods.id)
            }
        }
    }

    @Test func `orders and returns come in the order of time, and none after history`() {
        let end = Zone.warsaw.instant(day: Told.today, seconds: 7 * 3_600 + 30 * 60)
        var last = Instant(milliseconds: 0)
        for fact in MadeUpShop.made(orders: 2_000) {
            let at: Instant
            switch fact {
            case .product, .variant, .customer: continue
            case .order(let order): at = order.placed.at
            case .goodsReturned(_, _, let steps): at = steps.last?.at.at ?? end + 1
            }
            #expect(last <= at)
            last = at
        }
        #expect(last <= end)
    }

    @Test func `keys are counted from one on`() {
        let told = Told.small
        #expect(told.products.map(\.id.key) == Array(1...Int64(told.products.count)))
        #expect(told.variants.map(\.id.key) == Array(1...Int64(told.variants.count)))
        #expect(told.customers.map(\.id.key) == Array(1...Int64(told.customers.count)))
        #expect(told.orders.map(\.id.key) == Array(1...Int64(told.orders.count)))
        let lines = told.orders.flatMap(\.lines)
        #expect(lines.map(\.id.key) == Array(1...Int64(lines.count)))
        let returns = told.returns.map(\.goods.id.key).sorted()
        #expect(returns == Array(1...Int64(returns.count)))
    }

    @Test func `orders are numbered in the order of time, returns by the year`() {
        let told = Told.small
        #expect(told.orders.first?.number == "ZP-100001")
        #expect(told.orders.last?.number == "ZP-102000")
        let years = Dictionary(grouping: told.returns.map(\.goods), by: \.registered.day.year)
        for (year, returns) in years {
            let sorted = returns.sorted { $0.registered < $1.registered }
            let expected = (1...sorted.count).map { "R-\(year)-\(padded($0, 6))" }
            #expect(sorted.map(\.number) == expected)
        }
    }
}
