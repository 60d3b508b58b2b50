import Shop

extension Session {
    /// Where a customer stands, with what the day has brought; nil where they have no account.
    func standing(of customer: ID<Customer>?, on day: Day) throws -> PointsStanding? {
        guard let customer, let open = try openAccount(of: customer) else { return nil }
        var account = open.account
        account.bringUpToDate(on: day)
        return PointsStanding(
            number: open.number,
            balance: account.balance,
            pending: account.pending,
            tier: open.standing.tier
        )
    }
}
