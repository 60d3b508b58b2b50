/// A row that the domain cannot read: the file was changed by another hand.
package struct CorruptRow: Error, Hashable {
    package let table: String
    /// The row's first column, as a rule its key.
    package let key: String
    /// The column, counted from 1.
    package let column: Int

    package init(table: String, key: String, column: Int) {
        self.table = table
        self.key = key
        self.column = column
    }
}
