import Canvas
import Shop

/// Many returns at once.
extension Workspace {
    mutating func press(_ key: Key, in screen: BulkScreen) {
        if key == .escape { overlay = nil }
    }

    /// What a routine would do with the marked returns.
    mutating func planned(_ steps: [PlannedStep], _ ticket: Ticket) {}
}
