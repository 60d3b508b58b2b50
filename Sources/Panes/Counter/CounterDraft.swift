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
    var demand: Claim.Demand?
    var defect = ""
    /// Nil for goods that the customer keeps for now.
    var wayBack: Return.WayBack?
    var account = ""

    /// The same customer with other business about the same order.
    mutating func begin(_ business: Business) {
        self = CounterDraft(address: address, number: number, business: business)
        wayBack = business == .claim ? .inPerson : .ownParcel
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
    case demand
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
    case units(Form<Int>)
    /// A text to be read, from this line on.
    case page(top: Int)
}
