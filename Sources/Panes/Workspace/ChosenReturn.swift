import Shop

/// The return that a step is for: the one under the cursor, whichever view lists it.
///
/// What its file tells goes before what its row tells, since the file may still be on its
/// way.
struct ChosenReturn: Sendable {
    let marked: Marked
    let order: ID<Order>?
    let currency: Currency
    let file: ReturnFile?
    private let row: Row

    /// What the lists know of it.
    private struct Row {
        var status: Return.Status
        var openSteps: [Return.Step.Kind]
        var isProposed = false
    }

    private init(
        _ marked: Marked,
        of order: ID<Order>?,
        _ currency: Currency,
        _ row: Row,
        _ file: ReturnFile?
    ) {
        self.marked = marked
        self.order = order
        self.currency = currency
        self.row = row
        self.file = file
    }

    init(_ row: ReturnRow, _ file: ReturnFile?) {
        let known = Row(
            status: row.status,
            openSteps: row.openSteps,
            isProposed: row.isProposed
        )
        let marked = Marked(id: ID(row.id), number: row.number, seen: row.version)
        self.init(marked, of: row.order, row.currency, known, file)
    }

    init(_ row: PayoutRow, _ file: ReturnFile?) {
        let known = Row(
            status: .accepted,
            openSteps: row.stage.openSteps,
            isProposed: row.stage == .proposed
        )
        let marked = Marked(id: ID(row.id), number: row.number, seen: row.version)
        self.init(marked, of: row.order, row.currency, known, file)
    }

    /// The register knows no version: a step waits for the file.
    init(_ row: RegisterRow, _ file: ReturnFile?) {
        let status = Return.Status.settled
        let marked = Marked(
            id: ID(row.id),
            number: row.number,
            seen: file?.goods.version ?? 0
        )
        let known = Row(status: status, openSteps: status.openSteps)
        self.init(marked, of: row.order, row.currency, known, file)
    }

    var id: ID<Return> { marked.id }
    var number: String { marked.number }
    var goods: Return? { file?.goods }
    var status: Return.Status { goods?.status ?? row.status }
    var openSteps: [Return.Step.Kind] { goods?.openSteps ?? row.openSteps }

    /// Whether a settlement of it waits for a second person.
    var isProposed: Bool { goods.map { $0.proposal != nil } ?? row.isProposed }

    /// Whether it was imported, so that nothing is done with it any more.
    var isHistory: Bool { order == nil || goods?.importedFrom != nil }
}

extension Transfer {
    /// What is open while the bank has one.
    fileprivate static let openSteps: [Return.Step.Kind] = [.clear, .withdraw, .bounce]
}

extension ReturnRow {
    /// The steps that are open as far as the row alone tells.
    var openSteps: [Return.Step.Kind] { isAtBank ? Transfer.openSteps : status.openSteps }
}

extension PayoutRow.Stage {
    /// The steps that are open as far as the stage alone tells.
    var openSteps: [Return.Step.Kind] {
        switch self {
        case .atBank: Transfer.openSteps
        case .toPay, .proposed, .frozen: Return.Status.accepted.openSteps
        }
    }

    var isAtBank: Bool {
        if case .atBank = self { true } else { false }
    }
}

extension Workspace {
    /// The return under the cursor of the view, where it lists returns.
    var chosenReturn: ChosenReturn? {
        switch view {
        case .returns:
            returns.listing.selected.map { ChosenReturn($0, returns.current) }
        case .payouts:
            payouts.listing.selected.map { ChosenReturn($0, payouts.current) }
        case .register:
            register.listing.selected.map { ChosenReturn($0, register.current) }
        case .orders, .parcels, .claims, .stock, .stockPapers, .giftCards, .coupons,
            .rewards, .messages, .scans, .accounts, .terms, .loyaltyFigures,
            .history, .shop:
            nil
        }
    }

    /// All that is known of the return under the cursor, once it is here.
    var currentReturn: ReturnFile? { chosenReturn?.file }

    /// The file of a return, where it is the one under the cursor.
    func file(of id: ID<Return>) -> ReturnFile? {
        currentReturn.flatMap { $0.goods.id == id ? $0 : nil }
    }

    /// Reads the return under the cursor again, since something was done with it.
    mutating func lookAtReturnAgain() {
        switch view {
        case .payouts: payouts.look(&desk, again: true)
        case .register: register.look(&desk, again: true)
        case .orders, .returns, .parcels, .claims, .stock, .stockPapers, .giftCards,
            .coupons, .rewards, .messages, .accounts, .terms, .loyaltyFigures,
            .scans,
            .history, .shop:
            returns.look(&desk, again: true)
        }
    }

    /// Views whose lists show returns, and what is done with them.
    static var viewsOfReturns: Set<View> { [.returns, .payouts, .register] }
}
