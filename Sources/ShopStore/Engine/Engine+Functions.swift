import GRDB
import Shop

/// What statements may call beside SQLite's own functions.
extension Engine {
    /// ``Swift/String/folded``, for the few columns that have no folded one beside them.
    static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0])?.folded
    }

    /// ``Swift/String/sortKey``, for bringing older files up to date.
    static let sortKey = DatabaseFunction("sort_key", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0])?.sortKey
    }

    /// ``Swift/String/searchText``, likewise.
    static let searchText = DatabaseFunction("search_text", argumentCount: 1, pure: true) {
        String.fromDatabaseValue($0[0])?.searchText
    }

    /// The digits of a phone number, however it was written.
    static let digits = DatabaseFunction("digits", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0])?.digits
    }
}
