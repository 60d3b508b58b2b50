internal import Shop

/// How an order is to be paid and sent, as chosen at the end of the basket.
struct Checkout: Sendable {
    let delivery: Delivery
    let payment: Payment
    /// What the customer pays for delivery.
    let price: Money
    let cheapest: Money?

    enum Delivery: Sendable {
        case inPost
        case dpd
        case dhl
        /// Fetched at the counter.
        case pickup

        var carrier: String {
            switch self {
            case .inPost: "InPost"
            case .dpd: "DPD"
            case .dhl: "DHL"
            case .pickup: ""
            }
        }

        fileprivate var price: Int {
            switch self {
            case .inPost: 13_99
            case .dpd: 16_99
            case .dhl: 18_99
            case .pickup: 0
            }
        }
    }

    enum Payment: Sendable {
        case card
        case blik
        case transfer
        case cash
        case cashOnDelivery
        case external
        /// Part of it by one instrument, the rest by another.
        case split(Instrument, Instrument)
    }

    /// The choice somebody makes for goods of that worth.
    init(for goods: Money, channel: Channel, with dice: inout Dice) {
        switch channel {
        case .shop:
            let isPickup = dice.falls(18)
            delivery = isPickup ? .pickup : Self.deliveries.draw(with: &dice)
            payment = isPickup && dice.falls(600) ? .cash : Self.payments.draw(with: &dice)
            let isFree = goods.minorUnits >= 299_00
            let basic = isFree && delivery == .inPost ? 0 : delivery.price
            let isAtDoor = if case .cashOnDelivery = payment { true } else { false }
            price = Money(minorUnits: basic + (isAtDoor && !isPickup ? 5_00 : 0))
            cheapest = Money(minorUnits: isFree || isPickup ? 0 : Delivery.inPost.price)
        case .allegro:
            delivery = dice.falls(750) ? .inPost : .dpd
            payment = .external
            let isSmart = goods.minorUnits >= 65_00 && dice.falls(620)
            price = Money(minorUnits: isSmart ? 0 : delivery == .inPost ? 10_95 : 14_49)
            cheapest = Money(minorUnits: isSmart ? 0 : 10_95)
        case .zalando:
            delivery = .dhl
            payment = .external
            price = .zero
            cheapest = nil
        }
    }

    private static let deliveries = Odds<Delivery>([(.inPost, 68), (.dpd, 22), (.dhl, 10)])

    private static let payments = Odds<Payment>([
        (.blik, 420), (.card, 250), (.transfer, 150), (.cashOnDelivery, 145),
        (.split(.card, .blik), 20), (.split(.blik, .transfer), 15),
    ])

    /// What came in for a total, with the references that payments bear.
    func payments(for total: Money, with dice: inout Dice) -> [Order.Payment] {
        guard total > .zero else { return [] }
        switch payment {
        case .card: return [paid(.card, total, &dice)]
        case .blik: return [paid(.blik, total, &dice)]
        case .transfer: return [paid(.transfer, total, &dice)]
        case .cash: return [paid(.cash, total, &dice)]
        case .cashOnDelivery: return [paid(.cashOnDelivery, total, &dice)]
        case .external: return [paid(.external, total, &dice)]
        case .split(let first, let second):
            let part = total.hundredths(dice.between(20...70))
            guard part > .zero else { return [paid(second, total, &dice)] }
            return [paid(first, part, &dice), paid(second, total - part, &dice)]
        }
    }

    private func paid(
        _ instrument: Instrument,
        _ amount: Money,
        _ dice: inout Dice
    ) -> Order.Payment {
        let reference =
            switch instrument {
            case .card: "PayU " + dice.digits(10)
            case .blik: "BLIK " + dice.digits(11)
            case .transfer: "WB " + dice.digits(8)
            case .cash: "KP " + dice.digits(5)
            case .cashOnDelivery: "COD " + dice.digits(9)
            case .external: dice.digits(12)
            case .giftCard, .points: ""
            }
        return Order.Payment(instrument: instrument, amount: amount, reference: reference)
    }
}
