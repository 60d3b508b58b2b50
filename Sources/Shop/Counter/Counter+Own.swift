extension Counter {
    /// A return of the customer's own, of whichever order.
    package struct OwnReturn: Hashable, Sendable {
        package var goods: Return
        package var purchase: Purchase

        package init(goods: Return, purchase: Purchase) {
            self.goods = goods
            self.purchase = purchase
        }
    }

    /// A claim of the customer's own, of whichever order.
    package struct OwnClaim: Hashable, Sendable {
        package var claim: Claim
        package var purchase: Purchase

        package init(claim: Claim, purchase: Purchase) {
            self.claim = claim
            self.purchase = purchase
        }
    }

    /// What a customer looks up about themselves.
    package enum OwnRecord: Hashable, Sendable {
        case goods(OwnReturn)
        case claim(OwnClaim)

        package var number: String {
            switch self {
            case .goods(let mine): mine.goods.number
            case .claim(let mine): mine.claim.number
            }
        }

        package var registered: Moment {
            switch self {
            case .goods(let mine): mine.goods.registered
            case .claim(let mine): mine.claim.registered
            }
        }
    }
}

extension Purchase {
    /// All returns and claims of the order, the newest first; a claim comes before the
    /// return that it has opened.
    package var ownRecords: [Counter.OwnRecord] {
        let claims = claims.map {
            Counter.OwnRecord.claim(Counter.OwnClaim(claim: $0, purchase: self))
        }
        let goods = returns.map {
            Counter.OwnRecord.goods(Counter.OwnReturn(goods: $0, purchase: self))
        }
        return [claims.reversed(), goods.reversed()].flatMap(\.self).newestFirst
    }

    /// The order as its customer may read it.
    ///
    /// What staff wrote for themselves stays with them: notes and tags of the order, why
    /// something was taken late, and how a claim ended, of which nobody is told.
    package var asToldToCustomer: Purchase {
        var order = order
        order.note = ""
        order.tags = []
        return Purchase(
            order: order,
            returns: returns.map { goods in
                var goods = goods
                goods.lateReason = ""
                return goods
            },
            exchanges: exchanges,
            claims: claims.map { claim in
                var claim = claim
                claim.lateReason = ""
                claim.outcome = ""
                return claim
            }
        )
    }
}

extension [Counter.OwnRecord] {
    /// The newest first; those of one moment as they stand.
    package var newestFirst: Self {
        enumerated().sorted {
            ($1.element.registered, $0.offset) < ($0.element.registered, $1.offset)
        }.map(\.element)
    }
}
