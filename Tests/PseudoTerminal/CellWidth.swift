import CPty
import Glibc

/// How many cells a character takes.
enum CellWidth {
    nonisolated(unsafe) private static let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    /// The width ncurses counts with, which is the C library's.
    ///
    /// A character the library does not know takes one cell.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x300 else { return 1 }
        let previous = uselocale(locale)
        defer { uselocale(previous) }
        let width = wcwidth(wchar_t(scalar.value))
        return width < 0 ? 1 : Int(width)
    }
}
