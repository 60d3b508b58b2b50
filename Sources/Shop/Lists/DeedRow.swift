/// An entry of the history as its list shows it.
package struct DeedRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var at: Moment
    /// The staff member's name, or the service's.
    package var author: String
    /// From which terminal, such as `pts/3`.
    package var terminal: String
    package var action: Deed.Action
    /// The number of the record that it is about, such as `R-2026-000123`.
    package var record: String
    package var before: [Deed.Fact]
    package var after: [Deed.Fact]
    /// Free text that goes with it: a note, a reason.
    ///
    /// Empty once it was forgotten.
    package var note: String
    /// The first digits of the entry's hash, for comparing by eye.
    package var hash: String

    package init(
        id: Int64,
        at: Moment,
        author: String,
        terminal: String,
        action: Deed.Action,
        record: String,
        before: [Deed.Fact],
        after: [Deed.Fact],
        note: String,
        hash: String
    ) {
        self.id = id
        self.at = at
        self.author = author
        self.terminal = terminal
        self.action = action
        self.record = record
        self.before = before
        self.after = after
        self.note = note
        self.hash = hash
    }
}
