import Shop

extension DatePattern {
    /// The instant that a text means, or nil where it does not follow the pattern or the
    /// calendar.
    ///
    /// - Parameter zone: Whose clocks a text without an offset shows.
    func instant(_ bytes: ArraySlice<UInt8>, in zone: Zone) -> Instant? {
        var rest = bytes
        var clock = Clock()
        for token in tokens {
            guard clock.take(token, from: &rest) else { return nil }
        }
        return rest.isEmpty ? clock.instant(in: zone) : nil
    }
}

/// What a text says of a point in time, part by part.
private struct Clock {
    private var year = 0
    private var month = 0
    private var day = 0
    private var hour = 0
    private var minute = 0
    private var second = 0
    private var milliseconds: Int64 = 0
    /// Seconds ahead of UTC, where the text says.
    private var offset: Int?
    private var epoch: Int64?

    /// From 1 January of the year 1 to 31 December 9999, in milliseconds since 1970.
    private static let limits: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    mutating func take(_ token: DatePattern.Token, from rest: inout ArraySlice<UInt8>) -> Bool {
        switch token {
        case .number(let part, let fewest, let most):
            guard let number = rest.takeNumber(fewest: fewest, most: most) else { return false }
            return set(part, to: number)
        case .fraction:
            return takeFraction(&rest)
        case .offset:
            return takeOffset(&rest)
        case .half:
            return takeHalf(&rest)
        case .literal(let byte):
            return rest.take(byte)
        case .epoch(let perSecond):
            let isNegative = rest.take(.minus)
            guard let number = rest.takeNumber(fewest: 1, most: 15) else { return false }
            epoch = Int64(isNegative ? -number : number) * (1_000 / perSecond)
            return true
        }
    }

    func instant(in zone: Zone) -> Instant? {
        if let epoch { return Self.limits.contains(epoch) ? Instant(milliseconds: epoch) : nil }
        guard let date = Day(year: year, month: month, day: day), hour < 24, minute < 60,
            second < 60
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        guard let offset else {
            let instant = zone.instant(day: date, seconds: seconds)
            return Instant(milliseconds: instant.milliseconds + milliseconds)
        }
        let utc = Int64(date.number) * 86_400 + Int64(seconds - offset)
        return Instant(milliseconds: utc * 1_000 + milliseconds)
    }
}

extension Clock {
    private mutating func set(_ part: DatePattern.Part, to number: Int) -> Bool {
        switch part {
        case .year: year = number
        case .month: month = number
        case .day: day = number
        case .hour: hour = number
        case .halfDayHour:
            guard (1...12).contains(number) else { return false }
            hour = number % 12
        case .minute: minute = number
        case .second: second = number
        }
        return true
    }

    private mutating func takeFraction(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let digits = rest.prefix { $0.digit != nil }
        guard (1...9).contains(digits.count) else { return false }
        var scale: Int64 = 100
        for digit in digits.compactMap(\.digit) {
            milliseconds += Int64(digit) * scale
            scale /= 10
        }
        rest = rest[digits.endIndex...]
        return true
    }

    private mutating func takeOffset(_ rest: inout ArraySlice<UInt8>) -> Bool {
        offset = 0
        if rest.take(UInt8(ascii: "Z")) { return true }
        let isWest = rest.take(.minus)
        guard isWest || rest.take(UInt8(ascii: "+")),
            let hours = rest.takeNumber(fewest: 2, most: 2), hours <= 18
        else { return false }
        let hasColon = rest.take(UInt8(ascii: ":"))
        let minutes = rest.takeNumber(fewest: 2, most: 2)
        guard minutes != nil || !hasColon, (minutes ?? 0) < 60 else { return false }
        offset = (hours * 60 + (minutes ?? 0)) * (isWest ? -60 : 60)
        return true
    }

    private mutating func takeHalf(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let word = rest.prefix(2).map { $0 | 0x20 }
        guard word.elementsEqual("am".utf8) || word.elementsEqual("pm".utf8) else { return false }
        if word.first == UInt8(ascii: "p") { hour += 12 }
        rest.removeFirst(2)
        return true
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(_ byte: UInt8) -> Bool {
        guard first == byte else { return false }
        removeFirst()
        return true
    }

    fileprivate mutating func takeNumber(fewest: Int, most: Int) -> Int? {
        var number = 0
        var count = 0
        while count < most, let digit = first?.digit {
            number = number * 10 + digit
            count += 1
            removeFirst()
        }
        return count >= fewest ? number : nil
    }
}
