import Demo
import Shop
import Testing

@Suite struct OrderBookTests {
    let orders = Told.small.orders

    @Test func `units and money of every order add up`() {
        for order in orders {
            #expect(order.lines.map(\.paid).total == order.goodsPaid)
            for line in order.lines {
                #expect(line.runs.map(\.units).reduce(0, +) == line.units)
                #expect(line.runs.allSatisfy { $0.paid >= .zero })
            }
            if !order.payments.isEmpty {
                #expect(order.payments.map(\.amount).total == order.total)
                #expect(order.payments.allSatisfy { $0.amount > .zero })
            }
        }
    }

    @Test func `what was sent is paid for, except at the door`() {
        for order in orders where order.status == .delivered {
            #expect(!order.payments.isEmpty)
        }
        for order in orders where order.status == .new {
            #expect(order.payments.isEmpty && order.shipments.isEmpty)
        }
    }

    @Test func `parcels are sent after the order and delivered after that`() {
        for order in orders {
            for shipment in order.shipments {
                let sent = shipment.sent?.at ?? order.placed.at
                #expect(order.placed.at < sent)
                #expect(shipment.delivered.map { sent < $0.at } ?? true)
                #expect(!shipment.tracking.isEmpty)
            }
            if [.new, .paid, .picking, .packed].contains(order.status) {
                #expect(order.shipments.isEmpty)
            }
        }
    }

    @Test func `there is variety in how people buy`() {
        #expect(orders.contains { $0.discount > .zero })
        #expect(orders.contains { $0.lines.contains { $0.gross == .zero } })
        #expect(orders.contains { $0.payments.count == 2 })
        #expect(orders.contains { $0.shipments.count == 2 })
        #expect(orders.contains { $0.customer == nil })
        #expect(orders.contains { !$0.invoice.isEmpty })
        #expect(orders.contains { $0.note.unicodeScalars.contains { $0.properties.isEmoji } })
        let instruments = Set(orders.flatMap(\.payments).map(\.instrument))
        #expect(instruments.isSuperset(of: [.card, .blik, .transfer, .cashOnDelivery, .external]))
        #expect(Set(orders.flatMap(\.shipments).map(\.carrier)) == ["InPost", "DPD", "DHL"])
    }
}
