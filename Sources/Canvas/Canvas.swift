/// A screen as a value: cells with styles, on which panes and controls draw.
///
/// This target knows characters, widths, keys, roles, themes and controls, and
/// neither terminals nor shops. A canvas can be compared with text in a test,
/// and the `Terminal` target puts one on a real screen.
///
/// Every call is safe at every size: what lies outside is not drawn.
package struct Canvas: Hashable, Sendable {
    /// The number of columns.
    package let width: Int

    /// The number of rows.
    package let height: Int

    /// Where a person types, or nil when nobody does.
    package var cursor: Point?

    /// Where the hidden cursor rests, so that speech and braille can follow.
    package var anchor: Point?

    /// All cells, row after row.
    package private(set) var cells: [Cell]

    /// Creates an empty canvas; sizes below zero count as zero.
    package init(width: Int, height: Int) {
        self.width = width.clamped(to: 0...Area.reach)
        self.height = height.clamped(to: 0...Area.reach)
        cells = Array(repeating: .blank, count: self.width * self.height)
    }

    /// The whole canvas.
    package var area: Area { Area(x: 0, y: 0, width: width, height: height) }

    /// The cell at a place, which is blank outside.
    package subscript(x: Int, y: Int) -> Cell {
        guard x >= 0, x < width, y >= 0, y < height else { return .blank }
        return cells[y * width + x]
    }
}

extension Canvas {
    /// Writes a line of text, cleaned and cut at the width or the edge.
    ///
    /// Half a wide character is never written; a space takes its place.
    ///
    /// - Returns: The number of columns the text took, from `x` on.
    @discardableResult
    package mutating func write(
        _ text: String,
        x: Int,
        y: Int,
        style: Style = .plain,
        width limit: Int = .max
    ) -> Int {
        guard y >= 0, y < height, x > -Area.reach, x < width, limit > 0 else { return 0 }
        let end = limit < width - x ? x + limit : width
        let row = y * width
        var column = x
        for glyph in Glyphs(text) {
            guard column < end else { break }
            let next = column + glyph.width
            if next > end {
                if column >= 0 { set(Cell(style: style), at: row + column) }
                column = end
            } else if column >= 0 {
                set(Cell(glyph, style: style), at: row + column)
                if glyph.width == 2 { setTail(style: style, at: row + column + 1) }
                column = next
            } else {
                if next > 0 { set(Cell(style: style), at: row) }
                column = next
            }
        }
        return column - x
    }

    /// Fills an area with blanks of one style.
    package mutating func fill(_ area: Area, style: Style = .plain) {
        let inside = area.intersection(self.area)
        for y in inside.rows {
            for x in inside.columns { set(Cell(style: style), at: y * width + x) }
        }
    }

    /// Changes how an area looks, and not what stands there.
    package mutating func restyle(_ area: Area, _ change: (inout Style) -> Void) {
        let inside = area.intersection(self.area)
        for y in inside.rows {
            for x in inside.columns { change(&cells[y * width + x].style) }
        }
    }

    /// Marks an area as selected.
    package mutating func select(_ area: Area) {
        restyle(area) { $0.isSelected = true }
    }

    /// Replaces a cell, and blanks the half of a wide character that this leaves behind.
    private mutating func set(_ cell: Cell, at index: Int) {
        blankHalves(at: index)
        cells[index] = cell
    }

    private mutating func setTail(style: Style, at index: Int) {
        blankHalves(at: index)
        cells[index] = .tail(style: style)
    }

    private mutating func blankHalves(at index: Int) {
        let column = index % width
        if cells[index].isTail, column > 0, !cells[index - 1].isTail {
            cells[index - 1] = Cell(style: cells[index - 1].style)
        }
        if column + 1 < width, cells[index + 1].isTail, !cells[index].isTail {
            cells[index + 1] = Cell(style: cells[index + 1].style)
        }
    }
}
