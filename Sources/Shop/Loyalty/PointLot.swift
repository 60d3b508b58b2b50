/// Points that came together, wait together and expire together.
package struct PointLot: Hashable, Sendable {
    package var id: ID<PointLot>
    package var source: Source
    /// Points that wait for the return window of their order to close.
    package internal(set) var pending: Int
    /// Points that can be spent.
    package internal(set) var available: Int
    package internal(set) var isReleased: Bool
    /// The day from which they can be spent; nil while nobody can tell, as long as goods are
    /// on their way or a return is open.
    package internal(set) var release: Day?
    /// For how many days they can be spent; nil where they last.
    package var lifetime: Int?
    /// The last day on which they can be spent.
    package internal(set) var expiry: Day?

    package init(
        id: ID<PointLot>,
        source: Source,
        pending: Int = 0,
        available: Int = 0,
        isReleased: Bool = false,
        release: Day? = nil,
        lifetime: Int? = nil,
        expiry: Day? = nil
    ) {
        self.id = id
        self.source = source
        self.pending = pending
        self.available = available
        self.isReleased = isReleased
        self.release = release
        self.lifetime = lifetime
        self.expiry = expiry
    }

    /// Where the points of a lot come from.
    package enum Source: Hashable, Sendable {
        case order(ID<Order>)
        /// Given by hand.
        case adjustment
        /// A refund that was settled in points.
        case refund(ID<Return>)

        package var order: ID<Order>? {
            switch self {
            case .order(let order): order
            case .adjustment, .refund: nil
            }
        }
    }

    /// Whether it is spent before another: what expires sooner first, then what is older.
    func comesBefore(_ other: PointLot) -> Bool {
        switch (expiry, other.expiry) {
        case (let one?, let two?) where one != two: one < two
        case (_?, nil): true
        case (nil, _?): false
        case (_?, _?), (nil, nil): id < other.id
        }
    }

    func isDue(on day: Day) -> Bool {
        !isReleased && release.map { $0 <= day } == true
    }

    func isExpired(on day: Day) -> Bool {
        expiry.map { $0 < day } == true
    }
}
