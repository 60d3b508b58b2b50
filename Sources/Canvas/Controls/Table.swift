/// Rows under titles, with a gutter for the cursor and for marks.
///
/// A move of the cursor changes the gutter and the first column only, so that
/// it costs few bytes over a slow line and the rows can still be scrolled by the
/// terminal; a small table may show the whole row as selected.
package struct Table: Hashable, Sendable {
    /// One row, a label for each column.
    package struct Row: Hashable, Sendable {
        /// What stands in the columns.
        package var cells: [Label]

        /// What stands in the gutter beside the cursor, such as a mark.
        package var sign: Label?

        /// Creates a row.
        package init(_ cells: [Label], sign: Label? = nil) {
            self.cells = cells
            self.sign = sign
        }

        /// The sign of a row that is marked.
        package static let marked = Label("*", .mark)
    }

    /// How much of the selected row looks selected.
    package enum Selection: Hashable, Sendable {
        case firstColumn
        case wholeRow
    }

    /// The order of the rows.
    package struct Order: Hashable, Sendable {
        /// The column that decides.
        package var column: Int

        /// Whether the greatest comes first.
        package var isDescending: Bool

        /// Creates an order.
        package init(by column: Int, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    /// The columns before the first column, which hold the cursor and the sign.
    package static let gutter = 3

    /// All columns, in order.
    package var columns: [Column]

    /// The order shown beside a title.
    package var order: Order?

    /// How much of the selected row looks selected.
    package var selection: Selection

    /// Creates a table.
    package init(_ columns: [Column], order: Order? = nil, selection: Selection = .firstColumn) {
        self.columns = columns
        self.order = order
        self.selection = selection
    }
}

extension Table {
    /// Draws the titles in the first row of an area and the rows below them.
    ///
    /// - Parameter rows: The rows that are shown, from the first visible one on.
    /// - Parameter selected: Which of these rows is selected.
    package func draw(
        _ rows: [Row],
        selected: Int?,
        on canvas: inout Canvas,
        in area: Area
    ) {
        let frames = Column.layout(columns, width: area.width - Self.gutter)
        drawTitles(frames, on: &canvas, in: area.row(0))
        for (index, row) in rows.prefix(max(0, area.height - 1)).enumerated() {
            let line = area.row(index + 1)
            draw(row, frames, isSelected: index == selected, on: &canvas, in: line)
        }
    }

    /// Which of the rows that are shown is at a place, for the mouse.
    package func row(at point: Point, in area: Area) -> Int? {
        area.droppingTop(1).contains(point) ? point.y - area.y - 1 : nil
    }

    private func drawTitles(_ frames: [Column.Frame], on canvas: inout Canvas, in line: Area) {
        guard !line.isEmpty else { return }
        for frame in frames {
            let column = columns[frame.column]
            let sign = sign(of: frame.column)
            let title = column.title.cut(to: frame.width - sign.width) + sign
            let text = title.padded(to: frame.width, alignment: column.alignment)
            write(Label(text, .header), in: frame, on: &canvas, line)
        }
    }

    private func sign(of column: Int) -> String {
        guard let order, order.column == column else { return "" }
        return order.isDescending ? " ▼" : " ▲"
    }

    private func draw(
        _ row: Row,
        _ frames: [Column.Frame],
        isSelected: Bool,
        on canvas: inout Canvas,
        in line: Area
    ) {
        guard !line.isEmpty else { return }
        if let sign = row.sign {
            canvas.write([sign], x: line.x + 1, y: line.y, width: min(1, line.width - 1))
        }
        for frame in frames where frame.column < row.cells.count {
            let cell = row.cells[frame.column]
            let text = columns[frame.column].shown(cell.text, width: frame.width)
            write(Label(text, cell.style), in: frame, on: &canvas, line)
        }
        guard isSelected else { return }
        canvas.write("›", x: line.x, y: line.y, style: .accent, width: line.width)
        canvas.select(selectedPart(of: line, frames))
        canvas.anchor = Point(x: line.x, y: line.y)
    }

    private func selectedPart(of line: Area, _ frames: [Column.Frame]) -> Area {
        switch selection {
        case .firstColumn: line.left(Self.gutter + (frames.first?.width ?? 0))
        case .wholeRow: line
        }
    }

    private func write(
        _ label: Label,
        in frame: Column.Frame,
        on canvas: inout Canvas,
        _ line: Area
    ) {
        let x = Self.gutter + frame.x
        let room = min(frame.width, line.width - x)
        canvas.write(label.text, x: line.x + x, y: line.y, style: label.style, width: room)
    }
}

extension Column {
    /// What a cell of this column shows: a name is cut, a number never.
    func shown(_ text: String, width: Int) -> String {
        guard isNumber, text.width > width else {
            let shown = keepsEnd ? text.shortened(to: width) : text
            return shown.padded(to: width, alignment: alignment)
        }
        return String(repeating: "#", count: width)
    }
}
