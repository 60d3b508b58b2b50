/// What the history is asked for by.
package enum DeedField: QueryField {
    /// What was done, such as `return.accept`.
    case action
    case staff
    /// The number of a record that it was done to.
    case record
    case day

    package var name: QueryName {
        switch self {
        case .action: QueryName("action", "czynność", "deed")
        case .staff: QueryName("staff", "pracownik", "by", "kto")
        case .record: QueryName("record", "dotyczy", "number", "numer", "nr")
        case .day: QueryName("day", "dzień")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .action, .staff, .record: .text
        case .day: .day
        }
    }
}
