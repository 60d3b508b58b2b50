import Shop

/// How values that occur everywhere are told in JSON.
extension JSON {
    static func choice(_ value: some Choice) -> JSON {
        .text(value.word)
    }

    static func word(_ value: some RawRepresentable<String>) -> JSON {
        .text(value.rawValue.hyphenated)
    }

    static func money(_ money: Money) -> JSON {
        .integer(money.minorUnits)
    }

    static func currency(_ currency: Currency) -> JSON {
        .text(currency.code)
    }

    /// An instant in ISO 8601, UTC, to the second.
    static func instant(_ instant: Instant) -> JSON {
        let (day, seconds) = Zone.utc.clock(at: instant)
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        let time = parts.map { padded($0, 2) }.joined(separator: ":")
        return .text("\(day.iso)T\(time)Z")
    }

    static func instant(_ moment: Moment?) -> JSON {
        moment.map { instant($0.at) } ?? .null
    }

    static func day(_ day: Day?) -> JSON {
        .optional(day?.iso)
    }
}

extension Return.WayBack {
    /// The way as `--way` takes it.
    var word: String {
        switch self {
        case .ownParcel: "own"
        case .inPerson: "person"
        case .locker(let size): "locker-\(size.rawValue)"
        }
    }

    static let all: [Return.WayBack] =
        [.ownParcel, .inPerson] + Return.LockerSize.allCases.map { .locker($0) }
}

extension Return.Deadline {
    /// The day by which money is due, and whether it waits for the parcel.
    var json: JSON {
        switch self {
        case .due(let day): ["due": .day(day), "waits_for_parcel": .flag(false)]
        case .waitsForParcel: ["due": .null, "waits_for_parcel": .flag(true)]
        case .goodsOnly, .nothingOwed: ["due": .null, "waits_for_parcel": .flag(false)]
        }
    }
}
