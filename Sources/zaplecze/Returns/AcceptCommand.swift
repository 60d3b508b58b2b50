import ArgumentParser
import Shop

struct AcceptCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept what was received, except what is refused here."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(
        help: ArgumentHelp(
            "What is not accepted; may be given several times. Grounds: \(grounds).",
            valueName: "sku=units:ground"
        ),
        transform: RefusedArgument.init
    )
    var refuse: [RefusedArgument] = []

    @Option(
        help: ArgumentHelp("Value that goods have lost, and how.", valueName: "sku=amount:finding"),
        transform: DiminishedArgument.init
    )
    var diminish: [DiminishedArgument] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "More money than the rows say or, with a minus, less.",
            valueName: "amount:reason"
        ),
        transform: AdjustmentArgument.init
    )
    var adjust: AdjustmentArgument?

    @Option(
        help: ArgumentHelp(
            "How many are exchanged for what is wanted; otherwise all that can be.",
            valueName: "sku=units"
        ),
        transform: ExchangedArgument.init
    )
    var exchange: [ExchangedArgument] = []

    @Option(
        help: ArgumentHelp("Refund it: what is wanted is not to be had.", valueName: "sku")
    )
    var refundInstead: [String] = []

    @Flag(help: "Accept goods although their seal is broken.")
    var acceptBrokenSeals = false

    @Flag(help: "The shop takes the price of the return label on itself.")
    var waiveLabel = false

    @OptionGroup var shared: SharedOptions

    private static var grounds: String {
        Ground.allValueStrings.joined(separator: ", ")
    }

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        let purchase = try file.knownPurchase
        if !acceptBrokenSeals { try checkSeals(of: file.goods, in: purchase.order) }
        var draft = JudgementDraft(purchase.acceptance(of: file.goods), in: purchase.order)
        for argument in refuse { try draft.refuse(argument, in: file.goods.number) }
        for argument in diminish {
            let amount = try Money(typed: argument.amount, in: file.currency)
            try draft.diminish(argument, by: amount, in: file.goods.number)
        }
        let adjustment = try adjust.map { argument in
            Judgement.Adjustment(
                amount: try Money(typed: argument.amount, in: file.currency),
                reason: argument.reason
            )
        }
        return .accept(
            Judgement(
                decisions: draft.decisions,
                adjustment: adjustment,
                waivesLabel: waiveLabel,
                exchanges: try exchanges(draft.decisions, of: file.goods, in: purchase, at: desk)
            )
        )
    }

    /// What lies near, changed by what is said of single articles.
    private func exchanges(
        _ decisions: [Decision],
        of goods: Return,
        in purchase: Purchase,
        at desk: Desk
    ) throws -> [ID<Order.Line>: Int] {
        var exchanges = purchase.exchanges(for: decisions, of: goods, on: desk.today)
        for argument in exchange {
            let lines = try purchase.order.lines(coded: argument.code)
            for line in lines { exchanges[line.id] = nil }
            let wishes = purchase.wishes(of: goods)
            var spreading = Spreading()
            for (line, units) in spreading.spread(
                argument.units,
                over: lines,
                room: { line in wishes.filter { $0.line == line.id }.map(\.units).reduce(0, +) }
            ) {
                exchanges[line.id] = units
            }
        }
        for code in refundInstead {
            for line in try purchase.order.lines(coded: code) { exchanges[line.id] = nil }
        }
        return exchanges
    }

    /// Somebody has to say what becomes of goods whose seal is broken.
    private func checkSeals(of goods: Return, in order: Order) throws {
        for group in goods.groups where group.hasBrokenSeal {
            guard let line = order.line(group.line) else { continue }
            let isNamed = try refuse.contains { argument in
                try order.lines(coded: argument.code).contains { $0.id == line.id }
            }
            guard isNamed else { throw Return.Refusal.sealBroken(line: line.name) }
        }
    }
}
