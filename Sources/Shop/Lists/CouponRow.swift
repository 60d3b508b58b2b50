/// A coupon as its list shows it.
package struct CouponRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var number: String
    package var hint: String
    package var version: Int
    /// How it stands on the day on which it is looked at.
    package var status: Coupon.Status
    package var name: String
    package var gives: Reward.Gives
    package var cost: Int
    package var issued: Moment
    package var lastDay: Day
    package var customer: ID<Customer>
    /// The number of the points account, such as `L-000123`.
    package var account: String
    /// The customer's name.
    package var holder: String
    /// The number of the order on which it was used; empty where it was not.
    package var order: String

    package init(
        id: Int64,
        number: String,
        hint: String,
        version: Int,
        status: Coupon.Status,
        name: String,
        gives: Reward.Gives,
        cost: Int,
        issued: Moment,
        lastDay: Day,
        customer: ID<Customer>,
        account: String,
        holder: String,
        order: String
    ) {
        self.id = id
        self.number = number
        self.hint = hint
        self.version = version
        self.status = status
        self.name = name
        self.gives = gives
        self.cost = cost
        self.issued = issued
        self.lastDay = lastDay
        self.customer = customer
        self.account = account
        self.holder = holder
        self.order = order
    }
}

/// What coupons can be sorted by.
package enum CouponSort: String, CaseIterable, Sendable {
    case issued
    /// Their last day.
    case until
    case number
}

/// One coupon with all that its page shows.
package struct CouponFile: Hashable, Sendable {
    package var coupon: Coupon
    /// The code itself; nil for those who may not redeem, and where the key is not there.
    package var code: VoucherCode?
    package var account: String
    package var holder: String
    /// Names of whoever may be spoken of.
    package var staff: [ID<Staff>: String]

    package init(
        coupon: Coupon,
        code: VoucherCode?,
        account: String,
        holder: String,
        staff: [ID<Staff>: String]
    ) {
        self.coupon = coupon
        self.code = code
        self.account = account
        self.holder = holder
        self.staff = staff
    }
}
