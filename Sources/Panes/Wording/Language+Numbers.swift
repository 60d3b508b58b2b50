package import Shop

/// Numbers as a language writes them: `1,204` and `1 204`, `4.2` and `4,2`.
extension Language {
    /// The sign before what is negative or taken away.
    package static let minus = "−"

    /// What parts whole from fraction.
    var decimalMark: String {
        choose(english: ".", polish: ",")
    }

    package func number(_ number: Int) -> String {
        (number < 0 ? Language.minus : "") + grouped(number.magnitude)
    }

    /// A row count; `1,000+` where counting stopped there.
    package func tally(_ tally: Tally) -> String {
        number(tally.rows) + (tally.isCapped ? "+" : "")
    }

    /// `2 of 3`.
    package func part(_ part: Int, of whole: Int) -> String {
        number(part) + choose(english: " of ", polish: " z ") + number(whole)
    }

    /// `37 of 1,204`.
    package func part(_ part: Int, of whole: Tally) -> String {
        number(part) + choose(english: " of ", polish: " z ") + tally(whole)
    }

    /// `3 pcs`.
    package func pieces(_ units: Int) -> String {
        let abbreviation = choose(english: units.magnitude == 1 ? "pc" : "pcs", polish: "szt.")
        return number(units) + Language.hardSpace + abbreviation
    }

    /// The share of a part in a whole, half a unit of the last place rounded up.
    ///
    /// A dash where there is no whole; `decimals` is 0 or 1.
    package func percent(_ part: Int, of whole: Int, decimals: Int = 0) -> String {
        guard whole > 0 else { return "–" }
        let scale: Int128 = decimals == 0 ? 100 : 1_000
        let share = Int((Int128(part) * scale * 2 + Int128(whole)).floored(by: Int128(whole) * 2))
        guard decimals > 0 else { return number(share) + "%" }
        let sign = share < 0 ? Language.minus : ""
        let (units, tenths) = share.magnitude.quotientAndRemainder(dividingBy: 10)
        return "\(sign)\(grouped(units))\(decimalMark)\(tenths)%"
    }

    /// A rate in hundredths of a percent: 2300 is `23%`; a dash where there is none.
    package func rate(_ hundredths: Int?) -> String {
        guard let hundredths else { return "–" }
        let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let fraction = rest == 0 ? "" : decimalMark + padded(Int(rest), 2)
        return (hundredths < 0 ? Language.minus : "") + grouped(units) + fraction + "%"
    }

    /// The size of a file: `512 B`, `4.2 MB`, `42 MB`, by thousands.
    package func bytes(_ count: Int) -> String {
        var size = count.magnitude
        var tenths: UInt = 0
        var unit = "B"
        for larger in ["kB", "MB", "GB", "TB"] where size >= 1_000 {
            tenths = size % 1_000 / 100
            size /= 1_000
            unit = larger
        }
        let fraction = unit == "B" || size >= 10 ? "" : "\(decimalMark)\(tenths)"
        return grouped(size) + fraction + Language.hardSpace + unit
    }

    /// Digits in groups of three.
    func grouped(_ number: UInt) -> String {
        let separator = choose(english: ",", polish: Language.hardSpace)
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
            text.append(digits[index])
        }
    }
}

extension Int128 {
    /// The quotient rounded towards minus infinity.
    fileprivate func floored(by divisor: Int128) -> Int128 {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
