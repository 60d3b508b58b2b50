import Shop
import Testing

/// An open case about a parcel keeps the refund of its returns back.
@Suite struct HoldTests {
    private let refusal = Return.Refusal.frozen(.swapped, parcel: "6200")

    @Test func `no money is decided on or sent`() throws {
        var purchase = try frozen { purchase in try purchase.bringBack([1: 2]) }
        #expect(throws: refusal) { try purchase.acceptAll() }
        purchase = try frozen { purchase in
            try purchase.bringBack([1: 2])
            try purchase.acceptAll()
        }
        #expect(throws: refusal) { try purchase.settle() }
        #expect(throws: refusal) { try purchase.settle(on: limited(by: 1)) }
        purchase = try frozen { purchase in
            try purchase.bringBack([1: 2])
            try purchase.acceptAll()
            try purchase.settle(on: limited(by: 1))
        }
        #expect(throws: refusal) { try purchase.take(.confirm, on: limited(by: 2)) }
        try purchase.take(.decline(reason: "See the case"), on: limited(by: 2))
    }

    @Test func `the rest goes on`() throws {
        var purchase = try frozen { purchase in try purchase.announce([1: 2]) }
        try purchase.take(.receive(receipt([1: 2])))
        try purchase.take(.undo)
        try purchase.take(.receive(receipt([1: 2])))
        try purchase.take(.reject(Return.Rejection(ground: .swapped, note: "Bricks")))
        try purchase.take(.reopen(reason: "A call"))
        #expect(try purchase.known().status == .awaiting)
    }

    @Test func `the plan for many says why`() throws {
        let purchase = try frozen { purchase in try purchase.bringBack([1: 2]) }
        let goods = try purchase.known()
        #expect(purchase.plan(.accept, for: goods, on: occasion()) == .cannot(refusal))
    }

    @Test func `once the case is closed it is refunded`() throws {
        let purchase = try frozen { purchase in
            try purchase.bringBack([1: 2])
            try purchase.acceptAll()
        }
        var goods = try purchase.known()
        goods.holds = []
        var free = Purchase(order: purchase.order, returns: [goods])
        try free.settle()
        #expect(try free.known().due == .zero)
    }

    private func limited(by staff: Int64) -> Occasion {
        occasion(by: staff, rules: .limited(to: 0))
    }

    /// Two units for 20.00, brought somewhere, before a case is opened.
    private func frozen(_ bring: (inout Purchase) throws -> Void) throws -> Purchase {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 2_000)]))
        try bring(&purchase)
        var goods = try purchase.known()
        goods.holds = [Return.Hold(parcel: ID(7), tracking: "6200", finding: .swapped)]
        return Purchase(order: purchase.order, returns: [goods])
    }
}
