internal import Shop

/// A return that a customer is going to announce.
struct ReturnPlan: Sendable {
    var purchase: Purchase
    var announcement: Announcement
    var registered: ClockTime
    var registrar: Crew.Member
    /// The return after whose decision the goods came, where they came late.
    var follows: ID<Return>?
}
