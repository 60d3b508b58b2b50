/// Goods coming back under one number.
///
/// The header has a status, which staff move (``Return/Status``). Under it lie
/// three facts per line that live lives of their own, each a journal to which one
/// only adds: what came (``Reception``), what was decided (``Decision``), and money,
/// first as what is owed and why (``RefundRow``), then as what went out
/// (``RefundEntry``).
package struct Return: Hashable, Sendable {
    package var id: ID<Return>
    /// What people call it: `R-2026-000123`.
    package var number: String
    package var kind: Kind
    /// Nil for an imported return that names no order (an orphan).
    package var order: ID<Order>?
    /// The return after whose decision these goods arrived.
    package var follows: ID<Return>?
    package var status: Status
    /// Counts the steps; each step names the version that it saw.
    package var version: Int
    package var registered: Moment
    package var dates: Dates
    package var lines: [Line]
    package var wayBack: WayBack
    /// The digits that the customer writes on a parcel for a locker.
    package var lockerCode: String
    /// The price of the return label, as shown at registering.
    package var label: Money
    /// Where a transfer goes to, where the customer has said so.
    package var account: IBAN?
    /// How the customer has asked for a transfer to that account although the order was paid
    /// otherwise; empty where they have not.
    package var accountConsent: String
    /// The number of the correction invoice, noted before the money goes out; empty where
    /// none is.
    package var correction: String
    /// The claim that has opened it, and what that gives.
    package var claim: ID<Claim>?
    package var remedy: Claim.Demand?
    /// Why it was registered after its window had closed.
    package var lateReason: String
    package var receptions: Journal<Reception>
    package var decisions: Journal<Decision>
    package var rows: Journal<RefundRow>
    package var entries: Journal<RefundEntry>
    package var proposals: Journal<Proposal>
    package var transfers: Journal<Transfer>
    /// Transfers that were taken back before the bank had them, the oldest first; nothing
    /// is ever taken off.
    package var withdrawals: [Withdrawal]
    /// Parcels of it with an open case that keeps the refund back.
    package var holds: [Hold]
    package var rejection: Rejection?
    /// The paper that its settlement stands in; nil until it is settled.
    package var filing: Filing?
    /// The number of the document it was imported from; such a return is history.
    package var importedFrom: String?
    /// Nil for what was imported.
    package var lastStep: LastStep?

    package init(
        id: ID<Return>,
        number: String,
        kind: Kind = .withdrawal,
        order: ID<Order>?,
        follows: ID<Return>? = nil,
        status: Status = .registered,
        version: Int = 1,
        registered: Moment,
        dates: Dates,
        lines: [Line],
        wayBack: WayBack = .ownParcel,
        lockerCode: String = "",
        label: Money = .zero,
        account: IBAN? = nil,
        accountConsent: String = "",
        correction: String = "",
        claim: ID<Claim>? = nil,
        remedy: Claim.Demand? = nil,
        lateReason: String = "",
        receptions: Journal<Reception> = Journal(),
        decisions: Journal<Decision> = Journal(),
        rows: Journal<RefundRow> = Journal(),
        entries: Journal<RefundEntry> = Journal(),
        proposals: Journal<Proposal> = Journal(),
        transfers: Journal<Transfer> = Journal(),
        withdrawals: [Withdrawal] = [],
        holds: [Hold] = [],
        rejection: Rejection? = nil,
        filing: Filing? = nil,
        importedFrom: String? = nil,
        lastStep: LastStep? = nil
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.order = order
        self.follows = follows
        self.status = status
        self.version = version
        self.registered = registered
        self.dates = dates
        self.lines = lines
        self.wayBack = wayBack
        self.lockerCode = lockerCode
        self.label = label
        self.account = account
        self.accountConsent = accountConsent
        self.correction = correction
        self.claim = claim
        self.remedy = remedy
        self.lateReason = lateReason
        self.receptions = receptions
        self.decisions = decisions
        self.rows = rows
        self.entries = entries
        self.proposals = proposals
        self.transfers = transfers
        self.withdrawals = withdrawals
        self.holds = holds
        self.rejection = rejection
        self.filing = filing
        self.importedFrom = importedFrom
        self.lastStep = lastStep
    }
}

extension Return {
    package enum Kind: String, CaseIterable, Sendable {
        /// The customer withdraws from the contract, or uses the shop's own window.
        case withdrawal
        /// Goods or money of a complaint (DECISIONS 12).
        case claim
        /// Money of an order that nobody collected; it is no return of the customer's
        /// and counts in no return rate.
        case undelivered
        /// Money of an order that was called off before it was sent; no return either.
        case calledOff
    }

    /// A case about a parcel that keeps the refund back until it is closed.
    package struct Hold: Hashable, Sendable {
        package var parcel: ID<Parcel>
        package var tracking: String
        package var finding: Parcel.Finding

        package init(parcel: ID<Parcel>, tracking: String, finding: Parcel.Finding) {
            self.parcel = parcel
            self.tracking = tracking
            self.finding = finding
        }
    }

    /// Evidence; never overwritten.
    ///
    /// Goods here is read from the receptions.
    package struct Dates: Hashable, Sendable {
        package var statementSent: Moment
        package var statementReached: Moment
        package var proofOfPosting: Moment?
        /// When the customer had the last parcel of the order.
        package var delivered: Moment?

        package init(
            statementSent: Moment,
            statementReached: Moment,
            proofOfPosting: Moment? = nil,
            delivered: Moment? = nil
        ) {
            self.statementSent = statementSent
            self.statementReached = statementReached
            self.proofOfPosting = proofOfPosting
            self.delivered = delivered
        }
    }

    /// What the customer announced to send back of one line.
    package struct Line: Hashable, Sendable {
        package var orderLine: ID<Order.Line>
        package var units: Int
        package var reason: Reason
        package var note: String
        /// What the customer wants in place of these units.
        package var wanted: Wanted?

        package init(
            orderLine: ID<Order.Line>,
            units: Int,
            reason: Reason = .notGiven,
            note: String = "",
            wanted: Wanted? = nil
        ) {
            self.orderLine = orderLine
            self.units = units
            self.reason = reason
            self.note = note
            self.wanted = wanted
        }
    }

    /// Why goods come back: asked for, never required.
    package enum Reason: String, CaseIterable, Sendable {
        case notGiven
        case size
        case changedMind
        case damagedInTransit
        case defective
        case notAsDescribed
        case wrongItem
        case late
        case other

        /// Whether the fault lies with the shop or the carrier, so that the way
        /// back is never charged.
        package var isShopsFault: Bool {
            switch self {
            case .damagedInTransit, .defective, .notAsDescribed, .wrongItem: true
            case .notGiven, .size, .changedMind, .late, .other: false
            }
        }
    }

    package enum LockerSize: String, CaseIterable, Sendable {
        case a
        case b
        case c
    }

    package enum WayBack: Hashable, Sendable {
        case ownParcel
        case locker(LockerSize)
        case inPerson
    }

    /// The whole return refused.
    package struct Rejection: Hashable, Sendable {
        package var ground: Ground
        package var note: String

        package init(ground: Ground, note: String) {
            self.ground = ground
            self.note = note
        }
    }

    /// The step that brought the return to where it is; what *undo* would take back.
    package struct LastStep: Hashable, Sendable {
        package var kind: Step.Kind
        package var from: Status?
        package var author: Author
        package var at: Instant
        package var undoUntil: Instant

        package init(
            kind: Step.Kind,
            from: Status?,
            author: Author,
            at: Instant,
            undoUntil: Instant
        ) {
            self.kind = kind
            self.from = from
            self.author = author
            self.at = at
            self.undoUntil = undoUntil
        }
    }
}
