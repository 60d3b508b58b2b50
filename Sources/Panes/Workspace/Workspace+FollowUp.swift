import Canvas
import Shop

/// What arrives after the decision.
extension Workspace {
    var refusalToFollowUp: String? { noRecord }

    mutating func openFollowUp() {}
}
