/// One place on a canvas: a character and how it looks.
package struct Cell: Hashable, Sendable {
    /// The character, without the marks that stand on it.
    package private(set) var scalar: Unicode.Scalar

    /// How the character looks.
    package var style: Style

    /// Whether this is the second column of the wide character before it.
    package private(set) var isTail = false

    private var combining = Marks()

    /// A cell with nothing on it.
    package static let blank = Cell(style: .plain)

    init(style: Style) {
        scalar = " "
        self.style = style
    }

    init(_ glyph: Glyph, style: Style) {
        scalar = glyph.scalar
        combining = glyph.marks
        self.style = style
    }

    /// The second half of a wide character.
    static func tail(style: Style) -> Cell {
        var cell = Cell(style: style)
        cell.isTail = true
        return cell
    }

    /// The combining marks on the character, four at most.
    package var marks: [Unicode.Scalar] { combining.isEmpty ? [] : combining.scalars }

    /// Whether the cell shows only its background.
    package var isBlank: Bool { scalar == " " && combining.isEmpty && !isTail }
}
