import ArgumentParser
import Panes
import Shop
import ShopStore

struct RegisterCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Register a return of an order."
    )

    @Argument(help: "The order's number.")
    var order: String

    @Option(
        name: .customLong("line"),
        help: ArgumentHelp(
            "What comes back; may be given several times. Reasons: \(reasons).",
            valueName: "sku=units[:reason]"
        ),
        transform: AnnouncedArgument.init
    )
    var lines: [AnnouncedArgument] = []

    @Option(
        name: .customLong("exchange"),
        help: ArgumentHelp(
            "What is wanted in place of a line, by SKU or EAN; at the price paid or this one.",
            valueName: "sku=sku[:price]"
        ),
        transform: WantedArgument.init
    )
    var exchanges: [WantedArgument] = []

    @Option(help: "When the statement was sent: 2026-11-19 or 2026-11-19T14:30; otherwise now.")
    var sent: DayAndTime?

    @Option(help: "When it reached the shop; otherwise now.")
    var reached: DayAndTime?

    @Option(help: "How it comes back: \(ways).", completion: .list(Return.WayBack.all.map(\.word)))
    var way: WayArgument = WayArgument(.ownParcel)

    @Option(
        help: ArgumentHelp(
            "The 10 digits that the customer writes on a parcel for a locker.",
            valueName: "digits"
        )
    )
    var lockerCode: LockerCodeArgument?

    @Option(
        help: ArgumentHelp("The account that a transfer goes to.", valueName: "iban")
    )
    var account: String?

    @Option(help: "How the customer has asked for that account, where they paid otherwise.")
    var accountConsent: String?

    @Option(help: "Why it is taken after its window has closed.")
    var lateReason: String?

    @OptionGroup var shared: SharedOptions

    private static var reasons: String {
        Return.Reason.allValueStrings.joined(separator: ", ")
    }

    private static var ways: String {
        Return.WayBack.all.map(\.word).joined(separator: ", ")
    }

    func validate() throws {
        guard case .locker = way.way else {
            guard lockerCode == nil else {
                throw ValidationError("'--locker-code' is for a way back by locker.")
            }
            return
        }
    }

    func run(at desk: Desk) throws {
        let file = try desk.order(order)
        try desk.tell(try register(file, at: desk))
    }

    private func register(_ file: OrderFile, at desk: Desk) throws -> ID<Return> {
        let order = file.purchase.order
        do {
            let announcement = try announcement(of: file.purchase, at: desk)
            let by = desk.signatory
            return try desk.store.register(announcement, of: order.id, by: by).id
        } catch {
            throw Concerning(error: error, currency: order.currency, staff: file.staff)
        }
    }

    private func announcement(of purchase: Purchase, at desk: Desk) throws -> Announcement {
        let now = desk.store.moment
        let reached = reached?.moment(in: desk.store.zone, now: now)
        let sent = sent?.moment(in: desk.store.zone, now: now)
        let wanted = try wanted(of: purchase.order, at: desk)
        var spreading = Spreading()
        return Announcement(
            lines: try lines.flatMap { argument in
                let lines = try purchase.order.lines(coded: argument.code)
                return spreading.spread(argument.units, over: lines) {
                    purchase.returnable($0)
                }.map { line, units in
                    Return.Line(
                        orderLine: line.id,
                        units: units,
                        reason: argument.reason,
                        wanted: wanted[line.id]
                    )
                }
            },
            statementSent: sent ?? reached ?? now,
            statementReached: reached ?? now,
            wayBack: way.way,
            lockerCode: lockerCode?.digits ?? "",
            account: try account.map { try IBAN(typed: $0) },
            accountConsent: accountConsent ?? "",
            lateReason: lateReason ?? ""
        )
    }

    /// What is wanted in place of each line.
    private func wanted(of order: Order, at desk: Desk) throws -> [ID<Order.Line>: Wanted] {
        var wanted: [ID<Order.Line>: Wanted] = [:]
        for argument in exchanges {
            guard
                let variant = try desk.store.variant(coded: argument.wanted, by: desk.visitor)
            else { throw Return.Refusal.noSuchVariant(argument.wanted) }
            let price = try argument.price.map { try Money(typed: $0, in: order.currency) }
            for line in try order.lines(coded: argument.code) {
                wanted[line.id] = Wanted(
                    variant: variant.id,
                    sku: variant.sku,
                    name: variant.name,
                    price: price,
                    until: desk.today
                )
            }
        }
        return wanted
    }
}

/// A way back, as it is typed.
struct WayArgument: ExpressibleByArgument {
    let way: Return.WayBack

    init(_ way: Return.WayBack) {
        self.way = way
    }

    init?(argument: String) {
        guard let way = Return.WayBack.all.first(where: { $0.word == argument.lowercased() })
        else { return nil }
        self.way = way
    }

    var defaultValueDescription: String { way.word }

    static var allValueStrings: [String] { Return.WayBack.all.map(\.word) }
}

/// The digits on a parcel for a locker; blanks between them do not count.
struct LockerCodeArgument: ExpressibleByArgument {
    let digits: String

    init?(argument: String) {
        guard let digits = Announcement.lockerCode(typed: argument) else { return nil }
        self.digits = digits
    }
}
