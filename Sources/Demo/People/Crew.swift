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
        /// Looks at what is too much for one person to send, and says yes or no.
        case owner

        fileprivate var role: Role {
            switch self {
            case .warehouse: .warehouse
            case .service: .customerService
            case .manager: .manager
            case .owner: .owner
            }
        }
    }

    private let staff: [ID<Staff>]
    private let rules: Rules

    /// People in the order of the members; where one is missing, the first stands in.
    init(_ staff: [ID<Staff>], under rules: Rules) {
        self.staff = staff
        self.rules = rules
    }

    func person(_ member: Member) -> ID<Staff> {
        let index = member.rawValue
        return staff.indices.contains(index) ? staff[index] : staff.first ?? ID(1)
    }

    /// Whether somebody else than who proposes can confirm.
    var hasSecondPerson: Bool { person(.owner) != person(.manager) }

    func occasion(for member: Member, at moment: Moment) -> Occasion {
        Occasion(
            author: .staff(person(member)),
            rights: member.role.rights,
            now: moment,
            rules: rules
        )
    }
}
