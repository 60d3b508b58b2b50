import Shop
import ShopStore
import Synchronization
import Testing

@testable import zaplecze

/// A shop in memory on Tuesday 10 March 2026 at noon, its owner signed in.
struct AppShop {
    let store: ShopStore
    let owner: Visitor
    private let time: Clock

    private final class Clock: Sendable {
        let now = Mutex(Instant(milliseconds: 1_773_144_000_000))
    }

    init() throws {
        let clock = Clock()
        time = clock
        store = try ShopStore.inMemory { clock.now.withLock { $0 } }
        owner = try store.signIn("owner", terminal: "pts/1")
    }

    var now: Instant { time.now.withLock { $0 } }

    func advance(seconds: Int) {
        time.now.withLock { $0 = $0 + seconds }
    }

    /// Takes in orders of two jackets and a cap, numbered `ZP-1` and so on.
    @discardableResult
    func addOrders(_ numbers: ClosedRange<Int>) throws -> [ID<Order>] {
        let orders = numbers.map { order("ZP-\($0)") }
        let position = ImportPosition(digest: "d", mapping: "generic")
        _ = try store.takeIn(orders, reaching: position, by: owner.signatory)
        return try orders.flatMap { try store.orders(numbered: $0.number, by: owner) }
    }

    /// An announcement that the first line's goods come back.
    func announcement(of order: ID<Order>) throws -> Announcement {
        let file = try #require(try store.order(order, by: owner))
        let line = try #require(file.purchase.order.lines.first)
        return Announcement(
            lines: [Return.Line(orderLine: line.id, units: 1)],
            statementSent: store.moment,
            statementReached: store.moment
        )
    }

    func executor(_ worker: Worker? = nil) -> Executor {
        Executor(store: store, visitor: owner, worker: worker)
    }

    private func order(_ number: String) -> IncomingOrder {
        IncomingOrder(
            row: 1,
            channel: "shop",
            externalID: number,
            number: number,
            currency: .pln,
            placed: now + -8 * 86_400,
            status: .delivered,
            customer: IncomingCustomer(
                externalID: "17850",
                name: "Anna Łącka",
                email: "anna@example.com",
                phone: "600100200",
                city: "Łódź",
                country: "Poland"
            ),
            lines: [line("KURTKA-M", 2, 20_000), line("CZAPKA", 1, 4_999)],
            instrument: .card,
            paid: nil,
            carrier: "InPost",
            tracking: "62000-\(number)",
            delivered: now + -5 * 86_400,
            tags: []
        )
    }

    private func line(_ sku: String, _ units: Int, _ gross: Int) -> IncomingLine {
        IncomingLine(
            row: 1,
            sku: sku,
            name: "Towar \(sku)",
            units: units,
            gross: Money(minorUnits: gross)
        )
    }
}
