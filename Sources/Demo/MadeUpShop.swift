package import Shop

/// A made-up Polish shop, told fact by fact: what it sells, who buys, and two years
/// of orders and returns.
///
/// This target is for demonstrations, measurements and tests. A shop is a function
/// of its arguments alone: the same seed tells the same shop on every machine. It
/// is told as it is made, so that its memory grows with its customers and not with
/// its orders.
///
/// Products come first, then variants, customers, and from there on orders and
/// returns in the order of time: an order when it was placed (as it stands now), a
/// return when its last step was taken. So a fact names only what was told before.
/// Returns are made by the domain's own steps, with the rights of who took them.
///
/// History ends on the morning of `today`, before the day's work.
package struct MadeUpShop: Sequence, Sendable {
    let orders: Int
    let seed: UInt64
    let today: Day
    let zone: Zone
    let staff: [ID<Staff>]
    let rules: Rules

    /// A shop with so many orders.
    ///
    /// The staff are four: one of the warehouse, one of customer service, a manager, and
    /// the owner, who is the second person where the rules ask for one. Return labels for parcel lockers occur where the rules name prices.
    package init(
        orders: Int,
        seed: UInt64,
        today: Day,
        zone: Zone,
        staff: [ID<Staff>],
        rules: Rules
    ) {
        self.orders = Swift.max(0, orders)
        self.seed = seed
        self.today = today
        self.zone = zone
        self.staff = staff
        self.rules = rules
    }

    package func makeIterator() -> History {
        History(of: self)
    }
}
