import Shop

/// A decimal number as it is written, never rounded to a binary one.
///
/// `2.550` is the digits 2550 with 3 decimals. Operations that leave 128 bits give nil.
struct ExactNumber: Hashable, Sendable {
    let digits: Int128
    let decimals: Int

    /// Digits in all that are read.
    static let digitsLimit = 28
    /// Digits before the decimal mark that are read.
    static let wholeLimit = 16

    static func power(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    var magnitude: ExactNumber {
        ExactNumber(digits: abs(digits), decimals: decimals)
    }
}

extension ExactNumber {
    func multiplied(by factor: Int) -> ExactNumber? {
        let (product, isOver) = digits.multipliedReportingOverflow(by: Int128(factor))
        return isOver ? nil : ExactNumber(digits: product, decimals: decimals)
    }

    func subtracting(_ other: ExactNumber) -> ExactNumber? {
        let decimals = max(decimals, other.decimals)
        guard let left = digits(to: decimals), let right = other.digits(to: decimals) else {
            return nil
        }
        let (difference, isOver) = left.subtractingReportingOverflow(right)
        return isOver ? nil : ExactNumber(digits: difference, decimals: decimals)
    }

    /// This amount and so much tax on top of it, in hundredths of a percent.
    func adding(tax: Int) -> ExactNumber? {
        multiplied(by: 10_000 + tax).map { product in
            ExactNumber(digits: product.digits, decimals: decimals + 4)
        }
    }

    func isLess(than other: ExactNumber) -> Bool {
        subtracting(other).map { $0.digits < 0 } ?? (digits < other.digits)
    }

    private func digits(to decimals: Int) -> Int128? {
        let shift = Self.power(decimals - self.decimals)
        let (product, isOver) = digits.multipliedReportingOverflow(by: shift)
        return isOver ? nil : product
    }
}

extension ExactNumber {
    /// The amount in minor units, rounded once, halves away from zero.
    ///
    /// Nil where it is beyond ``Shop/Money/limit``.
    func money(in currency: Currency) -> Money? {
        guard let minorUnits = rounded(to: currency.decimals),
            abs(minorUnits) <= Money.limit.minorUnits
        else { return nil }
        return Money(minorUnits: minorUnits)
    }

    /// The number where it is a whole one, whatever zeros it is written with.
    var whole: Int? {
        let (quotient, rest) = digits.quotientAndRemainder(dividingBy: Self.power(decimals))
        return rest == 0 ? Int(exactly: quotient) : nil
    }

    /// The number without its decimals; for numbers that are not negative.
    var roundedDown: Int? {
        Int(exactly: digits / Self.power(decimals))
    }

    /// The number in units of its last decimal, halves rounded away from zero.
    func rounded(to places: Int) -> Int? {
        guard decimals > places else { return digits(to: places).flatMap(Int.init(exactly:)) }
        let divisor = Self.power(decimals - places)
        let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor)
        let isUp = rest.magnitude * 2 >= divisor.magnitude
        return Int(exactly: isUp ? quotient + digits.signum() : quotient)
    }
}
