import Shop

@testable import Panes

// The shop that most tests look at: a Tuesday in November, nine orders, seven
// returns at every stage, one of them without an order.

func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    return day
}

/// A moment by the clock of Warsaw in winter.
func moment(_ iso: String, _ hour: Int = 12, _ minute: Int = 0) -> Moment {
    let day = day(iso)
    let seconds = day.number * 86_400 + (hour - 1) * 3_600 + minute * 60
    return Moment(at: Instant(milliseconds: Int64(seconds) * 1_000), day: day)
}

func grosze(_ amount: Int) -> Money {
    Money(minorUnits: amount)
}

func article(_ name: String, _ units: Int, _ gross: Int, sku: String = "") -> Order.Line {
    Order.Line(
        id: ID(0),
        variant: Int64(sku).map(ID.init),
        sku: sku,
        name: name,
        units: units,
        gross: grosze(gross)
    )
}

extension PaperShop {
    /// Nothing yet but its owner.
    static func empty() -> PaperShop {
        var shop = PaperShop(now: moment("2026-11-17", 14, 2))
        shop.staff = [Staff(id: ID(1), name: "ola", role: .owner)]
        return shop
    }

    static func november() throws -> PaperShop {
        var shop = empty()
        shop.staff += [
            Staff(id: ID(2), name: "marek", role: .warehouse),
            Staff(id: ID(3), name: "anna", role: .manager),
            Staff(id: ID(4), name: "ewa", role: .accounting, isActive: false),
        ]
        shop.rules.lockerPrices = Rules.LockerPrices(
            small: grosze(1_299),
            medium: grosze(1_499),
            large: grosze(1_800)
        )
        shop.takeOrders()
        try shop.takeReturns()
        shop.addOrphan()
        return shop
    }

    private mutating func takeOrders() {
        order(
            "ZP-104093",
            "Łukasz Żółkiewski",
            "Łódź",
            placed: "2026-10-22",
            [
                article("Kubek emaliowany „Las”", 1, 8_900, sku: "5901234567001")
            ]
        )
        order(
            "ZP-104118",
            "Agnieszka Wiśniewska",
            "Kraków",
            placed: "2026-10-20",
            [
                article("Sukienka lniana, r. 38", 2, 35_980, sku: "5901234567101"),
                article("Pasek skórzany", 1, 6_990, sku: "5901234567102"),
            ],
            discount: 1_700
        )
        order(
            "ZP-104266",
            "Zofia Dąbrowska",
            "Gdańsk",
            placed: "2026-10-28",
            [
                article("Płaszcz wełniany granatowy, r. 40", 1, 79_900, sku: "5901234567893"),
                article("Botki skórzane, r. 39", 1, 46_000, sku: "5907654321091"),
                article("Szalik kaszmirowy", 2, 31_800, sku: "5901111222235"),
            ],
            discount: 8_400,
            delivery: 1_499
        )
        order(
            "ZP-104270",
            "Piotr Kowalczyk",
            "Poznań",
            placed: "2026-10-30",
            [
                article("Lampka biurkowa", 1, 3_550, sku: "5902222333301")
            ]
        )
        order(
            "ZP-104300",
            "Hanna Mazur",
            "Wrocław",
            placed: "2026-11-02",
            [
                article("Koc bawełniany", 1, 6_490, sku: "5902222333302")
            ],
            delivery: 1_299
        )
        order(
            "ZP-104080",
            "Ewa Lis",
            "Lublin",
            placed: "2026-10-05",
            [
                article("Plecak miejski", 2, 17_800, sku: "5902222333303")
            ]
        )
        order(
            "ZP-104090",
            "Tomasz Grabowski",
            "Radom",
            placed: "2026-10-08",
            [
                article("Czajnik", 1, 14_900, sku: "5902222333304")
            ]
        )
        order(
            "ZP-104401",
            "Karolina Król",
            "Sopot",
            placed: "2026-11-16",
            [
                article("Koc bawełniany", 2, 12_980, sku: "5902222333302")
            ],
            status: .paid
        )
        order(
            "ZP-104402",
            "作者 王小明",
            "Warszawa",
            placed: "2026-11-17",
            [
                article("Lampka biurkowa", 1, 3_550, sku: "5902222333301")
            ],
            status: .new
        )
        purchases[7] = Purchase(order: onHold(purchases[7].order))
    }

    private func onHold(_ order: Order) -> Order {
        var order = order
        order.isOnHold = true
        order.note = "Klientka prosi o kontakt przed wysyłką."
        return order
    }

    /// An order paid by card and, where it is delivered, delivered three days later.
    mutating func order(
        _ number: String,
        _ name: String,
        _ city: String,
        placed: String,
        _ articles: [Order.Line],
        discount: Int = 0,
        delivery: Int = 0,
        status: Order.Status = .delivered
    ) {
        let key = Int64(purchases.count + 1)
        let shares = Order.shared(grosze(discount), of: articles.map { ($0.units, $0.gross) }) ?? []
        var lines = articles
        for index in lines.indices {
            lines[index].id = ID(key * 10 + Int64(index))
            lines[index].runs = shares[index]
        }
        var order = Order(
            id: ID(key),
            number: number,
            placed: moment(placed, 10, 15),
            status: status,
            lines: lines,
            discount: grosze(discount),
            delivery: grosze(delivery),
            cheapestDelivery: grosze(delivery)
        )
        order.buyer = Order.Buyer(
            name: name,
            email: "\(number.lowercased())@example.com",
            phone: "+48 601 000 0\(key + 10)",
            city: city,
            country: "PL"
        )
        if status != .new {
            order.payments = [Order.Payment(instrument: .card, amount: order.total)]
        }
        if status == .delivered {
            let delivered = Moment(at: order.placed.at + 3 * 86_400, day: order.placed.day + 3)
            let tracking = "62000000010\(key)"
            order.shipments = [
                Order.Shipment(
                    carrier: "InPost",
                    tracking: tracking,
                    sent: Moment(at: order.placed.at + 86_400, day: order.placed.day + 1),
                    delivered: delivered
                )
            ]
        }
        purchases.append(Purchase(order: order))
    }
}
