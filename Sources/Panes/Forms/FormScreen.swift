import Canvas
import Shop

/// A form that ends in a change of the shop: its questions, what it would do, and
/// the action it becomes.
///
/// It knows the record as it was when the form was opened, and judges by the
/// domain's own rules; the store judges again.
protocol FormScreen: Sendable {
    /// What it is about, such as `R-2026-000301 › receive`.
    func title(in scene: Scene) -> String

    var form: Form<FormQuestion> { get set }

    /// Lets answers that hang on others follow, after each change.
    mutating func adapt(in scene: Scene)

    /// What would happen if it were submitted now, line by line.
    func preview(in scene: Scene) -> [[Label]]

    /// The action it becomes, or nil after marking the answers that are wrong.
    mutating func submit(in scene: Scene) -> Action?
}

extension FormScreen {
    mutating func adapt(in scene: Scene) {}

    func preview(in scene: Scene) -> [[Label]] { [] }
}

/// The questions that forms ask. Numbers say which of the record's lines, groups
/// or entries a question is about.
enum FormQuestion: Hashable, Sendable {
    case units(Int)
    case reason(Int)
    case condition(Int)
    case disposition(Int)
    case seal(Int)
    case verdict(Int)
    case diminished(Int)
    case finding(Int)
    case wrongItem
    case wrongUnits
    case shelf
    case sent
    case reached
    case wayBack
    case lateReason
    case adjustment
    case adjustmentReason
    case waivesLabel
    case payout(Instrument)
    case reference
    case document
    case documentNumber
    case consent
    case ground
    case note
    case entry
    case name
    case role
    case isShared
    case setting
    case value
}
