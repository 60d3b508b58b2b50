internal import Shop

/// How far an order has come when history ends.
extension OrderBook {
    mutating func advance(
        _ order: inout Order,
        along course: Course,
        by checkout: Checkout,
        with dice: inout Dice
    ) {
        order.status = status(along: course)
        let isOpen = [.new, .paid, .picking].contains(order.status)
        if isOpen {
            open += 1
            if isSmall ? open % 5 == 2 : dice.falls(90) {
                order.isOnHold = true
                order.note = dice.pick(OrderNotes.onHold)
            }
        }
        if isPaid(along: course, by: checkout) {
            order.payments = checkout.payments(for: order.total, with: &dice)
        }
        if happened(course.packed), order.status != .cancelled {
            order.invoice = drawInvoice(for: order, with: &dice)
        }
        if happened(course.sent), checkout.delivery != .pickup {
            order.shipments = shipments(along: course, by: checkout, with: &dice)
        }
    }

    private func happened(_ time: ClockTime?) -> Bool {
        moment(time) != nil
    }

    /// When it was, if it was at all.
    private func moment(_ time: ClockTime?) -> Moment? {
        guard let moment = time.map(hours.moment), moment <= end else { return nil }
        return moment
    }

    private func status(along course: Course) -> Order.Status {
        let arrivals = [course.delivered, course.second?.delivered].compactMap(\.self)
        let isHere = !arrivals.isEmpty && arrivals.allSatisfy { happened($0) }
        let reached: [(Order.Status, Bool)] = [
            (.cancelled, happened(course.cancelled)),
            (.undelivered, happened(course.cameBack) && !happened(course.second?.sent)),
            (.delivered, isHere),
            (.shipped, happened(course.sent)),
            (.packed, happened(course.packed)),
            (.picking, happened(course.picked)),
            (.paid, happened(course.paid)),
        ]
        return reached.first { $0.1 }?.0 ?? .new
    }

    /// Cash changes hands only with the goods.
    private func isPaid(along course: Course, by checkout: Checkout) -> Bool {
        switch checkout.payment {
        case .cash, .cashOnDelivery: happened(course.delivered)
        case .card, .blik, .transfer, .external, .split: happened(course.paid)
        }
    }

    private func shipments(
        along course: Course,
        by checkout: Checkout,
        with dice: inout Dice
    ) -> [Order.Shipment] {
        var parcels = [(sent: course.sent, delivered: course.delivered)]
        if let second = course.second, happened(second.sent) {
            parcels.append((sent: second.sent, delivered: second.delivered))
        }
        return parcels.map { parcel in
            Order.Shipment(
                carrier: checkout.delivery.carrier,
                tracking: Self.tracking(of: checkout.delivery, with: &dice),
                sent: moment(parcel.sent),
                delivered: moment(parcel.delivered)
            )
        }
    }

    private static func tracking(
        of delivery: Checkout.Delivery,
        with dice: inout Dice
    ) -> String {
        switch delivery {
        case .inPost: "6" + dice.digits(23)
        case .dpd: "1" + dice.digits(12) + "U"
        case .dhl: "2" + dice.digits(10)
        case .pickup: ""
        }
    }
}
