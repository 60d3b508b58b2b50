import Canvas
import Shop

/// What a customer at the counter has answered so far; kept nowhere else.
struct CounterDraft: Hashable, Sendable {
    enum Business: Hashable, Sendable {
        case withdrawal
        case claim
    }

    var address = ""
    var number = ""
    var business = Business.withdrawal
    var units: [ID<Order.Line>: Int] = [:]
    var reasons: [ID<Order.Line>: Return.Reason] = [:]
    /// What is wanted in place of a line; of any other the money is.
    var instead: [ID<Order.Line>: ID<Variant>] = [:]
    var demand: Claim.Demand?
    /// By how much the price is to be cut, as it was typed; empty for what the shop offers.
    var cut = ""
    var defect = ""
    /// Nil for goods that the customer keeps for now.
    var wayBack: Return.WayBack?
    var account = ""
    /// Whether there is business that was begun and not handed in.
    var isOpen = false

    /// The same customer with business about the same order; what they have answered about
    /// it already stays.
    mutating func begin(_ business: Business) {
        guard !isOpen || self.business != business else { return }
        self = CounterDraft(address: address, number: number, business: business)
        wayBack = business == .claim ? .inPerson : .ownParcel
        isOpen = true
    }
}

/// Where a customer stands.
enum CounterStep: Hashable, Sendable {
    case welcome
    case address
    case number
    case code
    case choice
    case units
    /// Of the line at this place among the chosen ones.
    case reason(Int)
    /// Money or another variant, for the line at this place.
    case instead(Int)
    case demand
    case cut
    case defect
    case wayBack
    case account
    case summary
    case done
    case returns
    case details(Int)
    case trouble
}

/// What a step is answered with.
enum CounterControl: Hashable, Sendable {
    case menu(Menu)
    case field(TextField, most: Int)
    case pick(CounterPick)
    /// A text to be read, from this line on.
    case page(top: Int)
}
