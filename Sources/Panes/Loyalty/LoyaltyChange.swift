package import Shop

/// What a person does with the loyalty programme.
package enum LoyaltyChange: Hashable, Sendable {
    /// The programme begins.
    case open
    /// Other rules count from a day on, or from now.
    case setTerms(LoyaltyTerms, from: Day?)
    /// Points are given or taken by hand, on an account as its row showed it.
    case adjust(by: Int, reason: String, of: AccountRow)
    case setBirthday(Birthday?, of: AccountRow)
}
