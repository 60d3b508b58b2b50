internal import Shop

/// Who works in the shop, and what each may do.
struct Crew: Sendable {
    enum Member: Int, Sendable {
        /// Marek: counts and decides.
        case warehouse
        /// Anna: writes down what customers announce.
        case service
        /// Ewa: pays out, and does what takes a special right.
        case manager

        fileprivate var role: Role {
            switch self {
            case .warehouse: .warehouse
            case .service: .customerService
            case .manager: .manager
            }
        }
    }

    private let staff: [ID<Staff>]
    private let rules: Rules

    /// Three people in the order of the members; where one is missing, the first
    /// stands in.
    init(_ staff: [ID<Staff>], under rules: Rules) {
        self.staff = staff
        self.rules = rules
    }

    func occasion(for member: Member, at moment: Moment) -> Occasion {
        let index = member.rawValue
        let person = staff.indices.contains(index) ? staff[index] : staff.first ?? ID(1)
        return Occasion(
            author: .staff(person),
            rights: member.role.rights,
            now: moment,
            rules: rules
        )
    }
}
