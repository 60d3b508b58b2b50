import Panes
import Shop

/// What a letter tells, with all that turns it into words of its reader's language.
struct Telling: Sendable {
    var payload: MessagePayload
    var rules: Rules
    var zone: Zone
    var language: Language
    var code: String?

    var currency: Currency { Currency(code: payload.currency) ?? .pln }

    func money(_ minorUnits: Int?) -> String? {
        minorUnits.map { language.money(Money(minorUnits: $0), currency) }
    }

    /// An amount in the shop's own currency, whatever the order's is.
    func ownMoney(_ minorUnits: Int?) -> String? {
        minorUnits.map { language.money(Money(minorUnits: $0), Rules.currency) }
    }

    /// An amount without its sign, for sentences that say that it is taken away.
    func size(_ minorUnits: Int?) -> String? {
        money(minorUnits.map { Int(clamping: $0.magnitude) })
    }

    func pieces(_ units: Int?) -> String? { units.map(language.pieces) }

    /// `Thursday, 19 November 2026, 14:02`, by the clocks in the shop.
    func moment(_ milliseconds: Int64?) -> String? {
        guard let milliseconds, Telling.years.contains(milliseconds) else { return nil }
        let instant = Instant(milliseconds: milliseconds)
        let day = language.fullDate(zone.day(at: instant))
        return "\(day), \(language.time(instant, in: zone))"
    }

    func day(_ text: String?) -> String? {
        text.flatMap { Day(iso: $0) }.map(language.fullDate)
    }

    /// 1970 to about 5138: what any shop's clock has ever shown.
    private static let years: ClosedRange<Int64> = 0...100_000_000_000_000

    var locker: Locker? {
        guard let word = payload.wayBack, word.hasPrefix("locker-") else { return nil }
        let size = Return.LockerSize(rawValue: String(word.dropFirst("locker-".count)))
        return Locker(
            size: size?.letter,
            price: money(payload.label),
            code: payload.lockerCode?.inline
        )
    }

    struct Locker: Sendable {
        var size: String?
        var price: String?
        var code: String?
    }
}

extension Telling {
    /// A part of what is told, with the whole that it is of.
    struct Part<Fact: Sendable>: Sendable {
        var fact: Fact
        var whole: Telling
    }

    func parts<Fact: Sendable>(_ facts: [Fact]) -> [Part<Fact>] {
        facts.map { Part(fact: $0, whole: self) }
    }

    func part<Fact: Sendable>(_ fact: Fact?) -> Part<Fact>? {
        fact.map { Part(fact: $0, whole: self) }
    }

    func lines(_ isMeant: (MessagePayload.Line) -> Bool) -> [Part<MessagePayload.Line>] {
        parts(payload.lines.filter(isMeant))
    }

    func rows(_ kinds: String...) -> [Part<MessagePayload.Row>] {
        parts(payload.rows.filter { kinds.contains($0.kind) })
    }
}

extension MessagePayload.Line {
    /// Why it is refused, where it is.
    var ground: Ground? { Ground(rawValue: verdict) }
    var isMissing: Bool { verdict == "missing" }
    var isWrong: Bool { verdict == "wrong" }
    /// Whether its exchange cannot be had, so that it is refunded.
    var isRefunded: Bool { verdict == "refunded" }
    /// Whether it is about goods of the order that are there.
    var isThere: Bool { !isMissing && !isWrong && !isRefunded }
    var isAccepted: Bool { verdict == "accepted" }
}

extension MessagePayload {
    /// The rows of the refund as its reader sees them: units of an article that were paid
    /// differently are one row.
    var sum: [Row] {
        rows.reduce(into: []) { rows, row in
            let known = rows.firstIndex { other in
                row.kind == "units" && other.kind == row.kind && other.name == row.name
            }
            guard let known else { return rows.append(row) }
            rows[known].amount = rows[known].amount.adding(row.amount)
            rows[known].units = (rows[known].units ?? 0).adding(row.units ?? 0)
        }
    }
}

extension Int {
    /// The sum, or the largest there is where nobody could pay it.
    fileprivate func adding(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        guard overflows else { return sum }
        return other > 0 ? .max : .min
    }
}
