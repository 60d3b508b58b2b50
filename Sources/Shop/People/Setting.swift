/// A rule of the shop by the name under which `config` shows and sets it.
package enum Setting: String, CaseIterable, Sendable {
    case returnWindow = "return-window"
    case statutoryWindow = "statutory-window"
    case refundTerm = "refund-term"
    case undoHold = "undo-hold"
    case lockerPrices = "locker-prices"

    /// Why a value was not taken.
    package enum Refusal: Error, Hashable {
        case unknown(String, nearest: Setting?)
        case unusable(Setting, String)
    }

    /// The setting's value as it is written.
    package func value(in rules: Rules) -> String {
        switch self {
        case .returnWindow: String(rules.returnWindow)
        case .statutoryWindow: String(rules.statutoryWindow)
        case .refundTerm: String(rules.refundTerm)
        case .undoHold: String(rules.undoHold)
        case .lockerPrices:
            rules.lockerPrices.map { prices in
                LockerSize.allCases.map { String(prices[$0].minorUnits) }.joined(separator: ",")
            } ?? "off"
        }
    }

    private typealias LockerSize = Return.LockerSize

    /// Reads a value into the rules; false where it is none that they can take.
    ///
    /// Days and seconds are whole numbers, from the law's minimum up; locker prices
    /// are three amounts in minor units, for sizes A, B and C, or `off`.
    package func apply(_ text: String, to rules: inout Rules) -> Bool {
        switch self {
        case .returnWindow:
            Setting.assign(text, in: 14...3_650, to: &rules.returnWindow)
        case .statutoryWindow:
            Setting.assign(text, in: 14...3_650, to: &rules.statutoryWindow)
        case .refundTerm:
            Setting.assign(text, in: 0...14, to: &rules.refundTerm)
        case .undoHold:
            Setting.assign(text, in: 0...3_600, to: &rules.undoHold)
        case .lockerPrices:
            Setting.assignPrices(text, to: &rules.lockerPrices)
        }
    }

    private static func assign(
        _ text: String,
        in range: ClosedRange<Int>,
        to number: inout Int
    ) -> Bool {
        guard let value = Int(text), range.contains(value) else { return false }
        number = value
        return true
    }

    private static func assignPrices(
        _ text: String,
        to prices: inout Rules.LockerPrices?
    ) -> Bool {
        if text == "off" {
            prices = nil
            return true
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let amounts = parts.compactMap { Int($0) }.filter { (0...100_000).contains($0) }
        guard parts.count == 3, amounts.count == 3 else { return false }
        let money = amounts.map(Money.init(minorUnits:))
        prices = Rules.LockerPrices(small: money[0], medium: money[1], large: money[2])
        return true
    }
}
