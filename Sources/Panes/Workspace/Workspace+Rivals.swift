import Canvas
import Shop

/// Somebody else works with the same record.
extension Workspace {
    /// What happened to the record of the form that is open since it was opened.
    mutating func changed(_ deeds: [DeedRow], _ ticket: Ticket) {}
}
