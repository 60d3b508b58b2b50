import ArgumentParser
import Panes
import Shop

/// What a reward gives and asks for; what is left out stays as it is.
struct RewardOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What it gives: percent-off=10, amount-off=20.00, free-delivery, product=SKU or "
                + "early-access.",
            valueName: "kind[=value]"
        )
    )
    var gives: String?

    @Option(help: ArgumentHelp("How many points it costs.", valueName: "points"))
    var cost: Int?

    @Option(help: "The lowest tier that may have it.")
    var tier: Tier?

    @Option(help: ArgumentHelp("How often one customer may have it, or none.", valueName: "n"))
    var perCustomer: Limit<Int>?

    @Option(help: ArgumentHelp("How often it can be had at all, or none.", valueName: "n"))
    var inTotal: Limit<Int>?

    @Option(help: ArgumentHelp("For how many days its coupons are valid.", valueName: "n"))
    var validDays: Int?

    @Option(help: ArgumentHelp("The first day on which it can be had, or none.", valueName: "day"))
    var from: Limit<Day>?

    @Option(help: ArgumentHelp("The last day on which it can be had, or none.", valueName: "day"))
    var until: Limit<Day>?

    /// A value, or that there is none.
    struct Limit<Value: ExpressibleByArgument & Sendable>: ExpressibleByArgument {
        let value: Value?

        init?(argument: String) {
            if argument.lowercased() == "none" {
                value = nil
            } else if let read = Value(argument: argument) {
                value = read
            } else {
                return nil
            }
        }
    }

    func change(_ terms: inout Reward.Terms) throws {
        if let gives { terms.gives = try Reward.Gives(typed: gives) }
        if let cost { terms.cost = cost }
        if let tier { terms.tier = tier }
        if let perCustomer { terms.perCustomer = perCustomer.value }
        if let inTotal { terms.inTotal = inTotal.value }
        if let validDays { terms.validDays = validDays }
        if let from { terms.from = from.value }
        if let until { terms.until = until.value }
    }
}

extension Reward.Gives {
    /// `percent-off=10`.
    fileprivate init(typed text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        let value = parts.count > 1 ? parts[1] : ""
        guard let kind = parts.first.flatMap(Reward.Kind.init(argument:)) else {
            let all = Reward.Kind.allValueStrings.joined(separator: ", ")
            throw ValidationError("'\(text)' is none of: \(all).")
        }
        switch kind {
        case .percentOff: self = .percentOff(Int(value) ?? 0)
        case .amountOff: self = .amountOff(try Money(typed: value, in: Rules.currency))
        case .freeDelivery: self = .freeDelivery
        case .product: self = .product(value)
        case .earlyAccess: self = .earlyAccess
        }
    }
}

extension Reward.Kind: Choice {}
extension Tier: Choice {}
