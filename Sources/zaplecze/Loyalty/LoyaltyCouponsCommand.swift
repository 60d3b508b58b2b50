import ArgumentParser
import Canvas
import Panes
import Shop
import ShopStore

/// The codes that points have bought.
struct LoyaltyCouponsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coupons",
        abstract: "List coupons, look at one, use it on an order, give it back.",
        subcommands: [LoyaltyCouponsListCommand.self, LoyaltyCouponsShowCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Changes",
                subcommands: [
                    LoyaltyCouponsUseCommand.self, LoyaltyCouponsReopenCommand.self,
                    LoyaltyCouponsReturnCommand.self,
                ]
            )
        ]
    )
}

struct LoyaltyCouponsListCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List coupons, the newest first."
    )

    @OptionGroup var list: ListOptions<CouponSort>
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let query = try Query<CouponField>(words: list.query)
        let key = list.sort ?? .issued
        let sort = Sort(key, descending: (key == .issued) != list.reverse)
        let pages = Pages(desk: desk, limit: list.limit) { anchor, limit in
            try desk.store.coupons(query, sort: sort, at: anchor, limit: limit, by: desk.visitor)
        }
        let language = desk.language
        try pages.write(
            columns(in: language),
            json: \.json,
            cells: { row in
                [
                    row.number, row.status.label(in: language), row.name,
                    row.gives.label(in: language), language.number(row.cost),
                    language.date(row.lastDay), row.account, row.holder, row.order,
                ]
            }
        )
    }

    private func columns(in language: Language) -> [Listing.Column] {
        func column(
            _ english: String,
            _ polish: String,
            _ side: Listing.Side = .leading
        ) -> Listing.Column {
            Listing.Column(language.choose(english: english, polish: polish), side)
        }
        return [
            column("Number", "Numer"), column("Status", "Status"), column("Reward", "Nagroda"),
            column("Gives", "Co daje"), column("Points", "Punkty", .trailing),
            column("Valid until", "Ważny do"), column("Account", "Konto"),
            column("Customer", "Klient"), column("Order", "Zamówienie"),
        ]
    }
}

struct LoyaltyCouponsShowCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a coupon with all that happened to it."
    )

    @OptionGroup var coupon: CouponArgument
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        guard let file = try desk.store.coupon(desk.coupon(coupon), by: desk.visitor) else {
            throw Coupon.Refusal.noSuchCoupon(coupon.name)
        }
        let page = CouponPage(file: file, desk: desk)
        try desk.answer(page.text(on: desk.output), json: file.json(on: desk.today))
    }
}

/// The coupon that a command is about.
struct CouponArgument: ParsableArguments {
    @Argument(help: "The coupon's number, such as KP-2026-000001, or its code.")
    var name: String
}

extension Desk {
    func coupon(_ argument: CouponArgument) throws -> ID<Coupon> {
        guard let id = try store.coupon(named: argument.name, by: visitor) else {
            // A code that was mistyped is not written on the screen or into a log.
            let isNumber = argument.name.uppercased().hasPrefix("KP-")
            throw isNumber
                ? Coupon.Refusal.noSuchCoupon(argument.name) : Coupon.Refusal.unknownCode
        }
        return id
    }
}

/// A coupon as text.
private struct CouponPage {
    let file: CouponFile
    let desk: Desk

    private var language: Language { desk.language }
    private var coupon: Coupon { file.coupon }

    func text(on output: Output) -> String {
        head.text(on: output) + "\n" + events.text(on: output)
    }

    private var head: Listing {
        var facts = Facts(language)
        facts.add(.number, coupon.number)
        facts.add(.code, file.code?.grouped ?? "…\(coupon.hint)")
        facts.add(.status, coupon.standing(on: desk.today).label(in: language))
        facts.add(language.choose(english: "Reward", polish: "Nagroda"), coupon.name)
        facts.add(
            language.choose(english: "Gives", polish: "Co daje"),
            coupon.gives.label(in: language)
        )
        facts.add(
            language.choose(english: "Points", polish: "Punkty"),
            language.number(coupon.cost)
        )
        facts.add(
            language.choose(english: "Valid until", polish: "Ważny do"),
            language.date(coupon.lastDay)
        )
        facts.add(
            language.choose(english: "Account", polish: "Konto"),
            "\(file.account) \(file.holder)"
        )
        facts.add(.order, coupon.use?.number ?? "")
        return facts.listing
    }

    private var events: Listing {
        let titles: [ColumnTitle] = [.moment, .action, .author]
        var listing = Listing(titles.map { Listing.Column($0.title(in: language)) })
        for event in coupon.events.reversed() {
            listing.add([
                language.dayAndTime(event.at.at, in: desk.store.zone, today: desk.today),
                event.kind.label(in: language), event.author.name(in: file.staff),
            ])
        }
        return listing
    }
}

extension CouponSort: ListKey {
    static let example = "kowalski status:issued until<30d"
}
