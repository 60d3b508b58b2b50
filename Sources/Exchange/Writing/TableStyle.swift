/// How a table is written so that a program takes it for one.
package enum TableStyle: Sendable {
    /// Commas and decimal points, as RFC 4180 and most programs have it.
    case plain
    /// Semicolons, decimal commas and a byte order mark: what Polish spreadsheets open as it
    /// is meant (PRODUCT section 8).
    case polishSpreadsheet

    var delimiter: UInt8 {
        switch self {
        case .plain: .comma
        case .polishSpreadsheet: .semicolon
        }
    }

    var decimalMark: String {
        switch self {
        case .plain: "."
        case .polishSpreadsheet: ","
        }
    }

    /// What the file begins with.
    var mark: [UInt8] {
        switch self {
        case .plain: []
        case .polishSpreadsheet: [0xEF, 0xBB, 0xBF]
        }
    }
}
