internal import Shop

/// The orders of the shop, each as it stands at the end of history.
struct OrderBook {
    let hours: OpeningHours
    let end: Moment
    /// Whether it brings so few orders a day that little would be under way.
    let isSmall: Bool
    private var basket: Basket
    private var orders: Int64 = 0
    private var invoices: (month: Int, count: Int) = (0, 0)
    /// How many recent orders there were, so that a small shop, too, has some of
    /// everything under way.
    private var recent = 0
    /// How many orders wait for work, money or a word.
    var open = 0

    init(of assortment: Assortment, hours: OpeningHours, until end: Moment, isSmall: Bool) {
        basket = Basket(of: assortment)
        self.hours = hours
        self.end = end
        self.isSmall = isSmall
    }

    mutating func order(
        placed: Moment,
        by person: Person,
        isGuest: Bool,
        with dice: inout Dice
    ) -> Order {
        let channel = Self.channels.draw(with: &dice)
        let lines = basket.fill(on: placed.day, for: person.kind, channel: channel, with: &dice)
        let goods = lines.map(\.gross).total
        let checkout = Checkout(for: goods, channel: channel, with: &dice)
        let course = course(of: lines, from: placed, by: checkout, with: &dice)
        orders += 1
        var order = Order(
            id: ID(orders),
            number: "ZP-\(100_000 + orders)",
            channel: channel.rawValue,
            placed: placed,
            status: .new,
            customer: isGuest ? nil : person.customer.id,
            buyer: person.buyer,
            lines: lines,
            delivery: checkout.price,
            cheapestDelivery: checkout.cheapest
        )
        if channel == .shop { reduce(&order, with: &dice) }
        share(order.discount, in: &order)
        write(on: &order, with: &dice)
        advance(&order, along: course, by: checkout, with: &dice)
        return order
    }

    private static let channels = Odds<Channel>([(.shop, 72), (.allegro, 21), (.zalando, 7)])

    private mutating func course(
        of lines: [Order.Line],
        from placed: Moment,
        by checkout: Checkout,
        with dice: inout Dice
    ) -> Course {
        Course(
            placed: hours.clock(placed),
            by: checkout,
            isDivisible: lines.map(\.units).reduce(0, +) > 1,
            delay: delay(from: placed.day, with: &dice),
            hours: hours,
            with: &dice
        )
    }

    private mutating func delay(from day: Day, with dice: inout Dice) -> Course.Delay {
        if isSmall, end.day - day <= 6 {
            recent += 1
            let lack = dice.between(30...50) * 3_600
            return switch recent % 8 {
            case 0: .atShelf(lack)
            case 4: .atDoor(lack)
            default: .atBank(lack)
            }
        }
        let lack = dice.between(9...40) * 3_600
        return dice.falls(50) ? dice.falls(500) ? .atShelf(lack) : .atDoor(lack) : .none
    }

    /// A code for ten percent, or so many złotys off a large order.
    private func reduce(_ order: inout Order, with dice: inout Dice) {
        if dice.falls(110) {
            order.discount = order.goods.hundredths(10)
            order.tags.append("kod " + dice.pick(OrderNotes.codes))
        } else if order.goods.minorUnits >= 400_00, dice.falls(120) {
            order.discount = Money(minorUnits: dice.pick([20_00, 30_00, 50_00]))
            order.tags.append("rabat kwotowy")
        }
    }

    private func share(_ discount: Money, in order: inout Order) {
        let lines = order.lines.map { (units: $0.units, gross: $0.gross) }
        guard let runs = Order.shared(discount, of: lines) else { return }
        for index in order.lines.indices { order.lines[index].runs = runs[index] }
    }

    private func write(on order: inout Order, with dice: inout Dice) {
        if dice.falls(60) { order.tags.append(OrderNotes.tags.draw(with: &dice)) }
        if dice.falls(45) { order.note = dice.pick(OrderNotes.customers) }
        if order.note.isEmpty, dice.falls(8) { order.note = dice.pick(OrderNotes.staff) }
    }

    mutating func drawInvoice(for order: Order, with dice: inout Dice) -> String {
        guard order.buyer.kind != .consumer || dice.falls(25) else { return "" }
        let (year, month, _) = order.placed.day.civil
        if invoices.month != month { invoices = (month, 0) }
        invoices.count += 1
        return "FV/\(year)/\(padded(month, 2))/\(padded(invoices.count, 4))"
    }
}
