import Canvas

/// Rows of labels under titles, lined up as lines of text for a page.
///
/// For what is read and scrolled with the rest of a page; a list with a cursor is
/// drawn by ``Listing``.
struct TextTable {
    private let columns: [Column]
    private var rows: [[Label]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    mutating func add(_ cells: [Label]) {
        rows.append(cells)
    }

    /// The titles and the rows, no wider than the room there is.
    func lines(width: Int) -> [[Label]] {
        let frames = Column.layout(columns, width: width, gap: 2)
        let titles = columns.map { Label($0.title, .header) }
        return ([titles] + rows).map { cells in line(cells, frames) }
    }

    private func line(_ cells: [Label], _ frames: [Column.Frame]) -> [Label] {
        var used = 0
        return frames.flatMap { frame -> [Label] in
            let cell = cells[frame.column]
            let column = columns[frame.column]
            let gap = String(repeating: " ", count: frame.x - used)
            used = frame.x + frame.width
            let text = cell.text.padded(to: frame.width, alignment: column.alignment)
            return [Label(gap), Label(text, cell.style)]
        }
    }
}

/// A line that begins with what it is about: `Customer  Zofia Dąbrowska`.
func labelled(_ title: String, _ parts: [Label]) -> [Label] {
    [Label(title.padded(to: 12), .dim)] + parts
}

/// A line of a record's file, whose titles are longer: `Oświadczenie  wysłano 5 lis`.
func filed(_ title: String, _ parts: [Label]) -> [Label] {
    [Label(title.padded(to: 14), .dim)] + parts
}

/// Parts in columns of their own, so that they keep their places from record to
/// record; one that is wider, or has no width, takes what it takes.
///
/// A width below zero puts the part to the right.
func aligned(_ parts: (label: Label, width: Int?)...) -> [Label] {
    parts.flatMap { label, width in
        guard let width else { return [label] }
        let alignment: Alignment = width < 0 ? .trailing : .leading
        let columns = max(abs(width), label.text.width)
        let text = label.text.padded(to: columns, alignment: alignment)
        return [Label(text, label.style), Label("  ")]
    }
}

/// Parts that are there, kept apart by a dot.
func dotted(_ parts: [Label]) -> [Label] {
    let present = parts.filter { !$0.text.isEmpty }
    return Array(present.map { [$0] }.joined(separator: [Label("  ·  ", .dim)]))
}
