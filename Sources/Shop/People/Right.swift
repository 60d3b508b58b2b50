/// What somebody may do in the shop (PRODUCT section 12).
package enum Right: String, CaseIterable, Sendable {
    /// Look at orders, returns, stock and reports.
    case look
    /// See customers' names and addresses in full: what a parcel or a document needs.
    case seeNames
    case seePhones
    case seeEmails
    /// Register and cancel returns, undo one's own steps.
    case register
    /// Receive goods, accept and reject returns.
    case process
    /// Pay out refunds.
    case settle
    /// Register a return after its window has closed.
    case registerLate
    /// Open a decided return again.
    case reopen
    /// Take a refund back that the bank has returned.
    case bounce
    /// Give more or less than the rows of a refund say.
    case adjustRefund
    /// Take an order on: pick, pack, ship, deliver.
    case handleOrders
    /// Receive goods from suppliers, move, correct and count what is in stock.
    case keepStock
    /// Redeem points for customers, take coupons, sell gift cards and take them in payment.
    case serveLoyalty
    /// Correct points, and set the programme's rules and rewards.
    case keepLoyalty
    /// Take claims in, with their goods.
    case registerClaims
    /// Answer claims, and end them.
    case answerClaims
    /// Have messages sent again, or drop them.
    case handleMessages
    /// Open the counter for customers.
    case serveCounter
    /// Bring orders in from files.
    case importOrders
    /// Name staff and their roles.
    case manageStaff
    /// Change the shop's rules.
    case configure
}

/// A named set of rights.
package enum Role: String, CaseIterable, Sendable {
    case viewer
    case warehouse
    case customerService = "customer-service"
    case accounting
    case manager
    case owner
    /// A terminal in the shop or an account of its own, at which customers serve themselves.
    case counter

    /// The rights that a role has in a new shop; the shop's own table goes before it.
    package var rights: Set<Right> {
        switch self {
        case .viewer: [.look]
        case .warehouse:
            [
                .look, .seeNames, .seePhones, .register, .process, .handleOrders, .keepStock,
                .serveLoyalty, .registerClaims,
            ]
        case .customerService:
            [
                .look, .seeNames, .seePhones, .seeEmails, .register, .registerClaims,
                .answerClaims, .handleMessages, .serveLoyalty,
            ]
        case .accounting: [.look, .seeNames, .settle]
        case .manager: Set(Right.allCases).subtracting([.manageStaff, .configure])
        case .owner: Set(Right.allCases)
        case .counter: [.serveCounter]
        }
    }
}

extension Author {
    /// What a customer may do, about an order of their own.
    package static let customersRights: Set<Right> = [.register, .registerClaims]
}

extension Set<Right> {
    /// Whether one may read what the shop writes to its customers.
    package var showLetters: Bool { contains(.seeEmails) || contains(.handleMessages) }
}
