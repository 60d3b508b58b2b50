import ArgumentParser
import Panes
import Shop

/// One of a fixed set of words, as it is typed and as JSON has it: `changed-mind`.
///
/// The words of the store (`changedMind`) are understood too.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
    var word: String { rawValue.hyphenated }

    init?(argument: String) {
        let wanted = argument.hyphenated
        guard let choice = Self.allCases.first(where: { $0.word == wanted }) else { return nil }
        self = choice
    }

    var defaultValueDescription: String { word }

    static var allValueStrings: [String] { allCases.map(\.word) }

    /// The words say what they mean; help then lists them in one line.
    static var allValueDescriptions: [String: String] { [:] }
}

extension Claim.Demand: Choice {}
extension ClaimSort: Choice {}
extension Condition: Choice {}
extension Disposition: Choice {}
extension GiftCardSort: Choice {}
extension Ground: Choice {}
extension Instrument: Choice {}
extension Language: Choice {}
extension MessageSort: Choice {}
extension OrderSort: Choice {}
extension Parcel.Finding: Choice {}
extension ParcelSort: Choice {}
extension PayoutSort: Choice {}
extension Return.Reason: Choice {}
extension ReturnSort: Choice {}
extension Role: Choice {}
extension Setting: Choice {}
extension StockSort: Choice {}

extension String {
    /// `changedMind` as `changed-mind`.
    var hyphenated: String {
        reduce(into: "") { text, letter in
            text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
    }
}
