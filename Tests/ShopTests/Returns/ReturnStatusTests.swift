import Shop
import Testing

@Suite struct ReturnStatusTests {
    /// All that is open (PRODUCT section 2); what is not named here is refused.
    static let open: [Return.Status: [Return.Step.Kind: Return.Status]] = [
        .registered: [.receive: .awaiting, .cancel: .cancelled],
        .awaiting: [.receive: .awaiting, .accept: .accepted, .reject: .rejected],
        .accepted: [
            .settle: .settled, .propose: .accepted, .confirm: .settled, .decline: .accepted,
            .reopen: .awaiting, .remit: .accepted, .clear: .settled, .withdraw: .accepted,
            .bounce: .accepted,
        ],
        .settled: [.bounce: .accepted],
        .rejected: [.reopen: .awaiting],
    ]

    @Test(arguments: Return.Status.allCases, Return.Step.Kind.allCases)
    func `each step leads where the table says`(status: Return.Status, step: Return.Step.Kind) {
        #expect(status.after(step) == Self.open[status]?[step])
    }

    @Test(arguments: Return.Status.allCases, steps)
    func `each step is taken as the table says, or refused by what is open`(
        status: Return.Status,
        step: Return.Step
    ) throws {
        let before = try purchase(in: status)
        var after = before
        let isBanks = status == .accepted && Self.ofTheBank.contains(step.kind)
        guard let next = Self.open[status]?[step.kind], !isBanks else {
            let open = Return.Step.Kind.allCases.filter {
                Self.open[status]?[$0] != nil && !Self.ofTwoPeople.contains($0)
                    && !(status == .accepted && Self.ofTheBank.contains($0))
            }
            let refusal = Return.Refusal.outOfOrder(step.kind, status, open: open)
            #expect(throws: refusal) { try after.take(step) }
            #expect(after == before)
            return
        }
        #expect(before.refusal(of: step, with: ID(1), on: occasion()) == nil)
        try after.take(step)
        #expect(try after.known().status == next)
        #expect(try after.known().version == before.known().version + 1)
    }

    @Test(arguments: [
        (Return.Status.registered, Return.Status.cancelled), (.awaiting, .registered),
        (.accepted, .awaiting), (.settled, .accepted), (.rejected, .awaiting),
        (.cancelled, .registered),
    ])
    func `undo leads back from every status`(status: Return.Status, back: Return.Status) throws {
        var purchase = try purchase(in: status)
        try purchase.take(.undo)
        #expect(try purchase.known().status == back)
    }

    @Test(arguments: Return.Status.allCases)
    func `an imported return is history`(status: Return.Status) throws {
        var goods = try purchase(in: status).known()
        goods.importedFrom = "C536379"
        var imported = Purchase(order: try purchase(in: status).order, returns: [goods])
        for step in Self.steps + [.undo] {
            #expect(throws: Return.Refusal.isHistory) { try imported.take(step) }
        }
        #expect(goods.openSteps.isEmpty)
    }

    @Test(arguments: steps + [.confirm, .decline(reason: "Another account"), .undo])
    func `a step asks for its right before anything else`(step: Return.Step) throws {
        let others = Set(Right.allCases).subtracting([step.kind.right])
        var purchase = try purchase(in: .cancelled)
        #expect(throws: Return.Refusal.needsRight(step.kind.right)) {
            try purchase.take(step, on: occasion(rights: others))
        }
    }

    @Test func `open is what the shop still has to do something about`() {
        #expect(Return.Status.waiting == [.registered, .awaiting, .accepted])
        #expect(Return.Status.expecting == [.registered, .awaiting])
    }

    @Test func `a step with a return that is not there is refused`() throws {
        var purchase = try purchase(in: .registered)
        #expect(throws: Return.Refusal.noSuchReturn) { try purchase.take(.undo, 2) }
    }

    /// Each step once, such that it can be taken wherever it is open.
    static let steps: [Return.Step] = [
        .receive(receipt([1: 1])),
        .accept(Judgement(decisions: [accepted(1, 2)])),
        .reject(Return.Rejection(ground: .swapped, note: "Not the one we sent")),
        .settle(settlement),
        .propose(settlement),
        .cancel(note: "Asked for by mail"),
        .reopen(reason: "The customer called"),
        .bounce(entry: 1, reason: "Account closed"),
    ]

    private static let settlement = Settlement(
        payouts: [Settlement.Payout(instrument: .card, amount: grosze(2_000))],
        document: .register
    )

    /// Those with a transfer that is with the bank; while there is none they are refused.
    static let ofTheBank: Set<Return.Step.Kind> = [.remit, .clear, .withdraw, .bounce]

    /// What is open only with a proposal, or nowhere by its own key (``ProposalTests``).
    private static let ofTwoPeople: [Return.Step.Kind] = [.propose, .confirm, .decline]

    /// Two units for 20.00, brought to a status by the steps that lead there.
    private func purchase(in status: Return.Status) throws -> Purchase {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 2_000)]))
        try purchase.announce([1: 2])
        let path: [Return.Step.Kind]
        switch status {
        case .registered: path = []
        case .cancelled: path = [.cancel]
        case .awaiting: path = [.receive]
        case .rejected: path = [.receive, .reject]
        case .accepted: path = [.receive, .accept]
        case .settled: path = [.receive, .accept, .settle]
        }
        for kind in path {
            let step = kind == .receive ? .receive(receipt([1: 2])) : Self.step(kind)
            try purchase.take(step)
        }
        return purchase
    }

    private static func step(_ kind: Return.Step.Kind) -> Return.Step {
        steps.first { $0.kind == kind } ?? .undo
    }
}
