/// How a file writes numbers.
struct NumberFormat: Hashable, Sendable {
    var decimal = UInt8.point
    /// What stands between groups of three digits; a space stands for hard spaces too.
    var thousands: UInt8?

    /// What becomes of a text that should be a number.
    enum Reading {
        case number(ExactNumber)
        case malformed
        /// A number with more digits than can be reckoned with.
        case tooLarge
    }

    /// Reads digits with an optional sign, groups and decimals, and nothing else.
    func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        var rest = bytes
        let isNegative = rest.first == .minus
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        var scan = Scan()
        while let byte = rest.first {
            if let digit = byte.digit {
                guard scan.take(digit) else { return .malformed }
                rest.removeFirst()
            } else if byte == decimal, !scan.isFraction {
                guard scan.beginFraction() else { return .malformed }
                rest.removeFirst()
            } else if let length = separator(in: rest), scan.beginGroup() {
                rest.removeFirst(length)
            } else {
                return .malformed
            }
        }
        guard scan.isWellFormed else { return .malformed }
        guard !scan.isTooLarge else { return .tooLarge }
        let digits = isNegative ? -scan.digits : scan.digits
        return .number(ExactNumber(digits: digits, decimals: scan.decimals))
    }

    /// How many bytes of a separator of thousands come next.
    private func separator(in bytes: ArraySlice<UInt8>) -> Int? {
        guard let thousands, let first = bytes.first else { return nil }
        if first == thousands { return 1 }
        guard thousands == .space else { return nil }
        if first == 0xA0 { return 1 }
        return NumberFormat.hardSpaces.first(where: bytes.starts(with:))?.count
    }

    /// No-break, thin and narrow no-break space in UTF-8.
    private static let hardSpaces: [[UInt8]] = [
        [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF],
    ]
}

/// What has been read of a number.
private struct Scan {
    var digits: Int128 = 0
    var decimals = 0
    var isFraction = false
    var isTooLarge = false
    private var count = 0
    private var whole = 0
    /// Digits since the last separator of thousands.
    private var group: Int?

    mutating func take(_ digit: Int) -> Bool {
        if isFraction { decimals += 1 } else { whole += 1 }
        if let group, !isFraction {
            guard group < 3 else { return false }
            self.group = group + 1
        }
        guard digits != 0 || digit != 0 else {
            return decimals <= ExactNumber.digitsLimit
        }
        count += 1
        isTooLarge =
            isTooLarge || (!isFraction && count > ExactNumber.wholeLimit)
            || count > ExactNumber.digitsLimit || decimals > ExactNumber.digitsLimit
        if !isTooLarge { digits = digits * 10 + Int128(digit) }
        return true
    }

    mutating func beginFraction() -> Bool {
        isFraction = true
        return group == nil || group == 3
    }

    mutating func beginGroup() -> Bool {
        guard !isFraction, whole > 0, group == nil ? whole <= 3 : group == 3 else {
            return false
        }
        group = 0
        return true
    }

    /// At least one digit, and three in the last group.
    var isWellFormed: Bool {
        whole + decimals > 0 && (group == nil || group == 3)
    }
}
