/// What codes that named nothing are asked for by.
package enum ScanField: QueryField {
    case code
    case by
    case at

    package var name: QueryName {
        switch self {
        case .code: QueryName("code", "kod")
        case .by: QueryName("by", "przez", "kto")
        case .at: QueryName("at", "kiedy", "scanned")
        }
    }

    package var kind: QueryKind {
        switch self {
        case .code, .by: .text
        case .at: .day
        }
    }
}
