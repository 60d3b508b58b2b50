import Shop
import Testing

@Suite struct StaffTests {
    @Test(arguments: [
        "anna", "a", "marek.k", "ewa-2", "jan_nowak", String(repeating: "a", count: 32),
    ])
    func `a name that can stand in authorized_keys can be taken`(name: String) {
        #expect(Staff.canBeNamed(name))
    }

    @Test(arguments: [
        "", "Anna", "1anna", "-anna", ".anna", "an na", "anna\"", "anna;ls", "ańna", "anna\n",
        String(repeating: "a", count: 33),
    ])
    func `any other name cannot`(name: String) {
        #expect(!Staff.canBeNamed(name))
    }
}

@Suite struct RoleTests {
    /// PRODUCT section 12, row by row.
    static let table: [(Right, Set<Role>)] = [
        (.look, [.viewer, .warehouse, .customerService, .accounting, .manager, .owner]),
        (.seeNames, [.warehouse, .customerService, .accounting, .manager, .owner]),
        (.seePhones, [.warehouse, .customerService, .manager, .owner]),
        (.seeEmails, [.customerService, .manager, .owner]),
        (.register, [.warehouse, .customerService, .manager, .owner]),
        (.process, [.warehouse, .manager, .owner]),
        (.settle, [.accounting, .manager, .owner]),
        (.registerLate, [.manager, .owner]),
        (.reopen, [.manager, .owner]),
        (.bounce, [.manager, .owner]),
        (.adjustRefund, [.manager, .owner]),
        (.handleOrders, [.warehouse, .manager, .owner]),
        (.keepStock, [.warehouse, .manager, .owner]),
        (.serveLoyalty, [.warehouse, .customerService, .manager, .owner]),
        (.keepLoyalty, [.manager, .owner]),
        (.registerClaims, [.warehouse, .customerService, .manager, .owner]),
        (.answerClaims, [.customerService, .manager, .owner]),
        (.handleMessages, [.customerService, .manager, .owner]),
        (.serveCounter, [.manager, .owner, .counter]),
        (.importOrders, [.manager, .owner]),
        (.manageStaff, [.owner]),
        (.configure, [.owner]),
    ]

    @Test(arguments: table)
    func `each right belongs to the roles that the contract names`(
        right: Right,
        roles: Set<Role>
    ) {
        #expect(Set(Role.allCases.filter { $0.rights.contains(right) }) == roles)
    }

    @Test func `the table leaves no right out`() {
        #expect(Set(Self.table.map(\.0)) == Set(Right.allCases))
    }

    @Test(arguments: Return.Step.Kind.allCases)
    func `the history has an action for each step`(step: Return.Step.Kind) {
        let others = Return.Step.Kind.allCases.filter { $0 != step }.map(Deed.Action.init)
        #expect(!others.contains(Deed.Action(step)))
    }
}
