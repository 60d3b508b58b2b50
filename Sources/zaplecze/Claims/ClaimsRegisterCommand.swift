import ArgumentParser
import Panes
import Shop
import ShopStore

struct ClaimsRegisterCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Take a customer's complaint in."
    )

    @Argument(help: "The order's number, or that of one of its returns.")
    var order: String

    @Option(
        name: .customLong("line"),
        help: ArgumentHelp(
            "What does not conform; may be given several times.",
            valueName: "sku=units"
        ),
        transform: AnnouncedArgument.init
    )
    var lines: [AnnouncedArgument] = []

    @Option(help: "What is wrong, in the customer's words.")
    var defect: String

    @Option(help: "What the customer demands.")
    var demand: Claim.Demand = .repair

    @Option(help: "How much they demand back, where they name an amount.")
    var amount: String?

    @Option(help: "When it reached the shop: 2026-11-19 or 2026-11-19T14:30; otherwise now.")
    var received: DayAndTime?

    @Flag(help: "The goods come with it: a return is opened for them.")
    var goods = false

    @Option(help: "How they come.", completion: .list(Return.WayBack.all.map(\.word)))
    var way: WayArgument = WayArgument(.ownParcel)

    @Option(help: "Where a transfer goes to (IBAN).")
    var account: IBAN?

    @Option(help: "Why it is taken after the shop's liability has ended.")
    var lateReason: String?

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let purchase = try purchase(at: desk)
        let order = purchase.order
        let id: ID<Claim>
        do {
            let complaint = try complaint(about: purchase, at: desk)
            id = try desk.store.complain(complaint, about: order.id, by: desk.signatory).id
        } catch {
            let staff = try desk.staffNames
            throw Concerning(error: error, currency: order.currency, staff: staff)
        }
        try desk.tell(id)
    }

    private func purchase(at desk: Desk) throws -> Purchase {
        guard Code(order)?.isReturnNumber == true else { return try desk.order(order).purchase }
        return try desk.goodsReturned(order).knownPurchase
    }

    private func complaint(about purchase: Purchase, at desk: Desk) throws -> Complaint {
        let now = desk.store.moment
        let left = purchase.unitsNotBack
        var spreading = Spreading()
        return Complaint(
            lines: try lines.flatMap { argument in
                let lines = try purchase.order.lines(coded: argument.code)
                return spreading.spread(argument.units, over: lines) { left[$0.id, default: 0] }
                    .map { Claim.Line(orderLine: $0.line.id, units: $0.units) }
            },
            demand: demand,
            amount: try amount.map { try Money(typed: $0, in: purchase.order.currency) },
            defect: defect,
            received: received?.moment(in: desk.store.zone, now: now) ?? now,
            lateReason: lateReason ?? "",
            bringsGoods: goods,
            wayBack: way.way,
            account: account
        )
    }
}

extension IBAN: ExpressibleByArgument {
    init?(argument: String) {
        guard let account = try? IBAN(typed: argument) else { return nil }
        self = account
    }
}
