/// An amount in minor units (grosze, cents) of a currency that stands beside it.
///
/// An order has one currency and so have all its lines, payments and refunds; a
/// `Money` is meaningless without it. Sums over orders are made per currency.
package struct Money: Hashable, Sendable, Comparable {
    package var minorUnits: Int

    package init(minorUnits: Int) {
        self.minorUnits = minorUnits
    }

    package static let zero = Money(minorUnits: 0)

    /// The largest amount that the shop takes from outside, either way: ten
    /// billion of a currency with two decimals.
    ///
    /// Everything below it can be added up a million times without overflow, so
    /// the arithmetic of the domain needs no checks of its own.
    package static let limit = Money(minorUnits: 1_000_000_000_000)

    package static func < (left: Money, right: Money) -> Bool {
        left.minorUnits < right.minorUnits
    }

    package static func + (left: Money, right: Money) -> Money {
        Money(minorUnits: left.minorUnits + right.minorUnits)
    }

    package static func - (left: Money, right: Money) -> Money {
        Money(minorUnits: left.minorUnits - right.minorUnits)
    }

    package static prefix func - (money: Money) -> Money {
        Money(minorUnits: -money.minorUnits)
    }

    package static func * (money: Money, units: Int) -> Money {
        Money(minorUnits: money.minorUnits * units)
    }

    package static func += (left: inout Money, right: Money) {
        left.minorUnits += right.minorUnits
    }

    package static func -= (left: inout Money, right: Money) {
        left.minorUnits -= right.minorUnits
    }
}

extension Sequence where Element == Money {
    /// What the amounts add up to.
    package var total: Money {
        reduce(.zero, +)
    }
}

extension Money {
    /// The part `numerator / denominator` of this amount, halves rounded towards
    /// zero ("half down"), as PRODUCT section 2 asks of discount shares.
    ///
    /// For amounts and fractions that are not negative; the denominator must be
    /// positive.
    package func share(_ numerator: Money, of denominator: Money) -> Money {
        let product = Int128(minorUnits) * Int128(numerator.minorUnits)
        let divisor = Int128(denominator.minorUnits)
        let (quotient, rest) = product.quotientAndRemainder(dividingBy: divisor)
        return Money(minorUnits: Int(rest * 2 > divisor ? quotient + 1 : quotient))
    }
}
