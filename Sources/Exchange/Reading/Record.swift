/// What a file says of one article: rows of a table, or what stands in elements of XML,
/// as rows.
struct Record {
    var row: Row
    /// The row that speaks of the whole product: the same, or that of its parent.
    var product: Row?
    /// The rows that say how much there is, one for each warehouse.
    var stocks: [Row]
    /// The rows that name the parts of a bundle.
    var components: [Row]
}
