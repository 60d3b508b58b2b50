import Shop

extension Reward.Gives {
    /// What it gives, as an object's keys: the kind, and how much or what.
    fileprivate var json: JSON {
        let kind: JSON = ["kind": .text(kind.rawValue)]
        return switch self {
        case .percentOff(let hundredths): kind.and(["percent": .integer(hundredths)])
        case .amountOff(let amount):
            kind.and(["amount": .money(amount), "currency": .currency(Rules.currency)])
        case .product(let sku): kind.and(["sku": .text(sku)])
        case .freeDelivery, .earlyAccess: kind
        }
    }
}

extension Reward.Offer {
    var json: JSON {
        let terms = reward.terms
        let head: JSON = ["name": .text(terms.name), "version": .integer(reward.version)]
        return head.and(terms.gives.json).and([
            "cost": .integer(terms.cost), "tier": .word(terms.tier),
            "per_customer": terms.perCustomer.map(JSON.integer) ?? .null,
            "in_total": terms.inTotal.map(JSON.integer) ?? .null,
            "valid_days": .integer(terms.validDays), "from": .day(terms.from),
            "until": .day(terms.until), "offered": .flag(reward.isOffered),
            "taken": .integer(takenInTotal),
        ])
    }
}

extension CouponRow {
    var json: JSON {
        let head: JSON = [
            "number": .text(number), "hint": .text(hint), "version": .integer(version),
            "status": .word(status), "reward": .text(name),
        ]
        return head.and(gives.json).and([
            "points": .integer(cost), "issued_at": .instant(issued),
            "valid_until": .day(lastDay), "account": .text(account), "customer": .text(holder),
            "order": .optional(order.isEmpty ? nil : order),
        ])
    }
}

extension CouponFile {
    /// The coupon with what happened to it; its code for those who may redeem.
    func json(on today: Day) -> JSON {
        let head: JSON = [
            "number": .text(coupon.number), "hint": .text(coupon.hint),
            "version": .integer(coupon.version), "status": .word(coupon.standing(on: today)),
            "reward": .text(coupon.name),
        ]
        return head.and(coupon.gives.json).and([
            "points": .integer(coupon.cost), "issued_at": .instant(coupon.events.first?.at),
            "valid_until": .day(coupon.lastDay), "account": .text(account),
            "customer": .text(holder), "order": .optional(coupon.use?.number),
            "used_at": .instant(coupon.use?.at),
            "used_by": .optional(coupon.use?.author.name(in: staff)),
            "code": .optional(code?.grouped),
            "events": .list(coupon.events) { event in
                [
                    "at": .instant(event.at), "kind": .text(event.kind.word),
                    "by": .text(event.author.name(in: staff)),
                ]
            },
        ])
    }
}

extension Coupon.Event.Kind {
    fileprivate var word: String {
        switch self {
        case .issued: "issued"
        case .used: "used"
        case .reopened: "reopened"
        case .returned: "returned"
        case .expired: "expired"
        }
    }
}
