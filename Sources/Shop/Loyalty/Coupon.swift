/// A code that points have bought (*kupon*): good once, until its last day.
///
/// What it gives is what the reward gave when it was redeemed, whatever becomes of the reward.
/// How it stands follows from what happened to it, which is never changed; its version is
/// how much that is.
package struct Coupon: Hashable, Sendable {
    package let id: ID<Coupon>
    /// What people call it where nobody must learn its code, such as `KP-000123`.
    package let number: String
    /// The last signs of its code.
    package let hint: String
    package let customer: ID<Customer>
    package let reward: ID<Reward>
    /// What the reward was called.
    package let name: String
    package let gives: Reward.Gives
    /// The points that it took.
    package let cost: Int
    /// The last day on which it can be used.
    package let lastDay: Day
    /// What happened to it, in order; it was issued first of all.
    package private(set) var events: [Event]

    /// A coupon as it is kept.
    package init(
        _ slip: Slip,
        customer: ID<Customer>,
        reward: ID<Reward>,
        name: String,
        gives: Reward.Gives,
        cost: Int,
        lastDay: Day,
        events: [Event]
    ) {
        id = slip.id
        number = slip.number
        hint = slip.hint
        self.customer = customer
        self.reward = reward
        self.name = name
        self.gives = gives
        self.cost = cost
        self.lastDay = lastDay
        self.events = events
    }

    /// A coupon that is issued now.
    init(_ slip: Slip, of reward: Reward, for customer: ID<Customer>, on occasion: Occasion) {
        self.init(
            slip,
            customer: customer,
            reward: reward.id,
            name: reward.terms.name,
            gives: reward.terms.gives,
            cost: reward.terms.cost,
            lastDay: occasion.now.day + reward.terms.validDays,
            events: [Event(.issued, on: occasion)]
        )
    }

    /// By what a coupon is known.
    package struct Slip: Hashable, Sendable {
        package var id: ID<Coupon>
        package var number: String
        package var hint: String

        package init(id: ID<Coupon>, number: String, hint: String) {
            self.id = id
            self.number = number
            self.hint = hint
        }
    }

    package enum Status: String, CaseIterable, Sendable {
        case issued
        case used
        /// Given back, and its points with it.
        case returned
        /// Nobody used it in time; its points stay spent.
        case expired
    }
}

extension Coupon {
    /// Something that happened to it.
    package struct Event: Hashable, Sendable {
        package var kind: Kind
        package var at: Moment
        package var author: Author

        package init(kind: Kind, at: Moment, author: Author) {
            self.kind = kind
            self.at = at
            self.author = author
        }

        init(_ kind: Kind, on occasion: Occasion) {
            self.init(kind: kind, at: occasion.now, author: occasion.author)
        }

        package enum Kind: Hashable, Sendable {
            case issued
            case used(on: ID<Order>, number: String)
            /// It was not used after all.
            case reopened
            case returned
            case expired

            /// How a coupon stands after it.
            package var status: Status {
                switch self {
                case .issued, .reopened: .issued
                case .used: .used
                case .returned: .returned
                case .expired: .expired
                }
            }
        }
    }

    package var version: Int { events.count }

    package var status: Status { events.last?.kind.status ?? .issued }

    /// How it stands on a day, also where nobody has noted yet that it has expired.
    package func standing(on day: Day) -> Status {
        status == .issued && lastDay < day ? .expired : status
    }

    /// How it was used, if it is.
    package var use: Use? {
        guard let last = events.last, case .used(let order, let number) = last.kind else {
            return nil
        }
        return Use(order: order, number: number, at: last.at, author: last.author)
    }

    /// On which order it was used, when and by whom.
    package struct Use: Hashable, Sendable {
        package var order: ID<Order>
        package var number: String
        package var at: Moment
        package var author: Author
    }

    mutating func note(_ kind: Event.Kind, on occasion: Occasion) {
        events.append(Event(kind, on: occasion))
    }
}
