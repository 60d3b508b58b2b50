import ArgumentParser
import Panes
import Shop
import ShopStore

struct LoyaltyCouponsUseCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "use",
        abstract: "Use a coupon on an order, once and for all."
    )

    @OptionGroup var coupon: CouponArgument

    @Option(help: ArgumentHelp("The order that it is used on.", valueName: "number"))
    var order: String

    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        let order = try desk.order(order).purchase.order.id
        try desk.step(coupon) { try desk.store.use($0, on: order, by: desk.signatory) }
    }
}

struct LoyaltyCouponsReopenCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Take back that a coupon was used, while the undo time lasts."
    )

    @OptionGroup var coupon: CouponArgument
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.step(coupon) { try desk.store.reopen($0, by: desk.signatory) }
    }
}

struct LoyaltyCouponsReturnCommand: ShopCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Give an unused coupon back for its points, which keep their expiry."
    )

    @OptionGroup var coupon: CouponArgument
    @OptionGroup var shared: SharedOptions

    func run(at desk: Desk) throws {
        try desk.step(coupon) { try desk.store.giveBack($0, by: desk.signatory) }
    }
}

extension Desk {
    /// Takes a step with a coupon, and says what has become of it.
    fileprivate func step(
        _ argument: CouponArgument,
        _ body: (ID<Coupon>) throws -> Coupon
    ) throws {
        let id = try coupon(argument)
        do {
            _ = try body(id)
        } catch let refusal as Coupon.Refusal {
            let staff = try store.coupon(id, by: visitor)?.staff ?? [:]
            throw Concerning(error: refusal, currency: Rules.currency, staff: staff)
        }
        try tell(id)
    }

    /// Says how a coupon stands, with its code for those who may redeem.
    func tell(_ id: ID<Coupon>) throws {
        guard let file = try store.coupon(id, by: visitor) else { return }
        let coupon = file.coupon
        let code = file.code.map { code in
            language.choose(english: "code ", polish: "kod ") + code.grouped
        }
        let parts = [
            coupon.standing(on: today).label(in: language), coupon.gives.label(in: language),
            coupon.status == .issued ? code : nil,
            coupon.status == .issued
                ? language.choose(english: "valid until ", polish: "ważny do ")
                    + language.date(coupon.lastDay)
                : nil,
            coupon.use.map { use in
                language.choose(english: "order ", polish: "zamówienie ") + use.number
            },
        ].compactMap(\.self)
        let text = "\(coupon.number): \(parts.joined(separator: ", "))"
        try answer(output.shown(text) + "\n", json: file.json(on: today))
    }
}
