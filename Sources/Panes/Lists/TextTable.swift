import Canvas

/// Rows of labels under titles, lined up as lines of text for a page.
///
/// For what is read and scrolled with the rest of a page; a list with a cursor is
/// drawn by ``Listing``.
struct TextTable {
    private let columns: [Column]
    private let articles: Int?
    private var rows: [[Label]] = []

    /// A table, of which one column may hold the names of articles: these have the spare
    /// width first, and where they are still too wide they lose their middle.
    init(_ columns: [Column], articles: Int? = nil) {
        self.columns = columns
        self.articles = articles
    }

    mutating func add(_ cells: [Label]) {
        rows.append(cells)
    }

    /// The titles and the rows, no wider than the room there is.
    func lines(width: Int) -> [[Label]] {
        let frames = frames(width: width)
        let titles = columns.map { Label($0.title, .header) }
        return ([titles] + rows).map { cells in line(cells, frames) }
    }

    /// As many columns as would fit anyway, that of the articles as wide as they need.
    private func frames(width: Int) -> [Column.Frame] {
        let frames = Column.layout(columns, width: width, gap: 2)
        guard let articles, let given = frames.first(where: { $0.column == articles }) else {
            return frames
        }
        let widest = min(width, rows.map { $0[articles].text.width }.max() ?? 0)
        let count = frames.count
        var widened = columns
        for wanted in stride(from: widest, to: given.width, by: -1) {
            widened[articles].width = .fixed(wanted)
            let frames = Column.layout(widened, width: width, gap: 2)
            let isWhole = frames.last.map { $0.x + $0.width <= width } ?? true
            if isWhole, frames.count == count { return frames }
        }
        return frames
    }

    private func line(_ cells: [Label], _ frames: [Column.Frame]) -> [Label] {
        var used = 0
        return frames.flatMap { frame -> [Label] in
            let cell = cells[frame.column]
            let column = columns[frame.column]
            let gap = String(repeating: " ", count: frame.x - used)
            used = frame.x + frame.width
            let whole =
                frame.column == articles ? cell.text.shortened(to: frame.width) : cell.text
            let text = whole.padded(to: frame.width, alignment: column.alignment)
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
