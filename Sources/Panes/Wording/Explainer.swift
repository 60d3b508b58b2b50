package import Shop

/// Words for any refusal, for those who catch errors of every kind: the run loop
/// and the command line.
package struct Explainer: Sendable {
    package var language: Language
    package var zone: Zone
    /// The moment at which it is said.
    package var now: Instant
    /// The currency of the record in question.
    package var currency: Currency
    /// Names of whoever may be spoken of.
    package var staff: [ID<Staff>: String]
    /// Whether steps are named with the keys that take them.
    var namesKeys = false

    package init(
        language: Language,
        zone: Zone,
        now: Instant,
        currency: Currency = .pln,
        staff: [ID<Staff>: String] = [:]
    ) {
        self.language = language
        self.zone = zone
        self.now = now
        self.currency = currency
        self.staff = staff
    }

    /// What an error says to people, nil for one that is not meant for them.
    package func explanation(of error: any Error) -> String? {
        switch error {
        case let refusal as Return.Refusal: text(of: refusal)
        case let refusal as Counter.Refusal: refusal.explanation(in: language)
        case let refusal as Order.Refusal:
            refusal.explanation(in: language, zone: zone, staff: staff)
        case let refusal as Reward.Refusal: refusal.explanation(in: language)
        case let refusal as Coupon.Refusal:
            refusal.explanation(in: language, zone: zone, staff: staff)
        case let refusal as StockRefusal: refusal.explanation(in: language)
        case let refusal as PointsRefusal: refusal.explanation(in: language)
        case let refusal as GiftCard.Refusal: refusal.explanation(in: language, zone: zone)
        case let refusal as Claim.Refusal:
            refusal.explanation(in: language, currency: currency, zone: zone, staff: staff)
        case let refusal as Message.Refusal: refusal.explanation(in: language)
        case let refusal as AcceptanceProtocol.Refusal: refusal.explanation(in: language)
        case let refusal as BankFile.Refusal: refusal.explanation(in: language)
        case let problem as IBAN.Problem: problem.explanation(in: language)
        case let refusal as Parcel.Refusal: refusal.explanation(in: language)
        case let refusal as ItemLabel.Refusal: refusal.explanation(in: language)
        case let stale as Stale: stale.explanation(in: language, now: now)
        case let forbidden as Forbidden: forbidden.explanation(in: language)
        case let refusal as Staff.Refusal: refusal.explanation(in: language)
        case let refusal as Setting.Refusal: refusal.explanation(in: language)
        case let row as CorruptRow: row.explanation(in: language)
        case let stranger as Stranger: stranger.explanation(in: language)
        case let refusal as ShopFile.Refusal: refusal.explanation(in: language)
        case let unreadable as Unreadable: unreadable.explanation(in: language)
        case let refusal as FeedRefusal: refusal.explanation(in: language)
        case let problem as QueryProblem: problem.explanation(in: language)
        default: nil
        }
    }

    /// Why a step with a return is not taken.
    func text(of refusal: Return.Refusal) -> String {
        ReturnRefusalWording(
            language: language,
            currency: currency,
            zone: zone,
            staff: staff,
            namesKeys: namesKeys
        ).text(of: refusal)
    }
}
