import Canvas

/// Rows of text in columns, aligned by the columns that they take on a screen.
struct Listing {
    private let columns: [Column]
    private var rows: [[String]] = []

    typealias Side = Alignment

    struct Column {
        let title: String
        let alignment: Side

        init(_ title: String, _ alignment: Side = .leading) {
            self.title = title
            self.alignment = alignment
        }
    }

    /// The widest that a cell may be on a terminal, unless it is the last of its row.
    private static let limit = 40

    init(_ columns: [Column]) {
        self.columns = columns
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells)
    }

    /// The lines; with no titles where every one is empty.
    func text(on output: Output) -> String {
        let hasTitles = columns.contains { !$0.title.isEmpty }
        let all = (hasTitles ? [columns.map(\.title)] : []) + rows
        let shown = all.map { row in
            row.enumerated().map { cell($1, isLast: $0 == row.count - 1, on: output) }
        }
        let widths = columns.indices.map { index in
            shown.map { index < $0.count ? $0[index].width : 0 }.max() ?? 0
        }
        return shown.map { line($0, widths) + "\n" }.joined()
    }

    private func cell(_ text: String, isLast: Bool, on output: Output) -> String {
        let text = output.shown(text)
        return output.isTerminal && !isLast ? text.cut(to: Listing.limit) : text
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let room = String(repeating: " ", count: max(0, widths[index] - cell.width))
            line += index > 0 ? "  " : ""
            line += columns[index].alignment == .trailing ? room + cell : cell + room
        }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}
