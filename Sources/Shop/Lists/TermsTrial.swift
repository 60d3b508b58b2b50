/// What rules would have given over a period, and to whom (*symulacja*).
package struct TermsTrial: Hashable, Sendable {
    package var days: ClosedRange<Day>
    package var orders: Int
    /// The points by the rules that were in force, and by those on trial.
    package var before: Int
    package var after: Int
    /// What each rule on trial gave; the first is the money's own.
    package var byRule: [PointGain]
    /// The customers with the greatest difference first.
    package var customers: [Customer]
    /// How many customers would have got points.
    package var count: Int

    /// How many customers are named.
    package static let most = 50

    package init(
        days: ClosedRange<Day>,
        orders: Int = 0,
        before: Int = 0,
        after: Int = 0,
        byRule: [PointGain] = [],
        customers: [Customer] = [],
        count: Int = 0
    ) {
        self.days = days
        self.orders = orders
        self.before = before
        self.after = after
        self.byRule = byRule
        self.customers = customers
        self.count = count
    }

    /// One of those whom the points would have gone to.
    package struct Customer: Hashable, Sendable {
        package var name: String
        package var orders: Int
        package var before: Int
        package var after: Int

        package init(name: String, orders: Int = 0, before: Int = 0, after: Int = 0) {
            self.name = name
            self.orders = orders
            self.before = before
            self.after = after
        }
    }
}
