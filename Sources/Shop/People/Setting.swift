/// A rule of the shop by the name under which `config` shows and sets it.
package enum Setting: String, CaseIterable, Sendable {
    case returnWindow = "return-window"
    case statutoryWindow = "statutory-window"
    case refundTerm = "refund-term"
    case undoHold = "undo-hold"
    case lockerPrices = "locker-prices"
    case fourEyesLimit = "four-eyes-limit"
    case damageTerm = "damage-term"
    case evidenceFolder = "evidence-folder"

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
        case .fourEyesLimit: rules.fourEyesLimit.map { String($0.minorUnits) } ?? "off"
        case .damageTerm: String(rules.damageTerm)
        case .evidenceFolder: rules.evidenceFolder.isEmpty ? "off" : rules.evidenceFolder
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
    /// are three amounts in minor units, for sizes A, B and C, or `off`; the limit is an
    /// amount in minor units or `off`; the folder is a path from the root, or `off`.
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
        case .damageTerm:
            Setting.assign(text, in: 1...365, to: &rules.damageTerm)
        case .fourEyesLimit:
            Setting.assignLimit(text, to: &rules.fourEyesLimit)
        case .evidenceFolder:
            Setting.assignFolder(text, to: &rules.evidenceFolder)
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

    private static func assignLimit(_ text: String, to limit: inout Money?) -> Bool {
        if text == "off" {
            limit = nil
            return true
        }
        guard let amount = Int(text), (0...100_000_000).contains(amount) else { return false }
        limit = Money(minorUnits: amount)
        return true
    }

    private static func assignFolder(_ text: String, to folder: inout String) -> Bool {
        guard text == "off" || text.hasPrefix("/"), text.utf8.count <= 1_024,
            text.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
        else { return false }
        folder = text == "off" ? "" : text
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
