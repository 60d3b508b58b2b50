/// A complaint that goods do not conform to the contract (*reklamacja*), with a clock and
/// an outcome of its own.
///
/// It moves neither goods nor money: where either is due it opens a return of kind *claim*,
/// and that return alone touches them (DECISIONS 12).
package struct Claim: Hashable, Sendable {
    package var id: ID<Claim>
    /// What people call it: `K-2026-000001`.
    package var number: String
    package var order: ID<Order>
    package var status: Status
    /// Counts the steps; each step names the version that it saw.
    package var version: Int
    package var registered: Moment
    /// When the customer's statement reached the shop: the 14 days count from here.
    package var received: Moment
    package var lines: [Line]
    package var demand: Demand
    /// How much is demanded back, where the customer names an amount.
    package var amount: Money?
    /// What does not conform, in the customer's words.
    package var defect: String
    /// Why it is taken although the shop's liability has ended.
    package var lateReason: String
    /// Where a transfer goes to, where the customer has said so.
    package var account: IBAN?
    package var answer: Answer?
    /// The return under which its goods come in or its money goes out.
    package var goods: ID<Return>?
    /// How it ended.
    package var outcome: String
    package var lastStep: LastStep

    package init(
        id: ID<Claim>,
        number: String,
        order: ID<Order>,
        status: Status = .registered,
        version: Int = 1,
        registered: Moment,
        received: Moment,
        lines: [Line],
        demand: Demand,
        amount: Money? = nil,
        defect: String,
        lateReason: String = "",
        account: IBAN? = nil,
        answer: Answer? = nil,
        goods: ID<Return>? = nil,
        outcome: String = "",
        lastStep: LastStep
    ) {
        self.id = id
        self.number = number
        self.order = order
        self.status = status
        self.version = version
        self.registered = registered
        self.received = received
        self.lines = lines
        self.demand = demand
        self.amount = amount
        self.defect = defect
        self.lateReason = lateReason
        self.account = account
        self.answer = answer
        self.goods = goods
        self.outcome = outcome
        self.lastStep = lastStep
    }
}

extension Claim {
    /// Units of a line of the order that do not conform.
    package struct Line: Hashable, Sendable {
        package var orderLine: ID<Order.Line>
        package var units: Int

        package init(orderLine: ID<Order.Line>, units: Int) {
            self.orderLine = orderLine
            self.units = units
        }
    }

    /// What the customer demands, and what an accepted claim gives (Consumer Rights Act,
    /// articles 43d and 43e).
    package enum Demand: String, CaseIterable, Sendable {
        case repair
        case exchange
        case priceCut
        case money

        var isMoney: Bool {
            switch self {
            case .priceCut, .money: true
            case .repair, .exchange: false
            }
        }
    }

    /// The shop's answer; a claim is answered once.
    package struct Answer: Hashable, Sendable {
        package var verdict: Verdict
        /// Told to the customer; a refusal must have one.
        package var reason: String
        package var at: Moment
        package var author: Author

        package init(verdict: Verdict, reason: String, at: Moment, author: Author) {
            self.verdict = verdict
            self.reason = reason
            self.at = at
            self.author = author
        }
    }

    package enum Verdict: Hashable, Sendable {
        case accepted(Remedy)
        case refused
    }

    /// What an accepted claim gives.
    package enum Remedy: Hashable, Sendable {
        /// The goods come in, are repaired and go back.
        case repair
        /// The goods come in, others go out.
        case exchange
        /// Money for goods that the customer keeps.
        case priceCut(Money)
        /// Money for goods that come in.
        case money

        package var demand: Demand {
            switch self {
            case .repair: .repair
            case .exchange: .exchange
            case .priceCut: .priceCut
            case .money: .money
            }
        }
    }

    /// The step that brought the claim to where it is; what *undo* would take back.
    package struct LastStep: Hashable, Sendable {
        package var kind: Step.Kind
        package var from: Status?
        /// The return that it had before.
        package var goods: ID<Return>?
        package var author: Author
        package var at: Instant
        package var undoUntil: Instant

        package init(
            kind: Step.Kind,
            from: Status?,
            goods: ID<Return>? = nil,
            author: Author,
            at: Instant,
            undoUntil: Instant
        ) {
            self.kind = kind
            self.from = from
            self.goods = goods
            self.author = author
            self.at = at
            self.undoUntil = undoUntil
        }
    }
}

/// What a customer states when they complain.
package struct Complaint: Hashable, Sendable {
    package var lines: [Claim.Line]
    package var demand: Claim.Demand
    package var amount: Money?
    package var defect: String
    package var received: Moment
    package var lateReason: String
    /// Whether the goods are sent in with it, so that a return is opened for them.
    package var bringsGoods: Bool
    package var wayBack: Return.WayBack
    package var account: IBAN?

    package init(
        lines: [Claim.Line],
        demand: Claim.Demand,
        amount: Money? = nil,
        defect: String,
        received: Moment,
        lateReason: String = "",
        bringsGoods: Bool = false,
        wayBack: Return.WayBack = .ownParcel,
        account: IBAN? = nil
    ) {
        self.lines = lines
        self.demand = demand
        self.amount = amount
        self.defect = defect
        self.received = received
        self.lateReason = lateReason
        self.bringsGoods = bringsGoods
        self.wayBack = wayBack
        self.account = account
    }
}
