import Canvas
import Shop

typealias FormRow = Form<FormQuestion>.Row

/// The questions that forms ask.
///
/// Numbers say which of the record's lines, groups or entries a question is about.
enum FormQuestion: Hashable, Sendable {
    case units(Int)
    case reason(Int)
    /// The code of what is wanted in place of a line, and its price where it has another.
    case wanted(Int)
    case wantedPrice(Int)
    /// How many accepted units are exchanged; those of all groups of a line together.
    case exchanged(Int)
    case disposition(Int)
    case verdict(Int)
    /// How many units of a group are refused, where not all of them are.
    case refused(Int)
    /// Why some of the refused units are refused for another reason, and how many.
    case otherGround(Int)
    case otherUnits(Int)
    case diminished(Int)
    case finding(Int)
    case shelf
    case sent
    case reached
    case wayBack
    case lockerCode
    case lateReason
    case adjustment
    case adjustmentReason
    case waivesLabel
    case payout(Instrument)
    case reference(Instrument)
    case document
    case documentNumber
    case consent
    case ground
    case note
    case entry
    case name
    case role
    case isShared
    case value
    case isOffered
    case price(Return.LockerSize)
    case tracking
    case carrier
    /// Which step is taken with an order.
    case orderStep
    /// By which way money came in.
    case instrument
    case sender
    /// What is wrong with a parcel.
    case inquiry
    case outcome
    /// Where a transfer goes to.
    case account
    /// Of a bank file.
    case format
    /// Whether a step is for one return of a bank file or for all of it.
    case scope
    /// What a claim demands, what is wrong with its goods, and what it is answered.
    case demand
    case defect
    case answer
    case amount
    /// Of a gift card: whether it can be spent at once, where its code goes, what it pays.
    case activates
    case email
    case order
    /// Of a reward: what it gives, to whom and when.
    case rewardKind
    case tier
    case perCustomer
    case inTotal
    case validDays
    case firstDay
    case lastDay
    case bringsGoods
    /// Of rules of points: how often a tier's points count, from which day, and for what.
    case multiplier
    case fromDay
    case query
    case points
    case gives
    case birthday
    /// By how much a level is changed, at what cost, and where.
    case change
    case cost
    case bin
    /// Where goods are carried to.
    case target
    /// On which paper goods come, from whom, and what that calls it.
    case paper
    case supplier
    case supplierReference
    /// What is counted in a stocktake, and by how many.
    case warehouse
    case articles
    case counters
    /// A file that is taken in, by what it is read, and where that lies.
    case file
    case mapping
    case mappingFile
}
