import Canvas
import Shop

/// Counting at the desk: its keys, its scans, its draft.
extension Workspace {
    mutating func press(_ key: Key, in screen: CountScreen) {
        if key == .escape { overlay = nil }
    }

    mutating func scan(_ code: Code, in screen: CountScreen) {}

    /// A draft, or another piece of working state, was kept.
    mutating func kept(_ errand: Errand?) {}

    /// A label went to the printer.
    mutating func printed(_ errand: Errand?) {}
}
