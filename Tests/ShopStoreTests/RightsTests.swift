import Shop
import Testing

@testable import ShopStore

/// Who may do what: the table of PRODUCT section 12, asked of the operations.
@Suite struct RightsTests {
    enum Operation: CaseIterable {
        case look
        case register
        case cancel
        case receive
        case accept
        case reject
        case settle
        case registerLate
        case reopen
        case bounce
        case adjust
        case importOrders
        case manageStaff
        case configure

        var allowed: Set<Role> {
            switch self {
            case .look: Set(Role.allCases).subtracting([.counter])
            case .register, .cancel: [.warehouse, .customerService, .manager, .owner]
            case .receive, .accept, .reject: [.warehouse, .manager, .owner]
            case .settle: [.accounting, .manager, .owner]
            case .registerLate, .reopen, .bounce, .adjust, .importOrders: [.manager, .owner]
            case .manageStaff, .configure: [.owner]
            }
        }

        /// A role that may do all but this lacks this.
        var right: Right {
            switch self {
            case .look: .look
            case .register, .cancel: .register
            case .receive, .accept, .reject: .process
            case .settle: .settle
            case .registerLate: .registerLate
            case .reopen: .reopen
            case .bounce: .bounce
            case .adjust: .adjustRefund
            case .importOrders: .importOrders
            case .manageStaff: .manageStaff
            case .configure: .configure
            }
        }
    }

    @Test(arguments: Role.allCases, Operation.allCases)
    func `each role may do what the table says and nothing else`(
        role: Role,
        operation: Operation
    ) throws {
        let shop = try TestShop()
        let somebody = try shop.visitor(role)
        let act = try prepared(operation, in: shop)
        let before = try shop.store.dump()
        if operation.allowed.contains(role) {
            try act(somebody)
        } else {
            let refusal = #expect(throws: (any Error).self) { try act(somebody) }
            #expect(operation.isRefused(by: refusal, for: role), "\(String(describing: refusal))")
            #expect(try shop.store.dump() == before)
        }
    }

    /// Brings a shop to where an operation is open, and gives the operation.
    private func prepared(
        _ operation: Operation,
        in shop: TestShop
    ) throws -> (Visitor) throws -> Void {
        let key = try shop.add(order())
        let goods = try shop.register(1, of: key)
        let line = goods.lines[0]
        switch operation {
        case .look:
            return { _ = try shop.store.tally(Query<OrderField>.everything, by: $0) }
        case .register:
            return { try shop.register(1, of: key, by: $0) }
        case .cancel:
            return { try shop.take(.cancel(note: "pomyłka"), with: goods.id, by: $0) }
        case .receive:
            return { try shop.receive(goods, by: $0) }
        case .accept:
            try shop.receive(goods)
            return { try shop.accept(goods, by: $0) }
        case .reject:
            try shop.receive(goods)
            let rejection = Return.Rejection(ground: .swapped, note: "cegła")
            return { try shop.take(.reject(rejection), with: goods.id, by: $0) }
        case .settle:
            try shop.receive(goods)
            try shop.accept(goods)
            return { try shop.settle(goods, by: $0) }
        case .registerLate:
            shop.clock.advance(seconds: 90 * 86_400)
            var late = shop.announcement([line])
            late.lateReason = "uzgodnione"
            let announcement = late
            return { _ = try shop.store.register(announcement, of: key, by: $0.signatory) }
        case .reopen:
            try shop.receive(goods)
            try shop.accept(goods)
            return { try shop.take(.reopen(reason: "jeszcze raz"), with: goods.id, by: $0) }
        case .bounce:
            try shop.receive(goods)
            try shop.accept(goods)
            try shop.settle(goods)
            return {
                try shop.take(.bounce(entry: 1, reason: "zły rachunek"), with: goods.id, by: $0)
            }
        case .adjust:
            try shop.receive(goods)
            let decision = Decision(
                line: line.orderLine,
                condition: .asNew,
                units: 1,
                verdict: .accepted(nil),
                disposition: .restock
            )
            let adjustment = Judgement.Adjustment(amount: grosze(100), reason: "przeprosiny")
            let judgement = Judgement(decisions: [decision], adjustment: adjustment)
            return { try shop.take(.accept(judgement), with: goods.id, by: $0) }
        case .importOrders:
            let incoming = order("ZP-9")
            let position = ImportPosition(digest: "d2", mapping: "generic")
            return { _ = try shop.store.takeIn([incoming], reaching: position, by: $0.signatory) }
        case .manageStaff:
            return { try shop.store.addStaff("zofia", role: .viewer, by: $0.signatory) }
        case .configure:
            return { try shop.store.set(.returnWindow, to: "60", by: $0.signatory) }
        }
    }

    @Test func `rights are asked when something is done, not when one came in`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let key = try shop.add(order())
        try shop.store.setRole(.viewer, of: "marek", by: shop.owner.signatory)
        #expect(throws: Forbidden(.register)) { try shop.register(1, of: key, by: marek) }
        try shop.store.setRole(.manager, of: "marek", by: shop.owner.signatory)
        try shop.store.removeStaff("marek", by: shop.owner.signatory)
        #expect(throws: Forbidden(.register)) { try shop.register(1, of: key, by: marek) }
    }

    @Test func `an import has the rights of whoever started it`() throws {
        let shop = try TestShop()
        let ewa = try shop.visitor(.viewer, named: "ewa")
        let service = Signatory(.system(service: "import", startedBy: ewa.staff.id))
        let position = ImportPosition(digest: "d", mapping: "generic")
        #expect(throws: Forbidden(.importOrders)) {
            try shop.store.takeIn([order()], reaching: position, by: service)
        }
        let own = Signatory(.system(service: "import", startedBy: shop.owner.staff.id))
        #expect(try shop.store.takeIn([order()], reaching: position, by: own) == [.new])
        let row = try shop.store.history(.everything, at: .first, limit: 1, by: shop.owner).rows[0]
        #expect(row.author == "import (owner)")
    }
}

extension RightsTests.Operation {
    /// Whether an error says that the right is missing, at the door or by the rule.
    fileprivate func isRefused(by error: (any Error)?, for role: Role) -> Bool {
        if let forbidden = error as? Forbidden {
            return !role.rights.contains(forbidden.right)
        }
        switch (self, error as? Return.Refusal) {
        case (.registerLate, .windowClosed?): return true
        case (_, .needsRight(let missing)?): return missing == right
        case (_, _): return false
        }
    }
}
