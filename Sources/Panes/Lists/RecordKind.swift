import Canvas
import Shop

/// A kind of list whose records have a file: all that is known of one of them.
protocol RecordKind: ListKind {
    associatedtype File: Sendable

    static func question(of id: Int64) -> Question

    /// The key of the record that a file is of.
    static func id(of file: File) -> Int64

    /// What the rule above a file says: number, status, what is due; in short where
    /// there is little room.
    static func title(of file: File, isShort: Bool, in scene: Scene) -> [Label]

    /// A file line by line, in the order in which one decides.
    ///
    /// In brief it is what goes below a list: what does not help to decide is left
    /// out, and what stays keeps its place from record to record, so that a move of
    /// the cursor changes little.
    static func lines(
        of file: File,
        width: Int,
        isBrief: Bool,
        in scene: Scene
    ) -> [[Label]]
}
