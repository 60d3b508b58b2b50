import GRDB
import Shop

/// What statements may call beside SQLite's own functions.
extension Engine {
    /// ``Swift/String/folded``, for the few columns that have no folded one beside them.
    static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0])?.folded
    }

    /// The digits of a phone number, however it was written.
    static let digits = DatabaseFunction("digits", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0])?.digits
    }
}
