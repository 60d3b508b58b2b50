/// Where a field takes its value from.
struct Source: Hashable, Sendable {
    /// Columns, the first that is not empty; none where the value is a constant.
    var columns: [String] = []
    /// Whether files without the columns are read too.
    var isOptional = false
    /// What stands between the values of all the columns, where they make up one.
    var join: String?
    /// The value where there is no column, or where it is empty.
    var constant: String?
    /// What the words of the file mean, by those words in lower case.
    var values: [String: String] = [:]
    /// The value for words that `values` does not have.
    var otherwise: String?
}

/// What must hold for a row, in one column.
struct Condition: Hashable, Sendable {
    var column: String
    var isOptional = false
    var test: Test

    enum Test: Hashable, Sendable {
        case equals([String])
        case starts(String)
        case ends(String)
        case contains(String)
        case empty(Bool)
        case below(ExactNumber)
        case above(ExactNumber)
    }
}

/// A name for the rows for which all conditions hold.
struct Rule: Hashable, Sendable {
    var name: String
    var conditions: [Condition]
}
