import Shop

extension Session {
    /// Writes the message that brings a coupon, where an address is known.
    func tell(_ coupon: Coupon, on occasion: Occasion) throws {
        let customer = try first(
            "SELECT name, email, country FROM customers WHERE id = \(coupon.customer)",
            from: "customers"
        ) { (name: try $0.text(), email: try $0.text(), country: try $0.text()) }
        guard let customer, !customer.email.isEmpty else { return }
        var payload = MessagePayload()
        payload.number = coupon.number
        payload.name = customer.name
        payload.currency = Rules.currency.code
        payload.coupon = MessagePayload.Coupon(
            key: coupon.id.key,
            reward: coupon.name,
            kind: coupon.gives.kind.rawValue,
            value: coupon.gives.value,
            article: try article(of: coupon.gives),
            points: coupon.cost,
            until: coupon.lastDay.iso
        )
        try write(
            OwedMessage(
                template: .couponIssued,
                cause: coupon.id.cause,
                record: coupon.number,
                recipient: OwedMessage.Recipient(
                    email: customer.email,
                    name: customer.name,
                    language: customer.country.language
                ),
                customer: coupon.customer,
                payload: payload,
                holdUntil: occasion.now.at + occasion.rules.undoHold
            ),
            at: occasion.now
        )
    }

    private func article(of gives: Reward.Gives) throws -> String? {
        guard case .product(let sku) = gives else { return nil }
        return try first("SELECT name FROM variants WHERE sku = \(sku)", from: "variants") {
            try $0.text()
        }
    }
}

extension ShopStore {
    /// The code that a message about a coupon carries, while it can be used; nil after that.
    package func couponCode(for key: Int64) throws -> String? {
        try engine.read { session in
            let coupon = try session.coupon(ID(key))
            guard coupon?.standing(on: moment.day) == .issued else { return nil }
            return try couponCode(ID(key), in: session)?.grouped
        }
    }
}
